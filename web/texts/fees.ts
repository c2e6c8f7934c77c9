import type { Rounding } from '../../schemas/fee.ts';
import { say, type Wording } from './words.ts';

/** What a service costs, and how an amount came about. */
export const feeTexts = {
  title: say('What will I pay?', '我要繳付多少費用？'),
  lead: say(
    'Answer these questions to see the fee. You need not sign in, and your answers are not kept.',
    '回答以下問題便可知道費用。無須登入，系統不會保留你的答案。',
  ),
  leadFixed: say('This service costs the same for everybody.', '這項服務的費用對所有人都一樣。'),
  more: say('Please answer the remaining questions too.', '請一併回答餘下的問題。'),
  show: say('Show the fee', '顯示費用'),
  again: say('Show the fee again', '再次顯示費用'),
  result: say('You pay {amount}', '你須繳付{amount}'),
  resultNothing: say('You pay nothing', '你無須繳費'),
  asOfToday: say(
    'This is what you would pay if you applied today, {date}. Fees may change before you apply.',
    '以上是假設你在今天（{date}）申請所須繳付的費用。在你申請前，收費可能會有變。',
  ),
  inForce: say('Concessions in force', '現行的費用寬減'),
  concessionBetween: say('{name}, from {from} to {until}', '{name}（{from}至{until}）'),
  concessionFrom: say('{name}, from {from}', '{name}（{from}起）'),
  concessionUntil: say('{name}, until {until}', '{name}（至{until}止）'),
  dependingOn: say('{line}. It depends on: {questions}', '{line}。視乎：{questions}'),
  depends: say('depends on your answers', '視乎你的答案而定'),
  fromTo: say('from {least} to {most}', '由{least}至{most}'),
  fromLeast: say('from {least}', '{least}起'),
  nothingUpTo: say('nothing to pay, or up to {most}', '無須繳費，或最高{most}'),
  nothingOrMore: say(
    'nothing to pay, or an amount worked out from your answers',
    '無須繳費，或按你的答案計算費用',
  ),
  nothing: say('nothing to pay at present', '現時無須繳費'),
  how: say('How this was worked out', '計算方法'),
  item: say('Item', '項目'),
  amount: say('Amount', '金額'),
  total: say('Total', '總額'),
  rounding: say('Rounding', '湊整'),
  minimum: say('Minimum fee', '最低費用'),
  maximum: say('Maximum fee', '最高費用'),
  basis: say('Worked out on this basis', '計算依據'),
  countedOn: say('Counted as of {date}', '以{date}計算'),
  scheduleFrom: say('Fees in force from {date}', '{date}起實施的收費'),
  source: say('Source: {source}', '資料來源：{source}'),
} as const;

/** How one line of a working came about. */
export const workingTexts = {
  bandBetween: say('{of}: over {above}, up to {upTo}', '{of}：{above}以上至{upTo}'),
  bandUpTo: say('{of}: {upTo} or less', '{of}：{upTo}或以下'),
  bandAbove: say('{of}: over {above}', '{of}：{above}以上'),
  // One of what is counted, so that no plural is needed.
  units: say('{price} for each {unit} × {units}', '{units} {unit} × {price}'),
  unitsPlain: say('{units} × {price}', '{units} × {price}'),
  unitsOver: say(
    '{of}, {included} included: {units} × {price} for every {each} or part of it',
    '{of}，已包括{included}：每{each}（不足亦作一份計算）{price} × {units}',
  ),
  unitsEach: say(
    '{of}: {units} × {price} for every {each} or part of it',
    '{of}：每{each}（不足亦作一份計算）{price} × {units}',
  ),
  proRata: say('{days} of {of} days of {whole}', '{whole}，按{of}天中的{days}天計算'),
  percent: say('{percent}% of {whole}', '{whole}的{percent}%'),
  atLeast: say('Not less than {bound}', '不少於{bound}'),
  atMost: say('Not more than {bound}', '不多於{bound}'),
  waived: say('The fee is waived', '費用獲豁免'),
  less: say('{percent}% less', '減{percent}%'),
  between: say('In force from {from} to {until}', '{from}至{until}有效'),
  since: say('In force from {from}', '{from}起有效'),
  upTo: say('In force until {until}', '有效至{until}'),
} as const;

export const roundingTexts = {
  upToDollar: say('Rounded up to the dollar', '不足一元亦作一元計算'),
  downToDollar: say('Rounded down to the dollar', '不足一元的零數不計'),
  halfUpToDollar: say('Rounded to the nearest dollar', '四捨五入至元'),
  upTo10Cents: say('Rounded up to 10 cents', '不足一角亦作一角計算'),
  downTo10Cents: say('Rounded down to 10 cents', '不足一角的零數不計'),
  halfUpTo10Cents: say('Rounded to the nearest 10 cents', '四捨五入至角'),
  upToCent: say('Rounded up to the cent', '不足一分亦作一分計算'),
  downToCent: say('Rounded down to the cent', '不足一分的零數不計'),
  halfUpToCent: say('Rounded to the nearest cent', '四捨五入至分'),
} as const satisfies Record<Rounding, Wording>;
