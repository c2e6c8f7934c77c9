import type { StageKind } from '../../schemas/stage.ts';
import { say, type Wording } from './words.ts';

/** Steps of an application as the applicant reads them. */
export const stageTexts = {
  payment: say('Payment', '繳費'),
  vetting: say('Checking your application', '審核申請'),
  referral: say('Asking other departments', '徵詢其他部門'),
  requirements: say('Meeting the requirements', '符合規定'),
  inspection: say('Inspection', '巡查'),
  interview: say('Interview', '面見'),
  ballot: say('Places', '分配名額'),
  publicNotice: say('Open to objections', '公開徵求意見'),
  hearing: say('Hearing of objections', '聆訊'),
  approvalInPrinciple: say('Approval in principle', '原則上批准'),
  decision: say('Decision', '作出決定'),
  issue: say('Issuing your licence', '簽發牌照'),
} as const satisfies Record<StageKind, Wording>;

/** Where a case stands, in a few words. */
export const standingTexts = {
  draft: say('Draft, not yet sent', '草稿，尚未提交'),
  payment: say('Waiting for payment', '等候繳費'),
  vetting: say('Being checked', '審核中'),
  referral: say('With other departments', '其他部門提供意見中'),
  requirements: say('Requirements to be met', '有待符合規定'),
  requirementsWithUs: say('Requirements: with us', '規定通知書處理中'),
  inspection: say('Inspection', '巡查'),
  interview: say('Interview', '面見'),
  ballot: say('Waiting for a place', '等候分配名額'),
  publicNotice: say('Open to objections', '公開徵求意見中'),
  hearing: say('Hearing of objections', '聆訊'),
  approvalInPrinciple: say('Being considered in principle', '原則上批准考慮中'),
  decision: say('Being decided', '等候決定'),
  issue: say('Licence being issued', '簽發牌照中'),
  asked: say('Waiting for your answer', '等候你的回覆'),
  held: say('On hold', '暫停處理'),
  granted: say('Granted', '已批准'),
  refused: say('Refused', '已拒絕'),
  withdrawn: say('Withdrawn', '已撤回'),
  lapsed: say('Lapsed', '已失效'),
  cancelled: say('Cancelled', '已取消'),
  merged: say('Joined with another application', '已與另一申請合併'),
} as const;

export type Standing = keyof typeof standingTexts;

/** Where a case waits for its applicant, as an officer reads it. */
export const askedOnDesk = say('Waiting for the applicant’s answer', '等候申請人回覆');

/** The same, as an officer reads it. */
export const deskStageTexts = {
  payment: say('Payment', '繳費'),
  vetting: say('Vetting', '審核'),
  referral: say('Referral', '轉介'),
  requirements: say('Letter of requirements', '規定通知書'),
  inspection: say('Inspection', '巡查'),
  interview: say('Interview', '面見'),
  ballot: say('Ballot or quota', '抽籤／名額'),
  publicNotice: say('Public notice', '公告'),
  hearing: say('Hearing', '聆訊'),
  approvalInPrinciple: say('Approval in principle', '原則上批准'),
  decision: say('Decision', '決定'),
  issue: say('Issue', '簽發'),
} as const satisfies Record<StageKind, Wording>;

export const stepTexts = {
  done: say('done', '已完成'),
  now: say('now', '進行中'),
  next: say('to come', '未開始'),
  ifObjected: say('only if anybody objects', '如有人提出反對'),
} as const;
