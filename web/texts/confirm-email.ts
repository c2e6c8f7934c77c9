import { say } from './words.ts';

/** Confirming an e-mail address by the code sent to it. */
export const emailTexts = {
  title: say('Confirm your e-mail address', '確認電郵地址'),
  lead: say('We have sent a code of 6 figures to {address}.', '我們已把 6 位數字的確認碼發送至 {address}。'),
  none: say(
    'No code for {address} is valid now. Ask for a new one.',
    '目前沒有適用於 {address} 的有效確認碼，請索取新確認碼。',
  ),
  until: say('It is good until {time}.', '確認碼有效至 {time}。'),
  spam: say(
    'If it has not come after a few minutes, look in your junk mail.',
    '如數分鐘後仍未收到，請查看垃圾郵件匣。',
  ),
  code: say('Code', '確認碼'),
  codeHint: say('6 figures', '6 位數字'),
  confirm: say('Confirm', '確認'),
  again: say('Send a new code', '重新發送確認碼'),
  changeAddress: say('Change the address', '更改電郵地址'),
  confirmLater: say('Go on, and confirm later', '先繼續填寫，稍後確認'),
  sent: say('A new code has been sent.', '已發送新確認碼。'),
  malformed: say('Code: enter the 6 figures from the mail', '確認碼：請輸入郵件內的 6 位數字'),
  wrong: say('Code: this is not the code we sent last', '確認碼：與最近發送的確認碼不符'),
  spent: say(
    'Code: it has run out or was typed wrong too often. Ask for a new one',
    '確認碼：已過期或輸入錯誤次數過多，請索取新確認碼',
  ),
  tooOften: say(
    'You have asked for several codes already. You can ask again after {moment}.',
    '你已多次索取確認碼，可於{moment}後再試。',
  ),
  addressTooOften: say(
    'Several codes have been sent to this address already. So that nobody is troubled with mail, the next can be sent after {moment}. Your answers are kept: you can go on now and confirm later, or give another address.',
    '我們已向這個地址發送多個確認碼。為免收件人受滋擾，{moment}後才可再次發送。你的答案已儲存：你可先繼續填寫，稍後確認，或使用另一個地址。',
  ),
  unconfirmed: say('Confirm the e-mail address {address}', '確認電郵地址 {address}'),
} as const;
