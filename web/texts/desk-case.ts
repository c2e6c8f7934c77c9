import { say } from './words.ts';

/** One case on an officer's desk. */
export const deskCaseTexts = {
  due: say('Decision due by', '決定限期'),
  stageDue: say('This stage to be done by', '此階段完成限期'),
  stage: say('Stage', '階段'),
  submitted: say('Received', '收到時間'),
  language: say('Language of the application', '申請所用語文'),
  particulars: say('Verified particulars', '已核實的個人資料'),
  answers: say('Answers', '答案'),
  nothingTodo: say('There is nothing for you to do on this case now.', '你現時無須就此個案執行任何操作。'),
  notOffered: say('{command}: not possible. {why}', '{command}：不能執行。{why}'),
  vetting: say('Vetting', '審核'),
  inOrder: say('In order', '符合規定'),
  notInOrder: say('Not in order', '不符合規定'),
  lineReason: say('Reason, if not in order: {line}', '如不符合規定，理由：{line}'),
  note: say('Note for colleagues (optional)', '給同事的備註（可選填）'),
  register: say('Register', '登記冊'),
  registerAsked: say('Asked {moment}', '查詢時間：{moment}'),
  registerPending: say('The register has not answered yet.', '登記冊尚未回覆。'),
  registerClasses: say('Classes: {classes}', '類別：{classes}'),
  registerExpires: say('Expires {date}', '到期日：{date}'),
  decision: say('Decision', '決定'),
  grantWhat: say('Grant the application', '批准申請'),
  refuseWhat: say('Refuse the application', '拒絕申請'),
  needsSecond: say(
    'A second person must endorse the decision before it takes effect.',
    '決定須由另一人批署後方可生效。',
  ),
  reasons: say('Reasons', '理由'),
  refuseText: say('Explanation to the applicant', '向申請人的解釋'),
  refuseTextHint: say(
    'The applicant reads these words together with the reasons.',
    '申請人會連同上述理由看到這段文字。',
  ),
  endorsement: say('Endorsement', '批署'),
  proposedGrant: say('{name} proposes to grant the application.', '{name}建議批准申請。'),
  proposedRefuse: say('{name} proposes to refuse the application.', '{name}建議拒絕申請。'),
  proposedAt: say('Proposed {moment}', '建議時間：{moment}'),
  explanation: say('Explanation', '解釋'),
  proposalNote: say('Note', '備註'),
  returnWhy: say('Why it is returned', '退回原因'),
  wasReturned: say('Returned by {name}: {why}', '由{name}退回：{why}'),
  ask: say('Ask the applicant for information', '要求申請人補充資料'),
  askWhat: say('What is needed', '所需資料'),
  askWhatHint: say(
    'The applicant reads this after signing in. The time for the decision stands still until the answer comes.',
    '申請人登入後會看到此內容。收到回覆前，處理時間暫停計算。',
  ),
  askUntil: say('Answer by', '回覆限期'),
  askUntilTooFar: say(
    'Answer by: no later than {latest}, a year from today',
    '「回覆限期」不可遲於{latest}（由今天起計一年）',
  ),
  requests: say('Requests for information', '補充資料的要求'),
  payments: say('Payments', '繳費'),
  noPayments: say('No fee', '沒有費用'),
  vettings: say('Completed checks', '已完成的審核'),
  checkedBy: say('Checked by {name}, {moment}', '由{name}於{moment}審核'),
  history: say('History', '處理紀錄'),
  hold: say('Put the case on hold', '暫停處理個案'),
  holdWhy: say('Why', '原因'),
  held: say('On hold since {moment}: {why}', '自{moment}起暫停處理：{why}'),
  cancel: say('Cancel the application', '取消申請'),
  cancelWhy: say('Why it is cancelled', '取消原因'),
  cancelHint: say(
    'The applicant reads this. The application ends; whether fees are paid back follows from the service.',
    '申請人會看到此內容。申請會就此結束；費用是否退還，視乎該服務的規定。',
  ),
  cancelled: say('Cancelled by {name}, {moment}: {why}', '由{name}於{moment}取消：{why}'),
  changed: say('The case changed since you opened it', '你開啟個案後，個案有變'),
  changedWhat: say(
    'Nothing was done. What you typed is kept below. See what is new, then send it again if it still holds.',
    '操作未有執行，你輸入的內容已保留於下方。請查看最新變動，如仍屬適當，請再次提交。',
  ),
  refused: say('Not done', '未有執行'),
  done: say('Done: {command}', '已執行：{command}'),
} as const;

export const registerTexts = {
  matches: say('The register agrees with the answers', '與登記冊資料相符'),
  differs: say('The register differs from the answers', '與登記冊資料不符'),
  notFound: say('Not in the register', '登記冊沒有紀錄'),
  unavailable: say('The register did not answer', '登記冊未有回覆'),
} as const;

/** Who has the case. */
export const workLineTexts = {
  free: say('Nobody has taken this case yet.', '個案尚未有人接手。'),
  holder: say('Taken by {name}, {moment}.', '{name}已接手（{moment}）。'),
  mine: say('You, {name}, have taken this case, {moment}.', '你（{name}）已接手這宗個案（{moment}）。'),
  claim: say('Take the case', '接手個案'),
  more: say('Assign, flags, conflict of interest', '指派、標記、利益衝突'),
  moreDuplicates: say(
    'Possible duplicate to look at; assign, flags, conflict of interest',
    '有疑似重複申請待查；指派、標記、利益衝突',
  ),
} as const;
