import { say } from './words.ts';

/** The list of services and the page before an application starts. */
export const catalogueTexts = {
  title: say('Apply for a licence or permit', '申請牌照或許可證'),
  lead: say(
    'Apply online, pay, follow your application and receive a licence that anyone can verify.',
    '網上申請、繳費、查詢進度，並領取任何人都可核實的電子牌照。',
  ),
  empty: say('No services are open at the moment.', '目前沒有開放申請的服務。'),
  fee: say('Fee', '費用'),
  feeOf: say('{name}: {amount}', '{name}：{amount}'),
  noFee: say('Free of charge', '免費'),
  pledge: say('How long it takes', '處理時間'),
  pledgeDays: say('{days} working days', '{days} 個工作天'),
  pledgeAfterFee: say(
    'A decision within {days} working days after the day your fee is received and all information is complete.',
    '在收妥費用及齊備資料翌日起計 {days} 個工作天內作出決定。',
  ),
  pledgeNoFee: say(
    'A decision within {days} working days after the day you apply and all information is complete.',
    '在收到申請及齊備資料翌日起計 {days} 個工作天內作出決定。',
  ),
  atOnce: say('At once', '即時發出'),
  pledgeAtOnce: say('At once, when you have sent the form.', '提交表格後即時發出。'),
  forWhom: say('Who can apply', '誰可申請'),
  haveReady: say('What to have ready', '請先準備'),
  form: say('Form {form}', '表格 {form}'),
  department: say('Department', '部門'),
  start: say('Start now', '立即開始'),
  continueDraft: say('Continue your draft', '繼續填寫草稿'),
  noSignIn: say(
    'No sign-in is needed. You cannot come back to your application later, so keep what you receive at the end.',
    '無須登入。由於你其後不能再查閱此申請，請保存最後一頁所得的資料。',
  ),
  signInFirst: say(
    'You will be asked to sign in. Your answers are saved page by page; you can stop and come back.',
    '你需要先登入。答案會逐頁儲存，你可隨時離開，稍後繼續。',
  ),
} as const;
