import { say } from './words.ts';

/** Words beside the controls of questions. */
export const fieldTexts = {
  day: say('Day', '日'),
  month: say('Month', '月'),
  year: say('Year', '年'),
  dateHint: say('Day, month and year in figures', '請以數字依次輸入日、月、年'),
  longTextHint: say('Up to {maximum} characters', '最多 {maximum} 個字'),
  hkidHint: say(
    'With the figure or letter in brackets, for example A123456(3)',
    '包括括號內的數字或字母，例如 A123456(3)',
  ),
  englishNameHint: say('As on the identity card, surname first', '與身份證上的相同，先填姓氏'),
  chineseNameHint: say('As on the identity card, up to 6 characters', '與身份證上的相同，最多 6 個字'),
  phoneHint: say('A Hong Kong number of 8 digits', '8 位數字的香港電話號碼'),
  emailHint: say('For example, name@example.hk', '例如：name@example.hk'),
  exampleHint: say('For example, {example}', '例如：{example}'),
  choicesHint: say('Choose all that apply', '請選擇所有適用項目'),
  monthHint: say('Month and year in figures', '請以數字依次輸入月、年'),
  timeHint: say('For example, 14:30 or 2:30 pm', '例如 14:30 或下午2時30分'),
  rangeFrom: say('From', '由'),
  rangeTo: say('To', '至'),
  documentNumber: say('Document number', '證件號碼'),
  documentPlace: say('Country or region that issued it', '簽發的國家或地區'),
  signName: say('Your full name, as your signature', '你的全名（作為簽署）'),
  listNone: say('Nothing found', '找不到項目'),
  listResults: say('{n} found', '找到 {n} 項'),
  listHint: say(
    'Type to search the list. Use the up and down arrows to look through it and Enter to choose.',
    '輸入文字以搜尋列表，按上下鍵瀏覽，按 Enter 鍵選擇。',
  ),
  charactersLeft: say('{n} characters left', '尚可輸入 {n} 個字'),
  charactersOver: say('{n} characters too many', '超出 {n} 個字'),
  cardNumber: say('Letters and 6 figures', '英文字母及6位數字'),
  cardCheckDigit: say('In brackets', '括號內'),
  verified: say('Verified by your sign-in. It cannot be changed here.', '由登入服務核實，不能在此更改。'),
} as const;

/** Buttons of questions that are asked again and again. */
export const rowTexts = {
  add: say('Add another: {name}', '新增{name}'),
  remove: say('Remove {name}', '刪除{name}'),
  row: say('{name} {n}', '{name} {n}'),
  labelled: say('{label}: {what}', '{label}：{what}'),
} as const;

/** Looking an address up. */
export const lookUpTexts = {
  find: say('Find the address', '尋找地址'),
  findHint: say(
    'Type part of it, such as the building or the street. You can also fill in the boxes below yourself.',
    '輸入部分地址，例如大廈或街道名稱。你亦可自行填寫下列各欄。',
  ),
  search: say('Find', '尋找'),
  choose: say('Addresses found', '找到的地址'),
  use: say('Use this address', '使用此地址'),
  none: say('No address was found. Please fill in the boxes below.', '找不到地址，請填寫下列各欄。'),
  unavailable: say(
    'Addresses cannot be looked up at the moment. Please fill in the boxes below.',
    '暫時未能尋找地址，請填寫下列各欄。',
  ),
} as const;

/** The parts of a Hong Kong address, in the order they are asked. */
export const addressTexts = {
  flat: say('Flat or room', '室／單位'),
  floor: say('Floor', '樓層'),
  block: say('Block', '座'),
  building: say('Building or estate', '大廈或屋苑'),
  street: say('Number and street, or village', '門牌號碼及街道，或鄉村'),
  district: say('District', '地區'),
  region: say('Region', '區域'),
} as const;

/** What an address cannot do without: one of the two. */
export const addressPlaceText = say('Building or street', '大廈或街道');

export const regionTexts = {
  HK: say('Hong Kong Island', '香港島'),
  KLN: say('Kowloon', '九龍'),
  NT: say('New Territories', '新界'),
} as const;
