import { say } from './words.ts';

/** Messages between applicant and officers, in the case. */
export const messageTexts = {
  title: say('Messages', '訊息'),
  what: say(
    'Write to the officers who handle this application. They read it in the case. To answer a request for information, or to withdraw, use the page of your application instead.',
    '你可向處理此申請的職員發訊息，職員會在個案內閱讀。如要回覆補充資料的要求或撤回申請，請在申請網頁上進行。',
  ),
  whatOfficer: say(
    'The applicant gets a mail that there is a message, without its words, and reads it after signing in. A question that holds up the decision is asked with “Ask the applicant for information”.',
    '申請人會收到有新訊息的電郵（不載內容），登入後方可閱讀。如須等候答覆才能作出決定，請使用「要求申請人補充資料」。',
  ),
  none: say('There are no messages yet.', '尚未有訊息。'),
  you: say('You', '你'),
  department: say('The department', '部門'),
  applicant: say('Applicant', '申請人'),
  readAt: say('Read {moment}', '已於{moment}閱讀'),
  notRead: say('Not yet read', '尚未閱讀'),
  write: say('Write a message', '撰寫訊息'),
  text: say('Message', '訊息內容'),
  textHint: say('At most {most} characters.', '最多 {most} 字。'),
  send: say('Send message', '發出訊息'),
  sent: say('Your message has been sent', '訊息已發出'),
  noMore: say('No message can be written here now.', '現時不能在此發訊息。'),
  open: say('Messages', '訊息'),
  openUnread: say('Messages ({n} not yet read)', '訊息（{n} 則未讀）'),
} as const;

/** Why a message was not taken. */
export const messageRefusalTexts = {
  messagesFull: say(
    'This case takes no more messages. Please use the contact given on the page of the service.',
    '此個案不能再接收訊息，請使用服務網頁所載的聯絡方法。',
  ),
  messagesToday: say(
    'No more messages can be sent in this case today. Please try again tomorrow.',
    '今天此個案的訊息已達上限，請明天再試。',
  ),
  messagesOver: say(
    'This case closed more than 30 days ago and takes no more messages.',
    '此個案已結束超過30天，不再接收訊息。',
  ),
} as const;

/** Everything of all one's applications that came from officers. */
export const inboxTexts = {
  title: say('Inbox', '收件匣'),
  unread: say('{n} new', '{n} 項新通知'),
  nothingNew: say('Nothing new', '沒有新通知'),
  empty: say('There is nothing here yet.', '尚未有任何通知。'),
  messages: say('Messages', '訊息'),
  notices: say('Notices', '通知'),
  isNew: say('New', '新'),
  unreadOf: say('{n} not yet read', '{n} 則未讀'),
} as const;
