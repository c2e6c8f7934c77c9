import { say } from './words.ts';

const paymentReceived = say('Payment received: {reference}', '已收到款項：{reference}');
const received = say(
  'We have received {amount} for your application {reference} for “{service}”. Receipt reference: {receipt}.',
  '我們已收到你就「{service}」申請（編號 {reference}）繳付的{amount}，收據編號為 {receipt}。',
);

/** Of fees: asked for, paid, and not paid in time. */
export const feeNoticeTexts = {
  paid: {
    subject: paymentReceived,
    body: [
      received,
      say(
        'You can expect a decision by {date}. Follow it here: {link}',
        '預計於{date}或之前作出決定，你可於此查詢進度：{link}',
      ),
    ],
  },
  paidAfterDecision: {
    subject: paymentReceived,
    body: [received, say('See what follows here: {link}', '你可於此查看其後的安排：{link}')],
  },
  feeDue: {
    subject: say('Please pay by {date}: {reference}', '請於{date}或之前繳費：{reference}'),
    body: [
      say(
        'A fee of {amount} is now to be paid for your application {reference} for “{service}”.',
        '你的「{service}」申請（編號 {reference}）現須繳付費用{amount}。',
      ),
      say('Please pay by {date}, after signing in here: {link}', '請於{date}或之前登入此處繳費：{link}'),
      say('If the fee is not paid by then, the application lapses.', '如逾期仍未繳費，申請便會失效。'),
    ],
  },
  feeLapsed: {
    subject: say('Application lapsed, fee not received: {reference}', '申請已失效，未收到費用：{reference}'),
    body: [
      say(
        'We did not receive the fee for your application {reference} for “{service}” in time, so it has lapsed.',
        '我們未有在限期前收到你的「{service}」申請（編號 {reference}）的費用，申請已經失效。',
      ),
      say(
        'If you have paid, do not pay again: the money is kept safe and can be seen here: {link}',
        '如你已付款，請勿再次付款，款項已妥為保存，可於此查看：{link}',
      ),
    ],
  },
} as const;
