import type { Notice } from '../../schemas/effect.ts';
import { ballotNoticeTexts } from './ballot-notices.ts';
import { decisionNoticeTexts } from './decision-notices.ts';
import { feeNoticeTexts } from './fee-notices.ts';
import { mailNoticeTexts } from './mail-address.ts';
import { messageNoticeText } from './message-notice.ts';
import { say, type Wording } from './words.ts';

interface NoticeText {
  readonly subject: Wording;
  readonly body: readonly Wording[];
}

/** Mail to applicants: subject, then paragraphs. Never a name, an identity number or an answer. */
export const noticeTexts = {
  received: {
    subject: say('Application received: {reference}', '已收到申請：{reference}'),
    body: [
      say(
        'We have received your application for “{service}”. Your reference is {reference}.',
        '我們已收到你的「{service}」申請，申請編號為 {reference}。',
      ),
      say('What happens next: {next}', '下一步：{next}'),
      say(
        'Follow your application, and pay the fee if one is due, here: {link}',
        '你可透過以下連結查詢申請進度；如須繳費，亦可在該處繳付：{link}',
      ),
      say(
        'Keep a copy of your answers (you will be asked to sign in): {copy}',
        '如欲保留所填資料的副本，請使用以下連結（須先登入）：{copy}',
      ),
    ],
  },
  asked: {
    subject: say('We need information from you: {reference}', '請補充資料：{reference}'),
    body: [
      say(
        'To go on with your application {reference} for “{service}” we need information from you.',
        '為繼續處理你的「{service}」申請（編號 {reference}），請你補充所需資料。',
      ),
      say(
        'Read what is needed and answer by {date} here: {link}',
        '請於{date}或之前透過以下連結查閱所需資料並作出回覆：{link}',
      ),
      say(
        'The time allowed for our decision stands still while we wait for you.',
        '在等候你回覆期間，處理申請的時間會暫停計算。',
      ),
    ],
  },
  askReminder: {
    subject: say('Reminder: please answer by {date}: {reference}', '提示：請於{date}或之前回覆：{reference}'),
    body: [
      say(
        'We are still waiting for the information we asked for on your application {reference}.',
        '我們尚未收到你就申請（編號 {reference}）補充的資料。',
      ),
      say(
        'If there is no answer by {date}, we decide on what we have. Answer here: {link}',
        '如未能在{date}或之前收到你的回覆，我們會根據現有資料作出決定。請透過以下連結回覆：{link}',
      ),
    ],
  },
  askLapsed: {
    subject: say('No answer received in time: {reference}', '未能在限期前收到回覆：{reference}'),
    body: [
      say(
        'We did not receive the information we asked for in time. We go on with your application {reference} for “{service}” and decide on what we have.',
        '我們未能在限期前收到你補充的資料，現會根據現有資料繼續處理你的「{service}」申請（編號 {reference}）並作出決定。',
      ),
      say('Follow your application here: {link}', '你可透過以下連結查詢申請進度：{link}'),
    ],
  },
  ...feeNoticeTexts,
  granted: {
    subject: say('Application granted: {reference}', '申請獲批准：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” has been granted.',
        '你的「{service}」申請（編號 {reference}）已獲批准。',
      ),
      say(
        'See the result and your licence, once it is issued, here: {link}',
        '你可透過以下連結查閱申請結果；牌照簽發後亦可在該處查閱：{link}',
      ),
    ],
  },
  refused: {
    subject: say('Decision on your application: {reference}', '申請結果：{reference}'),
    body: [
      say(
        'We are sorry to say that your application {reference} for “{service}” has been refused.',
        '很抱歉，你的「{service}」申請（編號 {reference}）未獲批准。',
      ),
      say(
        'The reasons, and how to appeal, can be read here: {link}',
        '你可透過以下連結查閱不獲批准的理由及上訴方法：{link}',
      ),
    ],
  },
  requirements: {
    subject: say('Requirements to meet by {date}: {reference}', '請於{date}或之前符合規定：{reference}'),
    body: [
      say(
        'There are requirements to be met for your application {reference} for “{service}”.',
        '你的「{service}」申請（編號 {reference}）須先符合若干規定。',
      ),
      say(
        'Read them, and say what is met by {date}, here: {link}',
        '請透過以下連結查閱有關規定，並於{date}或之前報告已符合的項目：{link}',
      ),
      say(
        'The time allowed for our decision stands still while we wait for you.',
        '在等候你回覆期間，處理申請的時間會暫停計算。',
      ),
    ],
  },
  requirementsReminder: {
    subject: say(
      'Reminder: requirements to meet by {date}: {reference}',
      '提示：請於{date}或之前符合規定：{reference}',
    ),
    body: [
      say(
        'You have not yet told us that all requirements of your application {reference} are met.',
        '你尚未就申請（編號 {reference}）報告已符合所有規定。',
      ),
      say('Please do so by {date} here: {link}', '請於{date}或之前透過以下連結報告：{link}'),
    ],
  },
  requirementsLapsed: {
    subject: say('Requirements not met in time: {reference}', '逾期未符合規定：{reference}'),
    body: [
      say(
        'You have not told us in time that all requirements of your application {reference} for “{service}” are met. An officer looks at what comes next.',
        '你未有在限期前就「{service}」申請（編號 {reference}）報告已符合所有規定，職員會決定如何跟進。',
      ),
      say('Follow your application here: {link}', '你可透過以下連結查詢申請進度：{link}'),
    ],
  },
  inspectionOffered: {
    subject: say('Choose a time for the inspection: {reference}', '請選擇巡查時間：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” needs an inspection.',
        '我們須就你的「{service}」申請（編號 {reference}）進行巡查。',
      ),
      say('Choose one of the times offered here: {link}', '請透過以下連結選擇合適的時段：{link}'),
    ],
  },
  inspectionBooked: {
    subject: say('Inspection on {date}: {reference}', '巡查日期為{date}：{reference}'),
    body: [
      say(
        'The inspection for your application {reference} for “{service}” is booked for {date}.',
        '就你的「{service}」申請（編號 {reference}）進行的巡查，已預約於{date}進行。',
      ),
      say('See the time, or choose another, here: {link}', '如欲查看時間或另選時段，請使用以下連結：{link}'),
    ],
  },
  inspectionFailed: {
    subject: say('Result of the inspection: {reference}', '巡查結果：{reference}'),
    body: [
      say(
        'Not everything was in order at the inspection for your application {reference} for “{service}”. An officer looks at what comes next.',
        '我們就你的「{service}」申請（編號 {reference}）進行巡查時，發現有不符合規定之處。職員會決定如何跟進。',
      ),
      say('What was found can be read here: {link}', '你可透過以下連結查閱巡查結果：{link}'),
    ],
  },
  hearing: {
    subject: say('Hearing on {date}: {reference}', '聆訊日期為{date}：{reference}'),
    body: [
      say(
        'There were objections to your application {reference} for “{service}”. They are heard on {date}.',
        '我們收到反對你的「{service}」申請（編號 {reference}）的意見，聆訊將於{date}舉行。',
      ),
      say(
        'Read the objections, and where and when to come, here: {link}',
        '你可透過以下連結查閱反對理由，以及聆訊的時間和地點：{link}',
      ),
    ],
  },
  message: messageNoticeText,
  ...ballotNoticeTexts,
  withdrawn: {
    subject: say('Application withdrawn: {reference}', '申請已撤回：{reference}'),
    body: [
      say(
        'You have withdrawn your application {reference} for “{service}”. We do nothing more with it.',
        '你已撤回「{service}」申請（編號 {reference}），我們不會再處理有關申請。',
      ),
      say('What you sent us can be seen here: {link}', '你可透過以下連結查閱先前提交的資料：{link}'),
    ],
  },
  merged: {
    subject: say('Application joined with another: {reference}', '申請已合併處理：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” is the same as one we already have. We go on with the earlier one and have closed this one.',
        '你的「{service}」申請（編號 {reference}）與我們較早前收到的另一宗申請相同。我們會繼續處理較早的申請，這宗申請則已結束。',
      ),
      say(
        'If this is wrong, or you have paid a fee twice, please write to us and give this reference: {link}',
        '如有錯誤，或你已重複繳費，請與我們聯絡並註明此申請編號：{link}',
      ),
    ],
  },
  ...decisionNoticeTexts,
  ...mailNoticeTexts,
} as const satisfies Record<Notice, NoticeText>;
