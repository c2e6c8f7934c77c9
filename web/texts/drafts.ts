import { say } from './words.ts';

/** Applications being filled in: what was typed, what is kept, and how long. */
export const draftTexts = {
  unsaved: say(
    'What you typed here earlier has not been added to your application yet. Check it, then press “Save and continue”.',
    '你先前在本頁輸入的內容尚未加入申請。請核對，然後按「儲存並繼續」。',
  ),
  elsewhere: say(
    'Your application was changed in another window or on another device after you opened this page. Nothing was overwritten. What you typed is shown below; if it is still right, save it again.',
    '你開啟本頁後，申請已在另一視窗或裝置上更改，系統沒有覆蓋任何內容。你輸入的內容顯示如下，如仍然正確，請再次儲存。',
  ),
  saved: say('Draft saved at {time}', '草稿已於 {time} 儲存'),
  notKept: say(
    'Draft not saved: there is no connection just now. We will try again.',
    '草稿未能儲存：目前沒有連線，系統會再試。',
  ),
  tooLong: say('Draft not saved: this is too much text.', '草稿未能儲存：內容過長。'),
  keptElsewhere: say(
    'Draft not saved: your application was changed in another window or on another device. Press “Save and continue” to see how it stands.',
    '草稿未能儲存：申請已在另一視窗或裝置上更改。請按「儲存並繼續」查看最新情況。',
  ),
  keptSignedOut: say(
    'You have been signed out. Press “Save and continue” and sign in again: what you typed will be there.',
    '你已被登出。請按「儲存並繼續」並重新登入，你輸入的內容不會遺失。',
  ),
  saveChanges: say('Save your changes on {page}', '儲存「{page}」的更改'),
  reached: say('Page reached', '已填至'),
  reachedPage: say('{title} (page {n} of {of})', '{title}（第 {n} 頁，共 {of} 頁）'),
  deleteDraft: say('Delete', '刪除'),
  deleteTitle: say('Delete this draft?', '確定刪除此草稿？'),
  deleteWhat: say(
    'Everything you have typed in this draft of “{service}” is destroyed. It cannot be brought back.',
    '你在此「{service}」草稿內輸入的所有內容將會銷毀，無法復原。',
  ),
  confirmDelete: say('Delete draft', '刪除草稿'),
  keepDraft: say('Keep draft', '保留草稿'),
  deleted: say('The draft has been deleted', '草稿已刪除'),
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
