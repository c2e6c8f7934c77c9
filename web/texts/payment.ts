import { say, type Wording } from './words.ts';

/** Paying a fee by FPS, told truthfully whatever the bank has said so far. */
export const paymentTexts = {
  title: say('Payment: {name}', '繳費：{name}'),
  amount: say('Amount', '金額'),
  payee: say('Paid to', '收款人'),
  reference: say('Application reference', '申請編號'),
  receipt: say('Receipt reference', '收據編號'),
  receiptHint: say('Note it before you pay. Your bank shows it too.', '請於付款前記下，銀行亦會顯示此編號。'),
  validUntil: say('Code valid until', '付款碼有效至'),
  start: say('Show payment code', '顯示付款碼'),
  startLead: say(
    'You pay with the FPS in your bank’s or wallet’s app. The next page shows a QR code for exactly this fee.',
    '請以銀行或電子錢包的「轉數快」付款。下一頁會顯示此項費用專用的二維碼。',
  ),
  codeAlt: say(
    'FPS QR code for {amount}, receipt reference {receipt}',
    '「轉數快」二維碼，金額{amount}，收據編號 {receipt}',
  ),
  how: say('How to pay', '付款方法'),
  how1: say(
    'Open the app of your bank or wallet and choose to scan.',
    '開啟銀行或電子錢包應用程式，選擇掃描。',
  ),
  how2: say('Scan the code. Do not change the amount.', '掃描二維碼，請勿更改金額。'),
  how3: say(
    'Confirm in the app, then come back and press “I have paid”.',
    '在應用程式確認付款，然後返回本頁按「我已付款」。',
  ),
  left: say('{minutes} min {seconds} s left to pay', '尚餘 {minutes} 分 {seconds} 秒付款'),
  over: say(
    'This code has expired. If you have not paid, ask for a new one.',
    '付款碼已逾時。如尚未付款，請索取新的付款碼。',
  ),
  iHavePaid: say('I have paid', '我已付款'),
  notYet: say('The bank has not told us of a payment yet', '銀行尚未通知我們收到款項'),
  notYetWhat: say(
    'This can take a few minutes. If your app shows that the money has left, do not pay again: we record it as soon as the bank confirms it.',
    '可能需要數分鐘。如應用程式顯示已扣款，請勿再次付款；銀行確認後我們會即時記錄。',
  ),
  noAnswer: say('The bank does not answer at the moment', '銀行暫時沒有回應'),
  noAnswerWhat: say(
    'We cannot see whether you have paid. Do not pay again; check in a few minutes.',
    '暫時未能查核你是否已付款。請勿再次付款，並於數分鐘後再查核。',
  ),
  expired: say('The payment code has expired', '付款碼已逾時'),
  expiredWhat: say(
    'If you have paid, do not pay again: press “I have paid” and we ask the bank. If you have not paid, get a new code.',
    '如你已付款，請勿再次付款，請按「我已付款」讓我們向銀行查核。如尚未付款，請索取新的付款碼。',
  ),
  newCode: say('I have not paid: get a new code', '我尚未付款：索取新的付款碼'),
  paid: say('Payment received', '已收到款項'),
  paidWhat: say('We received {amount} on {moment}.', '我們已於{moment}收到{amount}。'),
  asking: say('We are asking the bank about your payment', '我們正向銀行查核你的付款'),
  askingWhat: say(
    'The last day for paying has passed. If you paid in time, your application goes on; you need not do anything. Please do not pay now.',
    '繳費限期已過。如你已如期付款，申請會繼續處理，你無須採取任何行動。請勿在此時付款。',
  ),
  noLongerDueWhat: say('There is nothing to pay for this application now.', '這宗申請目前無須繳費。'),
  suspendedTitle: say('We hold money of yours. Do not pay again.', '我們持有你的款項，請勿再次付款。'),
  suspendedWhat: say('{amount}, received {moment}: {why}', '{amount}，於{moment}收到：{why}'),
  suspendedNext: say(
    'It is safe. An officer will use it for your fee or pay it back, and will contact you.',
    '款項已妥為保存。職員會以此抵銷費用或退回，並會與你聯絡。',
  ),
  back: say('Back to your application', '返回你的申請'),
} as const;

export const suspenseReasonTexts = {
  late: say('it came after the code had expired', '在付款碼逾時後收到'),
  again: say('the fee had already been paid', '費用之前已經繳付'),
  otherAmount: say('it is not the amount of the fee', '金額與費用不符'),
  otherCurrency: say('it is not in Hong Kong dollars', '並非港幣'),
  notDue: say('the fee was no longer due', '費用已無須繳付'),
} as const satisfies Record<string, Wording>;

export type SuspenseReason = keyof typeof suspenseReasonTexts;
