import { say } from './words.ts';

/** Asking other bodies for their views: on the desk that asks, on the desk that is asked, and for the applicant. */
export const referralTexts = {
  title: say('Views of other bodies', '其他部門及機構的意見'),
  consulted: say('Departments and bodies we ask', '我們徵詢的部門及機構'),
  manage: say('Bodies that have not replied', '尚未回覆的部門及機構'),
  which: say('Body', '部門或機構'),
  add: say('Ask another body', '徵詢另一部門或機構'),
  moreDays: say('New time to reply, in working days from today', '由今天起計的新回覆期限（工作天）'),
  moreDaysWrong: say('Enter a whole number of working days from 1 to 260', '請輸入1至260的工作天整數'),
  passWhy: say('Why we do not wait for this body', '不再等候此部門或機構的原因'),
  asks: say('Your view is asked for', '徵詢你的意見'),
  asksWhat: say(
    '{department} asks you for your view on this application by {date}.',
    '{department}請你於{date}或之前就這項申請提出意見。',
  ),
  asksSilent: say(
    'If there is no reply by then, it counts as no objection.',
    '如逾期未有回覆，會視作不反對。',
  ),
  late: say('The time to reply is over.', '回覆期限已過。'),
  notYet: say('It is not your turn to reply yet.', '尚未輪到你回覆。'),
  yourReply: say('Your reply', '你的回覆'),
  replied: say('Your reply has been recorded', '已記錄你的回覆'),
  objectionWhy: say('Why you object, or remarks', '反對的原因，或備註'),
  conditionsUncalled: say(
    'Conditions go with the reply “No objection, with conditions”. Choose it, or take them out',
    '如有條件，請選擇「不反對，但附帶條件」，否則請刪去條件',
  ),
  send: say('Send reply', '提交回覆'),
} as const;

/** What a body can say. */
export const replyTexts = {
  noObjection: say('No objection', '不反對'),
  objection: say('Objection', '反對'),
  conditions: say('No objection, with conditions', '不反對，但附帶條件'),
} as const;

/** Where the referral to one body stands. */
export const referralStateTexts = {
  ...replyTexts,
  waiting: say('Waiting for the reply', '等候回覆'),
  notYet: say('To be asked next', '稍後徵詢'),
  silent: say('No reply in time: decide whether to wait', '逾期未覆：請決定是否再等候'),
  silence: say('No reply in time, counts as no objection', '逾期未覆，視作不反對'),
  passedOver: say('Not waited for', '不再等候'),
  ended: say('Ended without a reply', '未經回覆已結束'),
} as const;

/** The same for the applicant, who is not told what a body thinks before the decision. */
export const consultedTexts = {
  waiting: say('{name}: asked', '{name}：徵詢中'),
  notYet: say('{name}: to be asked next', '{name}：稍後徵詢'),
  done: say('{name}: done', '{name}：已完成'),
} as const;
