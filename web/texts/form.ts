import { say } from './words.ts';

/** The pages of an application being filled in. */
export const formTexts = {
  progress: say('Page {n} of {of}', '第 {n} 頁，共 {of} 頁'),
  keptAfterSignIn: say(
    'You were signed out before this page was saved. What you typed is shown below. Check it and save.',
    '儲存本頁前你已被登出。你輸入的內容顯示如下，請核對後儲存。',
  ),
  calledTitle: say('Your answers call for more', '因應你的答案，尚有資料需要填寫'),
  answerToo: say('Please answer this too.', '請一併回答此題。'),
  nowAsked: say('Please also answer: {labels}.', '請一併回答：{labels}。'),
  tasksTitle: say('Your application', '你的申請'),
  tasksDone: say('{n} of {of} sections are complete.', '已完成 {of} 個部分中的 {n} 個。'),
  tasksFirst: say(
    'Complete every section, in any order. Then you can check your answers and send them.',
    '請完成所有部分，次序不限。完成後便可核對及提交。',
  ),
  changeAnswer: say('My answer was not right: change it', '我的答案有誤，需要更改'),
  otherServices: say('See other services', '查看其他服務'),
  checkTitle: say('Check your answers', '核對你的答案'),
  checkLead: say('Change anything that is not right before you go on.', '如有不正確之處，請先更改再繼續。'),
  incomplete: say('Some pages still need an answer', '部分頁面尚未填妥'),
  fillIn: say('Fill in {page}', '填寫「{page}」'),
  feeDue: say('Fee to pay after you apply: {amount}', '提交申請後須繳費用：{amount}'),
  feeLater: say('Fee to pay if your application is granted: {amount}', '申請獲批後須繳費用：{amount}'),
  declarationTitle: say('Declaration', '聲明'),
  declarationLead: say('By sending this application you declare that:', '提交此申請即代表你聲明：'),
  declare: say('I make this declaration', '本人作出上述聲明'),
  declareMissing: say('Tick the box to make the declaration', '請勾選方格以作出聲明'),
  submit: say('Send application', '提交申請'),
  submitAndPay: say('Send application and go to payment', '提交申請並前往繳費'),
  receivedTitle: say('Application received', '已收到申請'),
  yourReference: say('Your reference', '申請編號'),
  mailed: say('We have sent a confirmation to {email}.', '確認信已發送至 {email}。'),
  noMail: say(
    'Write down the reference. You gave no e-mail address.',
    '你沒有提供電郵地址，請記下申請編號。',
  ),
  nextTitle: say('What happens next', '下一步'),
  nextPay: say(
    'Pay {amount} by {date}. Your application is handled once the fee is received.',
    '請於{date}或之前繳付{amount}。我們收妥費用後便會開始處理你的申請。',
  ),
  nextDecision: say('You can expect a decision by {date}.', '預計於{date}或之前作出決定。'),
  nextFollow: say(
    'Follow your application at any time under “My applications”.',
    '你可隨時在「我的申請」查詢進度。',
  ),
  copyTitle: say('Keep a copy', '保留副本'),
  nextLicence: say('Your licence has been issued. Open it now.', '牌照已經發出，請立即開啟。'),
  nextKeep: say(
    'You did not sign in. Save or print what you need before you leave: you cannot come back to it.',
    '你並無登入。離開前請儲存或列印所需資料，其後不能再查閱。',
  ),
  payNow: say('Pay now', '立即繳費'),
  viewApplication: say('View your application', '查看申請'),
} as const;

/** How far a section of a long form is. */
export const taskStateTexts = {
  done: say('Completed', '已完成'),
  begun: say('In progress', '填寫中'),
  new: say('Not yet started', '未開始'),
} as const;

/** Taking over what was given in an earlier application. */
export const reuseTexts = {
  title: say('Use what you gave before?', '是否使用你先前提供的資料？'),
  lead: say(
    'You gave these answers in earlier applications. If you wish, we put them into this form. You can change each of them before you send it.',
    '你曾在先前的申請中提供以下資料。如你同意，我們會把這些資料填入本表格；提交前你可以更改任何一項。',
  ),
  filesAgain: say(
    'Files are not taken over. Where the form needs them, you add them again.',
    '檔案不會一併填入；表格需要檔案時，請你重新上載。',
  ),
  from: say('From your application for {service} of {date}', '取自你於{date}提交的「{service}」申請'),
  use: say('Use these answers', '使用這些資料'),
  empty: say('Start with an empty form', '由空白表格開始'),
} as const;
