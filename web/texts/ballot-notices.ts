import { say } from './words.ts';

/** Mail about interviews and places; see notices.ts. */
export const ballotNoticeTexts = {
  interviewOffered: {
    subject: say('Choose a time for your interview: {reference}', '請選擇面見時間：{reference}'),
    body: [
      say(
        'We would like to see you about your application {reference} for “{service}”.',
        '我們希望約你面見，以處理你的「{service}」申請（編號 {reference}）。',
      ),
      say('Choose one of the times offered here: {link}', '請透過以下連結選擇合適的時段：{link}'),
    ],
  },
  interviewBooked: {
    subject: say('Interview on {date}: {reference}', '面見日期為{date}：{reference}'),
    body: [
      say(
        'The interview about your application {reference} for “{service}” is booked for {date}.',
        '就你的「{service}」申請（編號 {reference}）安排的面見，已預約於{date}進行。',
      ),
      say('See the time, or choose another, here: {link}', '如欲查看時間或另選時段，請使用以下連結：{link}'),
    ],
  },
  ballotPlace: {
    subject: say('You have a place: {reference}', '你已獲分配名額：{reference}'),
    body: [
      say(
        'Your application {reference} for “{service}” has a place. We go on with it.',
        '你的「{service}」申請（編號 {reference}）已獲分配名額，我們會繼續處理。',
      ),
      say('See your number and what comes next here: {link}', '你可透過以下連結查看你的次序及下一步：{link}'),
    ],
  },
  ballotWaiting: {
    subject: say('You are on the waiting list: {reference}', '你已列入候補名單：{reference}'),
    body: [
      say(
        'There were fewer places than applications. Your application {reference} for “{service}” is on the waiting list.',
        '由於申請數目多於名額，你的「{service}」申請（編號 {reference}）已列入候補名單。',
      ),
      say(
        'If a place falls free, it goes to the next number. See yours here: {link}',
        '如有名額騰出，我們會按次序分配。你可透過以下連結查看你的次序：{link}',
      ),
    ],
  },
} as const;
