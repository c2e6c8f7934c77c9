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
