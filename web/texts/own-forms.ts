import { say } from './words.ts';

/** Where the case page leads to forms with a page of their own, by the weightiest command the form offers. */
export const ownFormTexts = {
  'inspection.report': say('Write the report of the inspection', '填寫巡查報告'),
  'inspection.repeat': say('Go on after the failed inspection', '處理巡查不合格後的安排'),
  'inspection.cancel': say('See or cancel the appointment', '查看或取消預約'),
  'inspection.book': say('Book a time for the applicant', '代申請人預約時段'),
  'interview.record': say('Record the outcome of the interview', '記錄面見結果'),
  'interview.repeat': say('Offer another time, or go on without an interview', '另約時間或不經面見而繼續'),
  'interview.cancel': say('See or cancel the appointment', '查看或取消預約'),
  'interview.book': say('Book a time for the applicant', '代申請人預約時段'),
  'correction.confirm': say('Corrections to confirm', '待確認的更正'),
  'correction.propose': say('Correct a clerical error', '更正文書錯誤'),
} as const;

export type OwnCommand = keyof typeof ownFormTexts;
