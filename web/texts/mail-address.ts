import { say } from './words.ts';

/** Mail that came back, and its address corrected. */
export const mailAddressTexts = {
  title: say('Correct your e-mail address', '更正電郵地址'),
  failed: say(
    'Our mail about this application could not be delivered to {address} on {date}. We send no more to it. Please enter the address at which we can reach you.',
    '我們於{date}就此申請發往 {address} 的電郵未能送達，現已停止發送。請輸入可聯絡你的電郵地址。',
  ),
  complained: say(
    'On {date} our mail to {address} was reported as unwanted, so we send no more to it. If you wish to get mail about this application, enter the address for it.',
    '我們發往 {address} 的電郵於{date}被標示為不欲接收的電郵，現已停止發送。如欲接收此申請的電郵，請輸入電郵地址。',
  ),
  address: say('E-mail address', '電郵地址'),
  addressHint: say(
    'If the address above is right, for example because the mailbox was full, enter it again.',
    '如上述地址正確（例如當時郵箱已滿），請再次輸入該地址。',
  ),
  save: say('Use this address', '使用此地址'),
  saved: say(
    'We now write to {address}. A mail is on its way.',
    '我們會改用 {address} 聯絡你，並已發出電郵。',
  ),
  fine: say(
    'Mail about this application is delivered. There is nothing to correct.',
    '此申請的電郵可正常送達，無須更正。',
  ),
} as const;

/** Notices about mail itself. */
export const mailNoticeTexts = {
  mailFailed: {
    subject: say('Our mail did not reach you: {reference}', '電郵未能送達：{reference}'),
    body: [
      say(
        'Mail about your application {reference} for “{service}” could not be delivered. Please sign in and correct your e-mail address: {link}',
        '有關你的「{service}」申請（編號 {reference}）的電郵未能送達，請登入並更正電郵地址：{link}',
      ),
    ],
  },
  mailCorrected: {
    subject: say(
      'We write to this address from now on: {reference}',
      '日後將以此電郵地址與你聯絡：{reference}',
    ),
    body: [
      say(
        'Mail about your application {reference} for “{service}” comes to this address from now on. What we wrote before is in your inbox: {link}',
        '日後有關你的「{service}」申請（編號 {reference}）的電郵會發往此地址。較早前的通知可在收件匣查閱：{link}',
      ),
    ],
  },
} as const;
