import { say } from './words.ts';

/** Mails about drafts. */
export const draftMailTexts = {
  endsSubject: say('Your draft ends on {date}: {service}', '草稿將於{date}後刪除：{service}'),
  endsWhat: say(
    'You began an application for “{service}” and have not sent it. Unless you change or send it by {date}, it is deleted at the end of that day.',
    '你已開始填寫「{service}」申請，但尚未提交。如你在{date}或之前沒有更改或提交，系統會在該日完結時刪除草稿。',
  ),
  endsContinue: say('Go on with it here: {link}', '你可透過以下連結繼續填寫：{link}'),
  endsLeave: say(
    'If you no longer want to apply, you need do nothing.',
    '如你無意繼續申請，則無須採取任何行動。',
  ),
  codeSubject: say('Your confirmation code', '你的確認碼'),
  code: say('Your code is {code}', '你的確認碼是 {code}'),
  codeUntil: say(
    'Type it on the page that asks for it, before {time}. Give it to nobody; we never ask for it by telephone.',
    '請於 {time} 前在相關網頁輸入確認碼。切勿向他人透露確認碼；我們絕不會致電索取。',
  ),
  codeNotYou: say(
    'If you did not ask for a code, somebody has mistyped their address. You need do nothing.',
    '如你沒有索取確認碼，可能是他人填錯電郵地址，你無須採取任何行動。',
  ),
} as const;
