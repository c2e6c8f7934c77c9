import type { DemoPerson } from './demo-person.ts';

type Name = readonly [en: string, hant: string, hans: string];
interface Office {
  readonly department: string;
  readonly teams: readonly string[];
  /** What the pair decides on. */
  readonly about: Name;
  readonly caseworker: readonly [id: string, ...Name];
  readonly supervisor: readonly [id: string, ...Name];
}

/** For every other department with a service a caseworker and a supervisor, so that each case finds its two pairs of eyes. */
const offices: readonly Office[] = [
  {
    department: 'transport',
    teams: ['vehicle-licences', 'smart-mobility'],
    about: [
      'vehicle licences and the Smart Traffic Fund',
      '車輛牌照及智慧交通基金',
      '车辆牌照及智慧交通基金',
    ],
    caseworker: ['mak-ka-ho', 'MAK, Ka Ho', '麥家豪', '麦家豪'],
    supervisor: ['luk-mei-fong', 'LUK, Mei Fong', '陸美芳', '陆美芳'],
  },
  {
    department: 'food-environmental-hygiene',
    teams: ['restaurant-licensing', 'liquor-licensing', 'hawker-licensing', 'entertainment-licensing'],
    about: [
      'food, liquor, hawker and entertainment licences',
      '食物業、酒牌、小販及娛樂牌照',
      '食物业、酒牌、小贩及娱乐牌照',
    ],
    caseworker: ['yuen-pui-shan', 'YUEN, Pui Shan', '袁佩珊', '袁佩珊'],
    supervisor: ['fung-chi-keung', 'FUNG, Chi Keung', '馮志強', '冯志强'],
  },
  {
    department: 'buildings',
    teams: ['new-buildings', 'signboards'],
    about: ['building plans and signboards', '建築圖則及招牌', '建筑图则及招牌'],
    caseworker: ['siu-wing-yan', 'SIU, Wing Yan', '蕭詠欣', '萧咏欣'],
    supervisor: ['tong-kin-man', 'TONG, Kin Man', '唐健文', '唐健文'],
  },
  {
    department: 'home-affairs',
    teams: ['entertainment-licences'],
    about: ['game centres and competitions', '遊戲機中心及推廣生意的競賽', '游戏机中心及推广生意的竞赛'],
    caseworker: ['kong-oi-lin', 'KONG, Oi Lin', '江愛蓮', '江爱莲'],
    supervisor: ['hui-tak-wah', 'HUI, Tak Wah', '許德華', '许德华'],
  },
  {
    department: 'agriculture-fisheries-conservation',
    teams: ['animal-management', 'country-parks'],
    about: ['dogs and country parks', '狗隻及郊野公園', '狗只及郊野公园'],
    caseworker: ['chow-sze-wing', 'CHOW, Sze Wing', '周思穎', '周思颖'],
    supervisor: ['poon-yiu-cho', 'POON, Yiu Cho', '潘耀祖', '潘耀祖'],
  },
  {
    department: 'inland-revenue',
    teams: ['registrations'],
    about: ['business registration', '商業登記', '商业登记'],
    caseworker: ['lo-hiu-tung', 'LO, Hiu Tung', '羅曉彤', '罗晓彤'],
    supervisor: ['sit-kam-tong', 'SIT, Kam Tong', '薛錦棠', '薛锦棠'],
  },
];

type Staff = DemoPerson & { provider: 'staff' };

const pair = ({ department, teams, about, caseworker, supervisor }: Office): Staff[] => {
  const [en, hant, hans] = about;
  const person = ([id, ...name]: Office['caseworker'], role: 'caseworker' | 'supervisor'): Staff => ({
    id,
    provider: 'staff',
    name: { en: name[0], 'zh-Hant': name[1], 'zh-Hans': name[2] },
    purpose:
      role === 'caseworker'
        ? {
            en: `Caseworker for ${en}.`,
            'zh-Hant': `${hant}的審批人員。`,
            'zh-Hans': `${hans}的审批人员。`,
          }
        : { en: `Supervisor for ${en}.`, 'zh-Hant': `${hant}的主管。`, 'zh-Hans': `${hans}的主管。` },
    claims: { name_en: name[0], name_zh: name[1], department, teams, roles: [role] },
  });
  return [person(caseworker, 'caseworker'), person(supervisor, 'supervisor')];
};

export const otherStaff: readonly Staff[] = offices.flatMap(pair);
