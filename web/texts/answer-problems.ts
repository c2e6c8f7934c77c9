import type { ProblemCode } from '../../schemas/answer-problem.ts';
import { say, type Wording } from './words.ts';

/** What is wrong with an answer; `{label}` is the question as asked. The code's own sentence, or the definition's. */
export const answerProblemTexts = {
  missing: say('{label}: an answer is needed', '「{label}」必須填寫'),
  onlyOne: say('{label}: give one answer only', '「{label}」只可填寫一個答案'),
  unsupportedCharacter: say(
    '{label}: remove characters that cannot be used here, such as emoji or symbols',
    '「{label}」含有不能使用的字元（例如表情符號），請刪除',
  ),
  tooLong: say('{label}: {maximum} characters or fewer', '「{label}」不可超過 {maximum} 個字'),
  notANumber: say('{label}: use figures only', '「{label}」只可輸入數字'),
  notWhole: say('{label}: enter a whole number', '「{label}」必須為整數'),
  tooSmall: say('{label}: {minimum} or more', '「{label}」不可小於 {minimum}'),
  tooLarge: say('{label}: {maximum} or less', '「{label}」不可大於 {maximum}'),
  notOffered: say('{label}: choose one of the options', '「{label}」請選擇列出的選項'),
  tooFew: say('{label}: choose at least {minimum}', '「{label}」請選擇最少 {minimum} 項'),
  datePartMissing: say('{label}: the {part} is missing', '「{label}」欠缺{part}'),
  notADate: say('{label}: enter a date that exists', '「{label}」並非真實日期'),
  yearOutOfRange: say(
    '{label}: the year must be between {earliest} and {latest}',
    '「{label}」的年份必須介乎 {earliest} 至 {latest}',
  ),
  tooEarly: say('{label}: {earliest} or later', '「{label}」不可早於 {earliest}'),
  inFuture: say('{label}: the date must not be in the future', '「{label}」不可為將來的日期'),
  hkidMalformed: say(
    '{label}: enter letters, figures and the figure in brackets, for example A123456(3)',
    '「{label}」格式不正確，應如 A123456(3)',
  ),
  hkidCheckDigit: say(
    '{label}: the number and the figure in brackets do not go together. Check it against the card.',
    '「{label}」與括號內的數字不符，請對照身份證再輸入',
  ),
  phoneMalformed: say(
    '{label}: enter a Hong Kong telephone number of 8 digits',
    '「{label}」必須為 8 位數字的香港電話號碼',
  ),
  emailMalformed: say(
    '{label}: enter an e-mail address such as name@example.hk',
    '「{label}」格式不正確，應如 name@example.hk',
  ),
  patternMismatch: say('{label}: enter it in this form: {example}', '「{label}」格式不正確，應如 {example}'),
  checkFailed: say('{label}: this does not agree with your other answers', '「{label}」與其他答案不符'),
  notEligible: say('{label}: you cannot apply with this answer', '根據「{label}」的答案，你未能符合申請資格'),
} as const satisfies Record<ProblemCode, Wording>;

export const datePartTexts = {
  day: say('day', '日'),
  month: say('month', '月'),
  year: say('year', '年'),
} as const;
