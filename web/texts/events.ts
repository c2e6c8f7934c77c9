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
  'licence.confirmed': say('Licence issued', '簽發牌照'),
  'clock.rang': say('A deadline passed', '期限屆滿'),
  'referral.replied': say('Reply of a body', '收到部門或機構的回覆'),
  'referral.added': say('Another body asked', '徵詢另一部門或機構'),
  'referral.extended': say('More time given to a body', '延長部門或機構的回覆期限'),
  'referral.passedOver': say('A body not waited for', '不再等候某部門或機構'),
  'requirements.issued': say('Letter of requirements sent', '發出規定通知書'),
  'requirements.met': say('Requirements reported as met', '報告已符合規定'),
  'requirements.confirmed': say('Requirements confirmed as met', '確認符合規定'),
  'requirements.returned': say('Requirements given back', '交回有待符合的規定'),
  'requirements.waived': say('Went on without requirements', '未經規定通知書而繼續'),
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
