import { say } from './words.ts';

/** An officer wrote; what, is read after signing in. */
export const messageNoticeText = {
  subject: say('You have a message: {reference}', '你有新訊息：{reference}'),
  body: [
    say(
      'An officer has written to you about your application {reference} for “{service}”.',
      '我們的職員就你的「{service}」申請（編號 {reference}）向你發出訊息。',
    ),
    say(
      'Read it here (you will be asked to sign in): {messages}',
      '請透過以下連結閱讀（須先登入）：{messages}',
    ),
  ],
} as const;
