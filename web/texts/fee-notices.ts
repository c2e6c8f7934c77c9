import { say } from './words.ts';

const paymentReceived = say('Payment received: {reference}', '已收到款項：{reference}');
const received = say(
  'We have received {amount} for your application {reference} for “{service}”. Receipt reference: {receipt}.',
  '我們已收到你就「{service}」申請（編號 {reference}）繳付的{amount}，收據編號為 {receipt}。',
);

const payBy = say(
  'Please pay by {date}, after signing in here: {link}',
  '請於{date}或之前透過以下連結登入並繳費：{link}',
);
const lapses = say(
  'If the fee is not paid by then, the application lapses.',
  '如未能在限期前繳費，申請將告失效。',
);

/** Of fees: asked for, paid, and not paid in time. */
export const feeNoticeTexts = {
  paid: {
    subject: paymentReceived,
    body: [
      received,
      say(
        'You can expect a decision by {date}. Follow it here: {link}',
        '我們預計於{date}或之前作出決定。你可透過以下連結查詢申請進度：{link}',
      ),
    ],
  },
  paidAfterDecision: {
    subject: paymentReceived,
    body: [received, say('See what follows here: {link}', '你可透過以下連結查閱其後的安排：{link}')],
  },
  feeDue: {
    subject: say('Please pay by {date}: {reference}', '請於{date}或之前繳費：{reference}'),
    body: [
      say(
        'A fee of {amount} is now to be paid for your application {reference} for “{service}”.',
        '你現須就「{service}」申請（編號 {reference}）繳付費用{amount}。',
      ),
      payBy,
      lapses,
    ],
  },
  feeDueAfterDecision: {
    subject: say(
      'Granted; please pay by {date}: {reference}',
      '申請已獲批准，請於{date}或之前繳費：{reference}',
    ),
    body: [
      say(
        'Your application {reference} for “{service}” has been granted. A fee of {amount} is to be paid before the licence is issued.',
        '你的「{service}」申請（編號 {reference}）已獲批准。你須先繳付費用{amount}，我們才會發出牌照。',
      ),
      payBy,
      lapses,
    ],
  },
  feeLapsed: {
    subject: say(
      'Application lapsed, fee not received: {reference}',
      '未有如期繳費，申請已告失效：{reference}',
    ),
    body: [
      say(
        'We did not receive the fee for your application {reference} for “{service}” in time, so it has lapsed.',
        '我們未能在限期前收到你就「{service}」申請（編號 {reference}）須繳付的費用，有關申請已告失效。',
      ),
      say(
        'If you have paid, do not pay again: the money is kept safe and can be seen here: {link}',
        '如你已付款，請勿重複付款。有關款項已妥為保存，可透過以下連結查閱：{link}',
      ),
    ],
  },
} as const;
