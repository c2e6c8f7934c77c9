import type { ProblemCode } from '../../schemas/answer-problem.ts';
import { typedProblemTexts } from './typed-problems.ts';
import { say, type Wording } from './words.ts';

/** What is wrong with an answer; `{label}` is the question as asked. The code's own sentence, or the definition's. */
export const answerProblemTexts = {
  ...typedProblemTexts,
  onlyOne: say('{label}: give one answer only', '「{label}」只可填寫一個答案'),
  notANumber: say('{label}: use figures only', '「{label}」只可輸入數字'),
  notWhole: say('{label}: enter a whole number', '「{label}」必須為整數'),
  tooSmall: say('{label}: {minimum} or more', '「{label}」不可小於 {minimum}'),
  tooLarge: say('{label}: {maximum} or less', '「{label}」不可大於 {maximum}'),
  notOffered: say('{label}: choose one of the options', '「{label}」請選擇列出的選項'),
  tooFew: say('{label}: choose at least {minimum}', '「{label}」請選擇最少 {minimum} 項'),
  tooMany: say('{label}: choose no more than {maximum}', '「{label}」最多只可選擇 {maximum} 項'),
  tooFewRows: say('{label}: at least {minimum} needed', '「{label}」最少須填寫 {minimum} 項'),
  tooManyRows: say('{label}: no more than {maximum}', '「{label}」最多只可填寫 {maximum} 項'),
  duplicateRow: say(
    '{label}: this is given already. Remove it or change it',
    '「{label}」與之前的項目重複，請刪除或更改',
  ),
  tooManyDecimals: say(
    '{label}: no more than {decimals} decimal places',
    '「{label}」最多只可有 {decimals} 個小數位',
  ),
  notAnAmount: say(
    '{label}: enter an amount in Hong Kong dollars, such as 1,234.50',
    '「{label}」請輸入港元金額，例如 1,234.50',
  ),
  yearOutOfRange: say(
    '{label}: the year must be between {earliest} and {latest}',
    '「{label}」的年份必須介乎 {earliest} 至 {latest}',
  ),
  tooEarly: say('{label}: {earliest} or later', '「{label}」不可早於 {earliest}'),
  tooLate: say('{label}: {latest} or earlier', '「{label}」不可遲於 {latest}'),
  notATime: say('{label}: enter a time of day such as 14:30', '「{label}」請輸入時間，例如 14:30'),
  timeStep: say('{label}: the minutes must be a multiple of {step}', '「{label}」的分鐘必須為 {step} 的倍數'),
  endsBeforeStart: say(
    '{label}: the last day must not be before the first',
    '「{label}」的結束日期不可早於開始日期',
  ),
  rangeTooLong: say('{label}: no more than {maximum} days', '「{label}」不可超過 {maximum} 天'),
  inFuture: say('{label}: the date must not be in the future', '「{label}」不可為將來的日期'),
  hkidMalformed: say(
    '{label}: enter letters, figures and the figure in brackets, for example A123456(3)',
    '「{label}」格式不正確，應如 A123456(3)',
  ),
  hkidCheckDigit: say(
    '{label}: the number and the figure in brackets do not go together. Check it against the card.',
    '「{label}」與括號內的數字不符，請對照身份證再輸入',
  ),
  businessNumberMalformed: say(
    '{label}: enter the number as on the certificate, such as {example}',
    '「{label}」請按登記證輸入號碼，例如 {example}',
  ),
  vehicleMarkMalformed: say(
    '{label}: enter up to 8 letters and figures. The letters I, O and Q are not used',
    '「{label}」最多 8 個英文字母及數字，不會使用 I、O、Q',
  ),
  travelDocumentMalformed: say(
    '{label}: enter the document number, 5 to 20 letters and figures',
    '「{label}」請輸入證件號碼（5 至 20 個英文字母及數字）',
  ),
  notSigned: say('{label}: tick the box to make the declaration', '「{label}」請勾選方格以作出聲明'),
  phoneMalformed: say(
    '{label}: enter a Hong Kong telephone number of 8 digits',
    '「{label}」必須為 8 位數字的香港電話號碼',
  ),
  emailMalformed: say(
    '{label}: enter an e-mail address such as name@example.hk',
    '「{label}」格式不正確，應如 name@example.hk',
  ),
  patternMismatch: say('{label}: enter it in this form: {example}', '「{label}」格式不正確，應如 {example}'),
  fileUnknown: say('{label}: add the file again', '「{label}」的檔案不存在，請重新加入'),
  fileBeingChecked: say(
    '{label}: a file is still being checked. Wait a moment and look again.',
    '「{label}」的檔案仍在檢查，請稍後再查看',
  ),
  fileRejected: say(
    '{label}: a file cannot be taken. Replace it or remove it.',
    '「{label}」有檔案不獲接納，請更換或移除',
  ),
  checkFailed: say('{label}: this does not agree with your other answers', '「{label}」與其他答案不符'),
  notEligible: say('{label}: you cannot apply with this answer', '根據「{label}」的答案，你未能符合申請資格'),
} as const satisfies Record<ProblemCode, Wording>;

/** Where nothing was answered, of questions that are not answered by typing. */
export const missingTexts = {
  one: say('{label}: choose an answer', '「{label}」請選擇一項'),
  some: say('{label}: choose at least one', '「{label}」請選擇最少一項'),
  file: say('{label}: add a file', '「{label}」請加入檔案'),
  cardCheckDigit: say(
    '{label}: enter the figure or letter in brackets too',
    '「{label}」請一併輸入括號內的數字或字母',
  ),
} as const;
