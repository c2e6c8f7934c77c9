/** Well-known public buildings, as the real service would describe them. */
interface Sample {
  readonly building: readonly [en: string, zh: string];
  readonly street?: readonly [number: string, en: string, zh: string];
  readonly estate?: readonly [en: string, zh: string];
  readonly block?: readonly [descriptor: string, no: string, zhDescriptor: string];
  readonly district: readonly [en: string, zh: string];
  readonly region: 'HK' | 'KLN' | 'NT';
}

export const sampleAddresses: readonly Sample[] = [
  {
    building: ['IMMIGRATION TOWER', '入境事務大樓'],
    street: ['7', 'GLOUCESTER ROAD', '告士打道'],
    district: ['WAN CHAI DISTRICT', '灣仔區'],
    region: 'HK',
  },
  {
    building: ['REVENUE TOWER', '稅務大樓'],
    street: ['5', 'GLOUCESTER ROAD', '告士打道'],
    district: ['WAN CHAI DISTRICT', '灣仔區'],
    region: 'HK',
  },
  {
    building: ['WAN CHAI TOWER', '灣仔政府大樓'],
    street: ['12', 'HARBOUR ROAD', '港灣道'],
    district: ['WAN CHAI DISTRICT', '灣仔區'],
    region: 'HK',
  },
  {
    building: ['QUEENSWAY GOVERNMENT OFFICES', '金鐘道政府合署'],
    street: ['66', 'QUEENSWAY', '金鐘道'],
    district: ['CENTRAL & WESTERN DISTRICT', '中西區'],
    region: 'HK',
  },
  {
    building: ['CENTRAL GOVERNMENT OFFICES', '政府總部'],
    street: ['2', 'TIM MEI AVENUE', '添美道'],
    district: ['CENTRAL & WESTERN DISTRICT', '中西區'],
    region: 'HK',
  },
  {
    building: ['HONG KONG CENTRAL LIBRARY', '香港中央圖書館'],
    street: ['66', 'CAUSEWAY ROAD', '高士威道'],
    district: ['WAN CHAI DISTRICT', '灣仔區'],
    region: 'HK',
  },
  {
    building: ['UNITED CENTRE', '統一中心'],
    street: ['95', 'QUEENSWAY', '金鐘道'],
    district: ['CENTRAL & WESTERN DISTRICT', '中西區'],
    region: 'HK',
  },
  {
    building: ['CHEUNG SHA WAN GOVERNMENT OFFICES', '長沙灣政府合署'],
    street: ['303', 'CHEUNG SHA WAN ROAD', '長沙灣道'],
    district: ['SHAM SHUI PO DISTRICT', '深水埗區'],
    region: 'KLN',
  },
  {
    building: ['KOWLOON EAST GOVERNMENT OFFICES', '東九龍政府合署'],
    street: ['12', 'LEI YUE MUN ROAD', '鯉魚門道'],
    district: ['KWUN TONG DISTRICT', '觀塘區'],
    region: 'KLN',
  },
  {
    building: ['KOWLOON GOVERNMENT OFFICES', '九龍政府合署'],
    street: ['405', 'NATHAN ROAD', '彌敦道'],
    district: ['YAU TSIM MONG DISTRICT', '油尖旺區'],
    region: 'KLN',
  },
  {
    building: ['HONG KONG CULTURAL CENTRE', '香港文化中心'],
    street: ['10', 'SALISBURY ROAD', '梳士巴利道'],
    district: ['YAU TSIM MONG DISTRICT', '油尖旺區'],
    region: 'KLN',
  },
  {
    building: ['SHA TIN GOVERNMENT OFFICES', '沙田政府合署'],
    street: ['1', 'SHEUNG WO CHE ROAD', '上禾輋路'],
    district: ['SHA TIN DISTRICT', '沙田區'],
    region: 'NT',
  },
  {
    building: ['TUEN MUN GOVERNMENT OFFICES', '屯門政府合署'],
    street: ['1', 'TUEN HI ROAD', '屯喜路'],
    district: ['TUEN MUN DISTRICT', '屯門區'],
    region: 'NT',
  },
  {
    building: ['TAI PO GOVERNMENT OFFICES', '大埔政府合署'],
    street: ['1', 'TING KOK ROAD', '汀角路'],
    district: ['TAI PO DISTRICT', '大埔區'],
    region: 'NT',
  },
  {
    building: ['NORTH DISTRICT GOVERNMENT OFFICES', '北區政府合署'],
    street: ['3', 'PIK FUNG ROAD', '璧峰路'],
    district: ['NORTH DISTRICT', '北區'],
    region: 'NT',
  },
  {
    building: ['LEK YUEN HOUSE', '瀝源樓'],
    estate: ['LEK YUEN ESTATE', '瀝源邨'],
    block: ['BLOCK', '1', '座'],
    district: ['SHA TIN DISTRICT', '沙田區'],
    region: 'NT',
  },
];
