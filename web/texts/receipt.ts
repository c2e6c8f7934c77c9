import { say } from './words.ts';

/** The receipt of an application: what was sent, when, in which language. */
export const receiptTexts = {
  title: say('Receipt for your application', '申請認收書'),
  notMoney: say(
    'This is a copy of your application as we received it. It is not a receipt for payment.',
    '這是我們所收到的申請的副本，並非繳費收據。',
  ),
  application: say('About this application', '申請概要'),
  reference: say('Reference', '申請編號'),
  service: say('Service', '服務'),
  department: say('Department', '部門'),
  form: say('Form', '表格'),
  received: say('Received (Hong Kong time)', '收到時間（香港時間）'),
  language: say('Language of the application', '申請所用語文'),
  sameLanguage: say('{language}', '{language}'),
  otherLanguage: say(
    '{language}. This copy shows the questions in another language; what was typed stands as it was typed. If they differ, the application counts in the language in which it was sent.',
    '{language}。本副本以另一種語文顯示問題；所填內容則保持原樣。如有歧異，以提交申請時所用的語文為準。',
  ),
  fees: say('Fees when this copy was made', '製作本副本時的費用狀況'),
  noFees: say('No fee is charged for this application.', '這項申請無須繳費。'),
  declaration: say('Declarations made on sending', '提交時作出的聲明'),
  privacy: say('What becomes of your data', '個人資料的處理'),
  masked: say(
    'Identity card numbers of other people are shown in part only.',
    '其他人的身份證號碼只顯示部分數字。',
  ),
  missing: say(
    'A character that no font here has is printed as its number, for example [U+1F600].',
    '如字型未有收錄某字，會印出其編碼，例如 [U+1F600]。',
  ),
  made: say('Copy made {moment}', '副本製作時間：{moment}'),
  page: say('{reference} · page {n} of {of}', '{reference} · 第 {n} 頁，共 {of} 頁'),
  download: say('Download this receipt (PDF)', '下載認收書（PDF）'),
  view: say('See the receipt with all your answers', '查看認收書及你填寫的全部內容'),
} as const;
