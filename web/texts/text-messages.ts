import type { Notice } from '../../schemas/effect.ts';
import { say, type Wording } from './words.ts';

/**
 * Text messages say which application and what is to be done, and nothing of anybody. They hold no link: people are told never to follow one
 * in a text message.
 */
const news = say(
  'Smart Regulator: there is news of your application {reference}. Please sign in to read it.',
  '智慧規管系統：你的申請 {reference} 有新消息，請登入查閱。',
);

const feeDue = say(
  'Smart Regulator: a fee is to be paid for application {reference}. Please sign in to see how much and by when.',
  '智慧規管系統：你的申請 {reference} 須繳付費用，請登入查看金額及限期。',
);

const toDo: Partial<Record<Notice, Wording>> = {
  asked: say(
    'Smart Regulator: we need information for your application {reference}. Please sign in to answer.',
    '智慧規管系統：你的申請 {reference} 須補充資料，請登入回覆。',
  ),
  askReminder: say(
    'Smart Regulator: we are waiting for your answer about application {reference}. Please sign in to answer.',
    '智慧規管系統：我們正等候你就申請 {reference} 的回覆，請登入處理。',
  ),
  feeDue,
  feeDueAfterDecision: feeDue,
  requirements: say(
    'Smart Regulator: there are requirements to be met for application {reference}. Please sign in to see them.',
    '智慧規管系統：你的申請 {reference} 有規定須符合，請登入查閱。',
  ),
  requirementsReminder: say(
    'Smart Regulator: requirements for application {reference} are still to be met. Please sign in to see them.',
    '智慧規管系統：你的申請 {reference} 仍有規定尚待符合，請登入查閱。',
  ),
  inspectionOffered: say(
    'Smart Regulator: please sign in and choose a time for the inspection for application {reference}.',
    '智慧規管系統：請登入為申請 {reference} 選擇巡查時間。',
  ),
  interviewOffered: say(
    'Smart Regulator: please sign in and choose a time for the interview for application {reference}.',
    '智慧規管系統：請登入為申請 {reference} 選擇面見時間。',
  ),
  mailFailed: say(
    'Smart Regulator: our mail about application {reference} did not reach you. Please sign in and correct your address.',
    '智慧規管系統：有關申請 {reference} 的電郵未能送達，請登入並更正電郵地址。',
  ),
  message: say(
    'Smart Regulator: an officer wrote to you about application {reference}. Please sign in to read it.',
    '智慧規管系統：職員就申請 {reference} 向你發出訊息，請登入閱讀。',
  ),
};

/** What a telephone is told of a notice. */
export const textMessageOf = (notice: Notice): Wording => toDo[notice] ?? news;

/** The page on which people choose to be told by text message. */
export const textWishTexts = {
  title: say('Text messages', '手機短訊'),
  lead: say(
    'Besides mail and this inbox, we can tell you by text message when there is news of your applications or something for you to do. A message gives the reference of the application only, and never holds a link.',
    '除電郵及收件匣外，如你的申請有新消息或須由你處理，我們亦可以手機短訊通知你。短訊只載申請編號，絕不會附有連結。',
  ),
  mobile: say('Mobile telephone number', '手提電話號碼'),
  mobileHint: say('A Hong Kong number of 8 digits', '8 位香港號碼'),
  consent: say(
    'Use this number to send me text messages about my applications',
    '請使用此號碼，就我的申請向我發送短訊',
  ),
  save: say('Save', '儲存'),
  stop: say('Stop text messages and delete the number', '停止短訊並刪除號碼'),
  consentMissing: say(
    'Tick the box if you wish to get text messages. Otherwise leave this page as it is.',
    '如欲接收短訊，請剔選方格；否則無須更改此頁。',
  ),
  saved: say('You will get text messages at {mobile}', '我們會向 {mobile} 發送短訊'),
  stopped: say('You get no text messages. No number is kept.', '你不會收到短訊，系統亦沒有保留號碼。'),
  nowTo: say('Text messages go to {mobile}.', '短訊會發送至 {mobile}。'),
  open: say('Get text messages as well', '同時接收手機短訊'),
} as const;
