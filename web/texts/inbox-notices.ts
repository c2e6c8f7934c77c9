import type { Notice } from '../../schemas/effect.ts';
import { say, type Wording } from './words.ts';

/** What a notice was about, in a line of the inbox. */
export const inboxNoticeTexts = {
  received: say('Application received', '已收到申請'),
  asked: say('We need information from you', '請補充資料'),
  askReminder: say('Reminder: we are waiting for your answer', '提示：正等候你的回覆'),
  askLapsed: say('No answer came in time', '逾期未收到回覆'),
  paid: say('Payment received', '已收到付款'),
  feeLapsed: say('Closed: the fee was not paid in time', '申請已結束：逾期未繳費'),
  granted: say('Your application is granted', '你的申請已獲批准'),
  refused: say('Your application is refused', '你的申請未獲批准'),
  withdrawn: say('Application withdrawn', '申請已撤回'),
  merged: say('Application joined with another', '申請已合併處理'),
  requirements: say('Letter of requirements', '規定通知書'),
  requirementsReminder: say('Reminder: requirements to be met', '提示：有規定須符合'),
  requirementsLapsed: say('The date for the requirements has passed', '符合規定的限期已過'),
  inspectionOffered: say('Choose a time for the inspection', '請選擇巡查時間'),
  inspectionBooked: say('Inspection booked', '已預約巡查'),
  inspectionFailed: say('The inspection was not passed', '巡查未通過'),
  hearing: say('Hearing arranged', '已安排聆訊'),
  approvedInPrinciple: say('Approved in principle', '已獲原則上批准'),
  provisional: say('Provisional licence issued', '已發出暫准牌照'),
  interviewOffered: say('Choose a time for your interview', '請選擇面見時間'),
  interviewBooked: say('Interview booked', '已預約面見'),
  ballotPlace: say('You have a place', '你已獲分配名額'),
  ballotWaiting: say('You are on the waiting list', '你已列入輪候名單'),
  cancelled: say('Application cancelled', '申請已取消'),
  reopened: say('Application to be decided again', '申請將重新作出決定'),
  mailFailed: say('Please correct your e-mail address', '請更正你的電郵地址'),
  mailCorrected: say('E-mail address corrected', '已更正電郵地址'),
  message: say('You have a message', '你有新訊息'),
} as const satisfies Record<Notice, Wording>;
