import { say } from './words.ts';

/** Signing in and out. The wording of the button is the scheme's own. */
export const identityTexts = {
  title: say('Sign in', '登入'),
  lead: say(
    'You go to the sign-in service and come back here. We receive your verified name, identity card number and date of birth, and use them only for your applications.',
    '你會前往登入服務，完成後返回本網站。我們會取得你經核實的姓名、身份證號碼及出生日期，只用於你的申請。',
  ),
  button: say('Login with {provider}', '{provider}登入'),
  moreInfo: say('More info', '了解更多'),
  staffTitle: say('Staff sign-in', '職員登入'),
  staffLead: say('For officers of the departments, with their staff account.', '供部門職員以職員帳戶登入。'),
  staffButton: say('Sign in with staff account', '以職員帳戶登入'),
  keptForm: say(
    'The page you were filling in is kept. Sign in as the same person and it is shown again.',
    '你正在填寫的頁面已保留。以同一人身份登入後會再次顯示。',
  ),
  signedOut: say('You are signed out', '你已登出'),
  signedOutWhat: say('On a shared computer, close the browser too.', '如使用共用電腦，請同時關閉瀏覽器。'),
  signInAgain: say('Sign in again', '再次登入'),
  tryAgain: say('Try again', '再試一次'),
} as const;

/** Why a sign-in did not work, and what to do. */
export const signInProblemTexts = {
  cancelled: {
    title: say('You did not sign in', '你未有登入'),
    what: say('The sign-in was cancelled. Nothing has happened.', '登入已取消，沒有執行任何操作。'),
    todo: say('Try again when you are ready.', '準備好後可再試一次。'),
  },
  otherBrowser: {
    title: say('The sign-in came back to another browser', '登入在另一瀏覽器完成'),
    what: say(
      'Your phone or computer returned to a browser that did not start this sign-in, or too much time had passed, or the back button was used.',
      '你的手機或電腦返回了另一個瀏覽器、登入時間過長，或曾使用「返回」按鈕。',
    ),
    todo: say(
      'Start again here and stay in the same browser until you are back.',
      '請在此重新開始，並在完成前使用同一瀏覽器。',
    ),
  },
  providerUnavailable: {
    title: say('The sign-in service does not answer', '登入服務沒有回應'),
    what: say(
      'The fault is not with you. Drafts and applications are safe.',
      '並非你的問題，草稿及申請均已妥善保存。',
    ),
    todo: say('Try again in a few minutes.', '請於數分鐘後再試。'),
  },
  insufficientLevel: {
    title: say('A stronger sign-in is needed', '需要較高級別的登入'),
    what: say(
      'You signed in at a level that this service does not accept.',
      '你所用的登入級別未能符合此服務的要求。',
    ),
    todo: say(
      'Upgrade your account with the sign-in service, then try again.',
      '請先向登入服務升級帳戶，然後再試。',
    ),
  },
  refused: {
    title: say('The sign-in could not be verified', '未能核實登入'),
    what: say(
      'The answer of the sign-in service was not in order, so nobody was signed in.',
      '登入服務的回覆不符合要求，因此未有登入。',
    ),
    todo: say('Try again. If it happens again, contact us.', '請再試一次。如問題持續，請聯絡我們。'),
  },
} as const;

export type SignInProblemName = keyof typeof signInProblemTexts;
