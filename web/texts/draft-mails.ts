import { say } from './words.ts';

/** Mails about drafts. */
export const draftMailTexts = {
  endsSubject: say('Your draft ends on {date}: {service}', '草稿將於{date}後刪除：{service}'),
  endsWhat: say(
    'You began an application for “{service}” and have not sent it. Unless you change or send it by {date}, it is deleted at the end of that day.',
    '你已開始填寫「{service}」申請，但尚未提交。如你在{date}或之前沒有更改或提交，草稿會於當日完結時刪除。',
  ),
  endsContinue: say('Go on with it here: {link}', '你可於此繼續填寫：{link}'),
  endsLeave: say(
    'If you no longer want to apply, you need do nothing.',
    '如你不再打算申請，無須採取任何行動。',
  ),
  codeSubject: say('Your confirmation code', '你的確認碼'),
  code: say('Your code is {code}', '你的確認碼是 {code}'),
  codeUntil: say(
    'Type it on the page that asks for it, before {time}. Give it to nobody; we never ask for it by telephone.',
    '請於 {time} 前在要求輸入確認碼的網頁輸入。切勿向他人透露，我們不會致電索取。',
  ),
  codeNotYou: say(
    'If you did not ask for a code, somebody has mistyped their address. You need do nothing.',
    '如你沒有索取確認碼，可能是他人填錯地址，無須採取任何行動。',
  ),
} as const;
