import { caseFlagTexts } from './case-flags.ts';
import { say } from './words.ts';

/** The officers' queue. */
export const deskTexts = {
  title: say('Cases', '個案'),
  queue: say('Cases in the queue', '輪候個案'),
  empty: say('There are no cases in this queue.', '此輪候名單沒有個案。'),
  reference: say('Reference', '申請編號'),
  service: say('Service', '服務'),
  stage: say('Stage', '階段'),
  received: say('Received', '收到日期'),
  due: say('Due', '限期'),
  flags: say('Flags', '標記'),
  holder: say('Taken by', '處理人員'),
  filters: say('Show only', '只顯示'),
  everything: say('All', '全部'),
  overdueOnly: say('Overdue', '逾期'),
  dueSoonOnly: say('Due soon', '即將到期'),
  freeOnly: say('Not taken', '未有人接手'),
  unreadOnly: say('With a new message', '有新訊息'),
  whichCases: say('Cases', '個案'),
  apply: say('Apply', '套用'),
  further: say('Look further', '繼續尋找'),
  next: say('Next page', '下一頁'),
  first: say('First page', '第一頁'),
  pages: say('Pages of the queue', '輪候名單分頁'),
  team: say('Team', '組別'),
  moved: say('The case has been given to another team.', '個案已轉交另一組別。'),
} as const;

/** Marks on a case, by the tag of the machine; unknown tags are not shown. */
export const flagTexts = {
  overdue: say('Overdue', '逾期'),
  dueSoon: say('Due soon', '即將到期'),
  stageLate: say('Stage late', '階段逾期'),
  awaitingApplicant: say('Waiting for applicant', '等候申請人'),
  onHold: say('On hold', '暫停處理'),
  toEndorse: say('To endorse', '待批署'),
  returned: say('Returned', '已退回'),
  suspense: say('Money in suspense', '有暫記款項'),
  provisional: say('Date provisional', '限期待定'),
  unread: say('Message', '新訊息'),
  mailFailed: say('Mail comes back', '電郵被退回'),
  ...caseFlagTexts,
} as const;

export type Flag = keyof typeof flagTexts;

/** Names of the buttons, by the command they give. */
export const commandTexts = {
  'vetting.complete': say('Complete vetting', '完成審核'),
  'decision.grant': say('Grant', '批准'),
  'decision.refuse': say('Refuse', '拒絕'),
  'decision.endorse': say('Endorse', '批署'),
  'decision.return': say('Return', '退回'),
  'panel.vote': say('Vote', '投票'),
  'case.reopen': say('Reopen the case', '重開個案'),
  'referral.add': say('Ask this body', '徵詢此部門或機構'),
  'referral.extend': say('Give more time', '延長回覆期限'),
  'referral.passOver': say('Do not wait any longer', '不再等候'),
  'requirements.issue': say('Send the letter of requirements', '發出規定通知書'),
  'requirements.confirm': say('Confirm that all is met', '確認符合所有規定'),
  'requirements.return': say('Give back', '交回'),
  'requirements.waive': say('Go on without', '不經此步驟而繼續'),
  'inspection.book': say('Book for the applicant', '代申請人預約'),
  'inspection.cancel': say('Cancel the appointment', '取消預約'),
  'inspection.report': say('Send the report', '提交報告'),
  'inspection.repeat': say('Have it inspected again', '再次巡查'),
  'inspection.passOver': say('Go on all the same', '仍然繼續處理'),
  'interview.book': say('Book for the applicant', '代申請人預約'),
  'interview.cancel': say('Cancel the appointment', '取消預約'),
  'interview.record': say('Record the outcome', '記錄結果'),
  'interview.repeat': say('Offer another time', '另約時間'),
  'interview.passOver': say('Go on without', '不經此步驟而繼續'),
  'hearing.arrange': say('Set the time', '訂定時間'),
  'hearing.record': say('Record the outcome', '記錄結果'),
  'request.ask': say('Ask the applicant', '要求申請人補充'),
  'request.close': say('Close this request', '結束此要求'),
  'case.hold': say('Put on hold', '暫停處理'),
  'case.cancel': say('Cancel the application', '取消申請'),
  'correction.propose': say('Propose the correction', '建議更正'),
  'correction.confirm': say('Confirm the correction', '確認更正'),
  'correction.reject': say('Do not confirm', '不予確認'),
  'case.resume': say('Resume', '恢復處理'),
} as const;

export type DeskCommand = keyof typeof commandTexts;
