import { say } from './words.ts';

/** The end of a session, said before it comes. */
export const sessionTexts = {
  rule: say(
    'For your security you are signed out after about {minutes} minutes without use, and at {time} at the latest.',
    '為保障你的資料，閒置約 {minutes} 分鐘後會自動登出；無論如何最遲於 {time} 登出。',
  ),
  title: say('You are about to be signed out', '你即將被登出'),
  idle: say(
    'You have not used this service for a while. You are signed out in about {minutes} minutes unless you stay.',
    '你已有一段時間沒有使用本服務。除非選擇保持登入，否則約 {minutes} 分鐘後會被登出。',
  ),
  absolute: say(
    'You signed in almost {hours} hours ago, and {hours} hours is the longest one may stay. You are signed out in about {minutes} minutes; this cannot be put off.',
    '你已登入將近 {hours} 小時，達到登入時限。約 {minutes} 分鐘後你會被登出，不能延長。',
  ),
  kept: say('What you typed in a form is not lost.', '你在表格內輸入的內容不會遺失。'),
  stay: say('Stay signed in', '保持登入'),
  goOn: say('Go on', '繼續'),
  overTitle: say('You have been signed out', '你已被登出'),
  over: say(
    'What you typed still stands on this page. Press its button as usual and sign in again: it will be there.',
    '你輸入的內容仍在本頁。請照常按頁面上的按鈕並重新登入，內容便會重現。',
  ),
  notReached: say('There is no connection just now. Try again.', '目前沒有連線，請再試。'),
} as const;

/** The same for somebody who applies without signing in: there is no coming back. */
export const visitTexts = {
  rule: say(
    'To protect what you typed, this visit ends after about {minutes} minutes without use, and at {time} at the latest. What has not been sent by then is lost.',
    '為保障你輸入的資料，閒置約 {minutes} 分鐘後使用時段便會結束；無論如何最遲於 {time} 結束。屆時尚未提交的內容將會失去。',
  ),
  title: say('Your visit is about to end', '使用時段即將結束'),
  idle: say(
    'You have not used this service for a while. Your visit ends in about {minutes} minutes unless you stay.',
    '你已有一段時間沒有使用本服務。除非選擇繼續，否則使用時段約 {minutes} 分鐘後結束。',
  ),
  absolute: say(
    'You began almost {hours} hours ago, and {hours} hours is the longest a visit may last. It ends in about {minutes} minutes; this cannot be put off.',
    '你已開始將近 {hours} 小時，達到使用時限。使用時段約 {minutes} 分鐘後結束，不能延長。',
  ),
  kept: say('What has not been sent by then is lost.', '屆時尚未提交的內容將會失去。'),
  stay: say('Stay', '繼續使用'),
  overTitle: say('Your visit has ended', '使用時段已結束'),
  over: say(
    'What you typed cannot be sent any more. You can still read it on this page, and begin anew.',
    '你輸入的內容已不能提交。你仍可在本頁閱覽，然後重新開始。',
  ),
} as const;
