import { Question, type QuestionType } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';

export const inThree = (en: string, hant: string, hans: string): Text => ({
  en,
  'zh-Hant': hant,
  'zh-Hans': hans,
});

const label = inThree('What we ask', '我們的問題', '我们的问题');
const options = [
  {
    value: 'car',
    label: inThree('Private car', '私家車', '私家车'),
    hint: inThree('Class 1', '第 1 類', '第 1 类'),
  },
  { value: 'bus', label: inThree('Bus', '巴士', '巴士') },
];

const name = inThree('Name', '姓名', '姓名');

/** One question of every type. */
export const everyQuestion: Readonly<Record<QuestionType, Question>> = {
  text: Question.parse({
    id: 'place',
    type: 'text',
    label: inThree('Place of birth', '出生地點', '出生地点'),
  }),
  longText: Question.parse({ id: 'story', type: 'longText', label, optional: true }),
  wholeNumber: Question.parse({
    id: 'people',
    type: 'wholeNumber',
    label: inThree('Number of people', '人數', '人数'),
  }),
  yesNo: Question.parse({
    id: 'resident',
    type: 'yesNo',
    label: inThree('Do you live in Hong Kong?', '你是否居於香港？', '你是否居于香港？'),
  }),
  choice: Question.parse({
    id: 'kind',
    type: 'choice',
    options,
    label: inThree('Kind of vehicle', '車輛種類', '车辆种类'),
  }),
  choices: Question.parse({
    id: 'classes',
    type: 'choices',
    options,
    label: inThree('Classes you drive', '可駕駛的車輛類別', '可驾驶的车辆类别'),
  }),
  date: Question.parse({
    id: 'expiry',
    type: 'date',
    label: inThree('Date the licence ends', '執照屆滿日期', '执照届满日期'),
  }),
  englishName: Question.parse({
    id: 'name',
    type: 'englishName',
    identity: 'englishName',
    label: inThree('Name in English', '英文姓名', '英文姓名'),
  }),
  chineseName: Question.parse({
    id: 'chineseName',
    type: 'chineseName',
    label: inThree('Name in Chinese', '中文姓名', '中文姓名'),
    optional: true,
  }),
  hkid: Question.parse({
    id: 'hkid',
    type: 'hkid',
    identity: 'hkid',
    label: inThree('Identity card number', '身份證號碼', '身份证号码'),
  }),
  phone: Question.parse({ id: 'phone', type: 'phone', label: inThree('Telephone', '電話', '电话') }),
  email: Question.parse({ id: 'email', type: 'email', label: inThree('E-mail', '電郵', '电邮') }),
  address: Question.parse({ id: 'home', type: 'address', label: inThree('Where you live', '住址', '住址') }),
  patternedNumber: Question.parse({
    id: 'licenceNumber',
    type: 'patternedNumber',
    pattern: '^[A-Z]\\d{6}$',
    example: 'A123456',
    label: inThree('Licence number', '執照號碼', '执照号码'),
  }),
  decimal: Question.parse({
    id: 'area',
    type: 'decimal',
    unit: inThree('m²', '平方米', '平方米'),
    label: inThree('Floor area', '樓面面積', '楼面面积'),
  }),
  money: Question.parse({ id: 'cost', type: 'money', label: inThree('Cost', '費用', '费用') }),
  month: Question.parse({ id: 'since', type: 'month', label: inThree('Since when', '由何時起', '由何时起') }),
  time: Question.parse({ id: 'opens', type: 'time', label: inThree('Opening time', '開放時間', '开放时间') }),
  dateRange: Question.parse({
    id: 'stay',
    type: 'dateRange',
    label: inThree('Days of the event', '活動日期', '活动日期'),
  }),
  travelDocument: Question.parse({
    id: 'passport',
    type: 'travelDocument',
    label: inThree('Travel document', '旅行證件', '旅行证件'),
  }),
  businessNumber: Question.parse({
    id: 'business',
    type: 'businessNumber',
    label: inThree('Business registration number', '商業登記號碼', '商业登记号码'),
  }),
  vehicleMark: Question.parse({
    id: 'mark',
    type: 'vehicleMark',
    label: inThree('Registration mark', '車輛登記號碼', '车辆登记号码'),
  }),
  information: Question.parse({
    id: 'note',
    type: 'information',
    label: inThree('Before you go on', '繼續之前', '继续之前'),
    body: [inThree('Have your plan ready.', '請準備圖則。', '请准备图则。')],
  }),
  signature: Question.parse({
    id: 'signed',
    type: 'signature',
    label: inThree('Statement of the manager', '經理聲明', '经理声明'),
    statement: [inThree('I manage the premises.', '本人管理該處所。', '本人管理该处所。')],
  }),
  calculated: Question.parse({
    id: 'total',
    type: 'calculated',
    as: 'money',
    value: '1',
    label: inThree('Total', '總數', '总数'),
  }),
  identity: Question.parse({
    id: 'verifiedName',
    type: 'identity',
    claim: 'englishName',
    label: inThree('Verified name', '經核實姓名', '经核实姓名'),
  }),
  group: Question.parse({
    id: 'directors',
    type: 'group',
    label: inThree('Directors', '董事', '董事'),
    itemName: inThree('Director', '董事', '董事'),
    maximum: 3,
    questions: [
      { id: 'name', type: 'text', label: name },
      { id: 'born', type: 'date', label: inThree('Date of birth', '出生日期', '出生日期') },
    ],
  }),
  table: Question.parse({
    id: 'machines',
    type: 'table',
    label: inThree('Machines', '遊戲機', '游戏机'),
    itemName: inThree('Machine', '遊戲機', '游戏机'),
    maximum: 4,
    questions: [
      { id: 'model', type: 'text', label: inThree('Model', '型號', '型号') },
      { id: 'count', type: 'wholeNumber', label: inThree('How many', '數量', '数量') },
    ],
  }),
  file: Question.parse({
    id: 'plan',
    type: 'file',
    accept: ['pdf', 'dwg'],
    label: inThree('Plan of the site', '場地平面圖', '场地平面图'),
  }),
  files: Question.parse({
    id: 'papers',
    type: 'files',
    accept: ['pdf', 'docx', 'xlsx', 'zip'],
    maximum: 3,
    label: inThree('Papers', '證明文件', '证明文件'),
  }),
  image: Question.parse({
    id: 'photo',
    type: 'image',
    minWidth: 400,
    minHeight: 500,
    ratio: { width: 40, height: 50 },
    label: inThree('Your photo', '你的照片', '你的照片'),
  }),
};

export const manyOptions: Question = Question.parse({
  id: 'district',
  type: 'choice',
  label: inThree('District', '地區', '地区'),
  options: Array.from({ length: 18 }, (_, n) => ({
    value: `d${n}`,
    label: inThree(`District ${n}`, `第 ${n} 區`, `第 ${n} 区`),
  })),
});
