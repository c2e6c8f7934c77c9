import { say } from './words.ts';

/** Mail to applicants about decisions on the way, or taken anew. */
export const decisionNoticeTexts = {
  approvedInPrinciple: {
    subject: say('Approved in principle: {reference}', '原則上批准：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” is approved in principle. The licence follows when everything else is in order.',
        '你的「{service}」申請（編號 {reference}）已獲原則上批准。符合其餘規定後即可獲發牌照。',
      ),
      say('See what comes next here: {link}', '可於此查看下一步：{link}'),
    ],
  },
  reopened: {
    subject: say('Your application is decided again: {reference}', '將重新決定你的申請：{reference}'),
    body: [
      say(
        'After the appeal, your application {reference} for “{service}” has been reopened. Another officer decides it again.',
        '上訴有結果後，你的「{service}」申請（編號 {reference}）已經重開，將由另一名職員重新作出決定。',
      ),
      say('Follow your application here: {link}', '你可於此查詢進度：{link}'),
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
        '你可於此查看原因，以及已繳款項的退還安排：{link}',
      ),
    ],
  },
  provisional: {
    subject: say('Your provisional licence: {reference}', '你的暫准牌照：{reference}'),
    body: [
      say(
        'A provisional licence has been issued for your application {reference} for “{service}”. It is valid until the full licence is issued or its last day, whichever is sooner.',
        '你的「{service}」申請（編號 {reference}）已獲發暫准牌照，有效至正式牌照發出或其最後一日為止，以較早者為準。',
      ),
      say('See it here: {link}', '可於此查看：{link}'),
    ],
  },
} as const;
