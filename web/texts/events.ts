import type { EventType } from '../../schemas/event.ts';
import { say, type Wording } from './words.ts';

/** What happened, as told in the history of a case. */
export const eventTexts = {
  'application.submitted': say('Application received', '收到申請'),
  'fee.posted': say('Fee received', '收妥費用'),
  'register.reported': say('Register checked', '已查核登記冊'),
  'vetting.completed': say('Checks completed', '完成審核'),
  'decision.granted': say('Decision: grant', '決定：批准'),
  'decision.refused': say('Decision: refuse', '決定：拒絕'),
  'decision.endorsed': say('Decision endorsed', '決定已獲批署'),
  'decision.returned': say('Decision returned', '決定被退回'),
  'request.asked': say('Information asked for', '要求補充資料'),
  'request.answered': say('Information received', '收到補充資料'),
  'request.closed': say('Request for information closed', '結束補充資料的要求'),
  'application.withdrawn': say('Application withdrawn', '撤回申請'),
  'case.held': say('Case put on hold', '暫停處理個案'),
  'case.resumed': say('Case resumed', '恢復處理個案'),
  'case.claimed': say('Case taken', '接手個案'),
  'case.unclaimed': say('Case given back to the team', '個案交還組別'),
  'case.assigned': say('Case assigned', '指派個案'),
  'case.moved': say('Case moved to another team', '個案轉交另一組別'),
  'case.flagged': say('Flag set', '加上標記'),
  'case.unflagged': say('Flag cleared', '移除標記'),
  'case.recused': say('Conflict of interest declared', '申報利益衝突'),
  'case.matched': say('Compared with other applications', '與其他申請比對'),
  'duplicate.settled': say('Possible duplicate settled', '已處理疑似重複申請'),
  'licence.confirmed': say('Licence issued', '簽發牌照'),
  'clock.rang': say('A deadline passed', '期限屆滿'),
  'payment.opened': say('Payment started', '開始付款'),
  'payment.credited': say('Money received', '收到款項'),
  'payment.reversed': say('Payment reversed', '撤銷付款'),
  'licence.issued': say('Licence issued', '簽發牌照'),
  'licence.suspended': say('Licence suspended', '暫時吊銷牌照'),
  'licence.reinstated': say('Licence reinstated', '恢復牌照'),
  'licence.revoked': say('Licence revoked', '撤銷牌照'),
  'licence.surrendered': say('Licence surrendered', '交回牌照'),
} as const satisfies Record<EventType, Wording>;

export const actorTexts = {
  applicant: say('Applicant', '申請人'),
  staff: say('Officer', '職員'),
  system: say('System', '系統'),
} as const;
