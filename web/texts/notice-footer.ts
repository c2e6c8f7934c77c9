import { say } from './words.ts';

/** Below every message. */
export const noticeFooterText = say(
  'This message was sent by Smart Regulator. Please do not reply to it. We never ask for passwords, card numbers or bank details by e-mail.',
  '此訊息由智慧規管系統發出，請勿回覆。我們絕不會以電郵索取密碼、信用卡號碼或銀行帳戶資料。',
);
