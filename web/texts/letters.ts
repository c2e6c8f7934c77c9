import type { LetterKind } from '../../schemas/letter.ts';
import { say, type Wording } from './words.ts';

/** Letters of a case, as pages speak of them. */
export const letterTexts = {
  title: say('Letters', '信件'),
  ofDate: say('{letter}, {date}', '{letter}（{date}）'),
  date: say('Date', '日期'),
  reference: say('Reference', '檔號'),
  to: say('To', '致'),
  download: say('Keep this letter as a PDF', '下載此信件（PDF）'),
  electronic: say(
    'This letter was made electronically and needs no signature.',
    '此信件以電子方式發出，無須簽署。',
  ),
  page: say('{reference}, page {n} of {of}', '{reference}，第 {n} 頁，共 {of} 頁'),
} as const;

export const letterNames = {
  grant: say('Letter of grant', '批准通知書'),
  refusal: say('Letter of refusal', '拒絕通知書'),
  approvalInPrinciple: say('Approval in principle', '原則上批准通知書'),
  requirements: say('Letter of requirements', '規定通知書'),
  request: say('Request for information', '要求補充資料通知書'),
} as const satisfies Record<LetterKind, Wording>;

/** What an officer sees before signing. */
export const previewTexts = {
  decision: say('Check before you sign', '簽署前請核對'),
  toPutRight: say('Put this right first', '請先更正'),
  what: say(
    'Nothing has been done yet. This is what the applicant will read, in the language of the application.',
    '操作尚未執行。以下是申請人會看到的內容，以申請所用語文顯示。',
  ),
  proposed: say(
    'The letter is sent when a second person has endorsed the decision.',
    '決定經另一人批署後，信件才會發出。',
  ),
  afterwards: say('The letter is sent when the remaining stages are done.', '完成其餘階段後，信件才會發出。'),
  letter: say('The letter', '信件'),
  licence: say('The licence', '牌照'),
  ifToday: say(
    'The number is given when it is issued. The dates are those of a licence issued today.',
    '號碼於簽發時編配。日期以今天簽發計算。',
  ),
  noLetter: say('No letter is sent for this step.', '此步驟不會發出信件。'),
  noDates: say('The dates cannot be worked out today.', '今天未能計算有效期。'),
  back: say('Go back and change', '返回修改'),
  numberLater: say('(number given when issued)', '（簽發時編配）'),
} as const;
