import { say } from './words.ts';

/** Mail to applicants about decisions on the way, or taken anew. */
export const decisionNoticeTexts = {
  approvedInPrinciple: {
    subject: say('Approved in principle: {reference}', '原則上批准：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” is approved in principle. The licence follows when everything else is in order.',
        '你的「{service}」申請（編號 {reference}）已獲原則上批准。待其餘規定均獲符合後，我們便會發出牌照。',
      ),
      say('See what comes next here: {link}', '你可透過以下連結查看下一步：{link}'),
    ],
  },
  reopened: {
    subject: say('Your application is decided again: {reference}', '你的申請將重新審議：{reference}'),
    body: [
      say(
        'After the appeal, your application {reference} for “{service}” has been reopened. Another officer decides it again.',
        '因應上訴結果，你的「{service}」申請（編號 {reference}）將由另一名職員重新審議。',
      ),
      say('Follow your application here: {link}', '你可透過以下連結查詢申請進度：{link}'),
    ],
  },
  cancelled: {
    subject: say('Application cancelled: {reference}', '申請已取消：{reference}'),
    body: [
      say(
        'We have cancelled your application {reference} for “{service}”.',
        '我們已取消你的「{service}」申請（編號 {reference}）。',
      ),
      say(
        'Why, and what is paid back if anything was paid, can be read here: {link}',
        '你可透過以下連結查閱取消的原因，以及已繳款項的退還安排：{link}',
      ),
    ],
  },
  provisional: {
    subject: say('Your provisional licence: {reference}', '你的暫准牌照：{reference}'),
    body: [
      say(
        'A provisional licence has been issued for your application {reference} for “{service}”. It is valid until the full licence is issued or its last day, whichever is sooner.',
        '我們已就你的「{service}」申請（編號 {reference}）發出暫准牌照，有效至正式牌照發出或暫准牌照期滿為止，以較早者為準。',
      ),
      say('See it here: {link}', '你可透過以下連結查閱：{link}'),
    ],
  },
} as const;
