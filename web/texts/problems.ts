import { say } from './words.ts';

/** What can go wrong with a request, each with its title, what happened, and what to do. */
export const problemTexts = {
  notFound: {
    title: say('Page not found', '找不到網頁'),
    what: say('There is no such page, or it is not yours to see.', '沒有這個網頁，或你無權查看。'),
    todo: say(
      'Check the address. To find an application, go to “My applications”.',
      '請檢查網址。如要查看申請，請前往「我的申請」。',
    ),
  },
  forbidden: {
    title: say('You may not do this', '你無權進行這項操作'),
    what: say('Your account does not have the role this page needs.', '你的帳戶沒有這個網頁所需的權限。'),
    todo: say(
      'Ask your supervisor for the role, or sign in with another account.',
      '請向主管申請權限，或以其他帳戶登入。',
    ),
  },
  methodNotAllowed: {
    title: say('This page cannot be used that way', '不能以這種方式使用本頁'),
    what: say('The page was called in a way it does not know.', '網頁收到無法辨認的要求方式。'),
    todo: say('Go back and use the buttons on the page.', '請返回上一頁，使用頁面上的按鈕。'),
  },
  tooLarge: {
    title: say('What you sent is too large', '提交的內容過大'),
    what: say('Nothing was saved.', '內容未有儲存。'),
    todo: say('Go back, shorten your answers and send them again.', '請返回上一頁，縮短答案後再提交。'),
  },
  badRequest: {
    title: say('The form could not be read', '無法讀取表格'),
    what: say(
      'Part of the form is missing or was changed on the way. Nothing was saved.',
      '表格部分內容遺失或在傳送途中被更改，未有儲存。',
    ),
    todo: say('Go back, reload the page and fill it in again.', '請返回上一頁，重新載入後再填寫。'),
  },
  stale: {
    title: say('Something changed in the meantime', '內容已有變動'),
    what: say(
      'The case changed after you opened the page, so nothing was done.',
      '你開啟網頁後個案有變，故未有執行操作。',
    ),
    todo: say('Look at what changed and decide again.', '請查看變動後再作決定。'),
  },
  conflict: {
    title: say('This form was already sent', '此表格已經提交'),
    what: say(
      'The form was sent before with other content. The first one counts; this one was not saved.',
      '此表格之前已以其他內容提交，以首次提交為準；今次的內容未有儲存。',
    ),
    todo: say(
      'See what was saved. To change it, start from there.',
      '請查看已儲存的內容，如需更改，請由該頁開始。',
    ),
  },
  signInNeeded: {
    title: say('Sign in first', '請先登入'),
    what: say('This page is for people who have signed in.', '此網頁只供已登入人士使用。'),
    todo: say('Sign in and you will come back here.', '登入後會返回本頁。'),
  },
  sessionExpired: {
    title: say('You were signed out', '你已被登出'),
    what: say(
      'You were away for too long, so we signed you out to protect your information. What you had typed is kept.',
      '由於閒置過久，為保障你的資料，系統已將你登出。你輸入的內容已保留。',
    ),
    todo: say(
      'Sign in again as the same person to see it and save it.',
      '請以同一人身份重新登入，查看並儲存。',
    ),
  },
  csrf: {
    title: say('The form came from another page', '表格並非來自本網站'),
    what: say(
      'We could not be sure that you sent it yourself. Nothing was saved.',
      '未能確定由你本人提交，內容未有儲存。',
    ),
    todo: say('Go back, reload the page and send it again.', '請返回上一頁，重新載入後再提交。'),
  },
  unavailable: {
    title: say('The service is not available just now', '服務暫時未能提供'),
    what: say(
      'A part we depend on does not answer. Nothing you sent has been lost unless this page says so.',
      '系統所依賴的部分沒有回應。除非本頁另有說明，你提交的內容不會遺失。',
    ),
    todo: say('Try again in a few minutes. Do not pay again.', '請於數分鐘後再試，切勿重複付款。'),
  },
  unexpected: {
    title: say('Sorry, something went wrong', '抱歉，系統出現問題'),
    what: say('It is our fault, and we have recorded it.', '這是系統的問題，我們已記錄在案。'),
    todo: say(
      'Try again. If it happens again, contact us and give the number below.',
      '請再試一次。如問題持續，請聯絡我們並提供以下編號。',
    ),
  },
} as const;

export const problemWords = {
  unsent: say('What you typed was not sent. You can copy it here:', '你輸入的內容並未送出，可於此複製：'),
  correlation: say('Number of this incident: {id}', '事件編號：{id}'),
  help: say('If you need help', '需要協助'),
  seeExisting: say('See what was saved', '查看已儲存的內容'),
  signIn: say('Sign in', '登入'),
  tryAgain: say('Try again', '再試一次'),
  home: say('All services', '所有服務'),
  desk: say('Cases', '個案'),
  notFoundOfficer: say(
    'Check the address. To find a case, look in the queue of your team or search for it.',
    '請檢查網址。如要查看個案，請前往組別的輪候名單或使用搜尋。',
  ),
} as const;
