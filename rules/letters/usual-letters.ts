import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { LetterKind, LetterTemplate } from '../../schemas/letter.ts';
import type { Text } from '../../schemas/text.ts';

const text = (en: string, hant: string, hans: string): Text => ({
  en,
  'zh-Hant': hant,
  'zh-Hans': hans,
  review: { 'zh-Hans': 'machine' },
});

const about = text(
  'Your application {reference} for “{service}”',
  '你的「{service}」申請（編號 {reference}）',
  '你的“{service}”申请（编号 {reference}）',
);

const granted: Part[] = [
  text(
    'We have considered your application {reference} for “{service}”. It was granted on {date}.',
    '我們已審核你的「{service}」申請（編號 {reference}），並於{date}予以批准。',
    '我们已审核你的“{service}”申请（编号 {reference}），并于{date}予以批准。',
  ),
  [
    'licence',
    text(
      'The number is {licenceNumber}. It is valid from {validFrom} to {validTo}, both days included.',
      '號碼為 {licenceNumber}，有效期由{validFrom}至{validTo}，首尾兩日包括在內。',
      '号码为 {licenceNumber}，有效期由{validFrom}至{validTo}，首尾两日包括在内。',
    ),
  ],
  text(
    'These conditions apply:\n{conditions}',
    '須遵守以下條件：\n{conditions}',
    '须遵守以下条件：\n{conditions}',
  ),
];

const refused: Part[] = [
  text(
    'We have considered your application {reference} for “{service}”. We are sorry to tell you that it was refused on {date}.',
    '我們已審核你的「{service}」申請（編號 {reference}）。很抱歉，申請於{date}不獲批准。',
    '我们已审核你的“{service}”申请（编号 {reference}）。很抱歉，申请于{date}不获批准。',
  ),
  text('The reasons are:\n{reasons}', '理由如下：\n{reasons}', '理由如下：\n{reasons}'),
  text('{words}', '{words}', '{words}'),
  ['appeal', text('{appeal}', '{appeal}', '{appeal}')],
  [
    'appealWithin',
    text(
      'The last day to appeal is {appealBy}.',
      '提出上訴的最後限期為{appealBy}。',
      '提出上诉的最后限期为{appealBy}。',
    ),
  ],
];

const approved: Part[] = [
  text(
    'Your application {reference} for “{service}” was approved in principle on {date}. This is not yet a licence: it follows when everything else is in order.',
    '你的「{service}」申請（編號 {reference}）已於{date}獲原則上批准。這並非牌照；符合其餘規定後，牌照才會發出。',
    '你的“{service}”申请（编号 {reference}）已于{date}获原则上批准。这并非牌照；符合其余规定后，牌照才会发出。',
  ),
  text(
    'These conditions apply:\n{conditions}',
    '須遵守以下條件：\n{conditions}',
    '须遵守以下条件：\n{conditions}',
  ),
];

const required: Part[] = [
  text(
    'To go on with your application {reference} for “{service}”, please meet these requirements by {until}:\n{requirements}',
    '為繼續處理你的「{service}」申請（編號 {reference}），請於{until}或之前符合以下規定：\n{requirements}',
    '为继续处理你的“{service}”申请（编号 {reference}），请于{until}或之前符合以下规定：\n{requirements}',
  ),
  text('What is still missing: {words}', '尚欠：{words}', '尚欠：{words}'),
  text(
    'Tell us on the page of your application when each is met. The time for our decision stands still meanwhile.',
    '每項規定符合後，請在你的申請網頁上報告。在此期間，處理時間暫停計算。',
    '每项规定符合后，请在你的申请网页上报告。在此期间，处理时间暂停计算。',
  ),
];

const asked: Part[] = [
  text(
    'To go on with your application {reference} for “{service}” we need this from you:',
    '為繼續處理你的「{service}」申請（編號 {reference}），請提供以下資料：',
    '为继续处理你的“{service}”申请（编号 {reference}），请提供以下资料：',
  ),
  text('{words}', '{words}', '{words}'),
  text(
    'Please answer on the page of your application by {until}. If there is no answer by then, we decide on what we have.',
    '請於{until}或之前在你的申請網頁上回覆。如逾期未有回覆，我們會按現有資料作出決定。',
    '请于{until}或之前在你的申请网页上回复。如逾期未有回复，我们会按现有资料作出决定。',
  ),
];

/** A paragraph, of services that have something of the kind only where it says so. */
type Part = Text | readonly ['licence' | 'appeal' | 'appealWithin', Text];

const usual: Readonly<Record<LetterKind, readonly Part[]>> = {
  grant: granted,
  refusal: refused,
  approvalInPrinciple: approved,
  requirements: required,
  request: asked,
};

type Definition = Pick<ServiceDefinition, 'letters' | 'licence' | 'appeal' | 'appealWithin'>;

/** The letter of a service, its own or else the usual one. */
export const letterOf = (definition: Definition, kind: LetterKind): LetterTemplate =>
  definition.letters?.[kind] ?? {
    title: about,
    paragraphs: usual[kind].flatMap((part) => {
      if ('en' in part) return [part];
      const [needs, paragraph] = part;
      return definition[needs] === undefined ? [] : [paragraph];
    }),
  };

/** The definition with a letter of every kind: what a release says stays as it was, however the usual letters are worded later. */
export const withLetters = (definition: ServiceDefinition): ServiceDefinition => ({
  ...definition,
  letters: {
    grant: letterOf(definition, 'grant'),
    refusal: letterOf(definition, 'refusal'),
    approvalInPrinciple: letterOf(definition, 'approvalInPrinciple'),
    requirements: letterOf(definition, 'requirements'),
    request: letterOf(definition, 'request'),
  },
});
