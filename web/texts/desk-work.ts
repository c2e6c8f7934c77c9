import { say } from './words.ts';

/** Who works on a case, and what is to be known about it. */
export const deskWorkTexts = {
  title: say('Who works on this case', '個案處理人員'),
  back: say('Back to the case', '返回個案'),
  unclaim: say('Give it back to the team', '交還組別'),
  assign: say('Give the case to', '移交個案予'),
  assignHint: say(
    'In order of load: who has the fewest open cases comes first.',
    '按工作量排列，手上個案最少者排首位。',
  ),
  load: say('{name} ({count} open)', '{name}（{count} 宗處理中）'),
  assignDo: say('Give the case', '移交個案'),
  noColleagues: say('No colleague of this team has signed in yet.', '此組別暫無其他職員登入過。'),
  move: say('Move to another team', '轉交另一組別'),
  moveDo: say('Move the case', '轉交個案'),
  latePledge: say('The date promised for a decision has passed.', '已過承諾作出決定的日期。'),
  lateStage: say('The time limit of the stage “{stage}” has passed.', '「{stage}」階段的期限已過。'),
  escalate: say('Put the case before supervisors', '呈主管處理'),
  escalateHint: say(
    'The supervisors of this case are told and find it in their work. Nobody has it until one of them takes or gives it.',
    '此個案的主管會收到通知，並可在「我的工作」看到此個案。主管接手或指派前，個案無人持有。',
  ),
  escalateWhy: say('What they should settle', '須由主管處理的事項'),
  flags: say('Flags', '標記'),
  noFlags: say('No flags are set.', '沒有標記。'),
  flag: say('Flag', '標記'),
  flagWhy: say('Why', '原因'),
  setFlag: say('Set the flag', '加上標記'),
  clearFlag: say('Clear: {flag}', '移除：{flag}'),
  clearWhy: say('Why it is cleared', '移除原因'),
  setBy: say('{name}, {moment}', '{name}，{moment}'),
  byEngine: say('Found by the system', '由系統發現'),
  duplicates: say('Possible duplicates', '疑似重複申請'),
  compare: say('Compare with {reference}', '與 {reference} 比對'),
  verdictMerged: say('Joined with {reference}', '已與 {reference} 合併'),
  verdictDifferent: say('Not the same as {reference}', '與 {reference} 並非相同申請'),
  conflict: say('Conflict of interest', '利益衝突'),
  conflictHint: say(
    'If you know the applicant or have an interest in the outcome, say so. You can then no longer see this case or act on it.',
    '如你認識申請人或與結果有利害關係，請在此申報。其後你不能再查看或處理此個案。',
  ),
  conflictWhy: say('What connects you with this case', '你與此個案的關係'),
  recuse: say('Declare a conflict of interest', '申報利益衝突'),
  declared: say('{name} declared a conflict of interest, {moment}.', '{name}於{moment}申報利益衝突。'),
  detected: say(
    '{name} has the same identity or home as somebody in this application, {moment}.',
    '{name}與此申請中的人士身份或住址相同（{moment}）。',
  ),
  openings: say('Opened by officers of other teams', '其他組別職員的查閱'),
  opening: say('{name}, {moment}: {why}', '{name}，{moment}：{why}'),
  done: say('Done.', '已完成。'),
  choose: say('Choose one: {label}', '請選擇：{label}'),
} as const;

/** The page that stands before a case that is not the officer's. */
export const deskAccessTexts = {
  title: say('This case belongs to another team', '此個案屬另一組別'),
  what: say(
    'You can read it for one hour if your work needs it. Your reason is kept on the record of the case, and its supervisors are told at once.',
    '如工作需要，你可查閱一小時。你的理由會記入個案的查閱紀錄，並會即時通知其主管。',
  ),
  why: say('Why you need to see this case', '查閱個案的理由'),
  open: say('Open the case', '開啟個案'),
  barredTitle: say('You cannot see this case', '你不能查看此個案'),
  barred: say(
    'There is a conflict of interest between you and this case. A colleague deals with it. If this is wrong, ask your supervisor.',
    '你與此個案有利益衝突，個案由其他同事處理。如有錯誤，請向主管查詢。',
  ),
  declared: say(
    'You declared a conflict of interest in case {reference}.',
    '你已就個案 {reference} 申報利益衝突。',
  ),
  declaredWhat: say(
    'You can no longer see this case or act on it. A colleague deals with it. If you declared it by mistake, ask your supervisor.',
    '你不能再查看或處理此個案，個案會由其他同事處理。如屬誤報，請向主管查詢。',
  ),
} as const;

/** Finding cases. */
export const deskSearchTexts = {
  title: say('Find a case', '搜尋個案'),
  text: say(
    'Reference, licence number, identity card number, name of a person or company, or address',
    '申請編號、牌照號碼、身份證號碼、姓名、公司名稱或地址',
  ),
  hint: say(
    'The whole of it, in English or Chinese. Capitals, spaces, punctuation and the order of words do not matter. What you type is not kept.',
    '請輸入完整內容，中英文均可；大小寫、空格、標點及字詞次序不影響結果。輸入內容不會保留。',
  ),
  kind: say('If it is neither a number nor a reference, it is', '如非號碼或編號，則為'),
  name: say('a name', '姓名或公司名稱'),
  address: say('an address', '地址'),
  search: say('Search', '搜尋'),
  none: say(
    'Nothing of your department was found. An application can be found a few moments after it was sent.',
    '在貴部門找不到相符個案。申請提交後片刻方可搜尋。',
  ),
  results: say('Cases found', '搜尋結果'),
  nothing: say('Type what you are looking for.', '請輸入要搜尋的內容。'),
} as const;

export const deskMineTexts = {
  escalated: say('Put before supervisors', '呈主管處理的個案'),
  title: say('My work', '我的工作'),
  empty: say(
    'You have taken no case. Take one from the queue of your team.',
    '你未有接手任何個案，可於組別輪候名單接手。',
  ),
  cases: say('Cases you have taken', '你已接手的個案'),
  toQueue: say('Queue of the team', '組別輪候名單'),
  interests: say('My interests', '我的利益申報'),
} as const;

/** An officer's own numbers and homes, kept as keyed hashes only. */
export const deskInterestsTexts = {
  title: say('My interests', '我的利益申報'),
  what: say(
    'Give your own identity card number and home, and those of people close to you, one a line. Only keyed hashes are kept: nobody, you included, can read them again. Cases about them are closed to you.',
    '請輸入你本人及近親的身份證號碼和住址，每行一項。系統只保留加密雜湊值，任何人（包括你）均不能再讀取。涉及這些資料的個案不會讓你處理。',
  ),
  hkids: say('Identity card numbers', '身份證號碼'),
  homes: say('Homes, with flat and floor', '住址（包括單位及樓層）'),
  replace: say('What you send replaces what you sent before.', '提交後會取代先前的申報。'),
  save: say('Save my interests', '儲存申報'),
  saved: say(
    'Saved: {count}. Cases about them are closed to you from now on.',
    '已儲存 {count} 項，涉及的個案由現在起不會讓你處理。',
  ),
  notHkid: say('Not an identity card number: line {n}', '第 {n} 行不是身份證號碼'),
} as const;

/** Two applications that may be one. */
export const deskDuplicateTexts = {
  title: say('Two applications side by side', '兩份申請並列比對'),
  this: say('This application', '本申請'),
  other: say('Earlier application', '較早的申請'),
  same: say('Same', '相同'),
  near: say('Nearly the same', '相近'),
  differs: say('Differs', '不同'),
  question: say('Question', '問題'),
  compared: say('Compared', '比對'),
  received: say('Received', '收到時間'),
  standing: say('Where it stands', '狀況'),
  why: say('Why', '理由'),
  different: say('They are different applications', '並非相同申請'),
  merged: say('They are one: close this one', '屬同一申請：結束本申請'),
  mergedHint: say(
    'Joining closes this application, tells the applicant, and leaves the earlier one as it is. Only a supervisor can do it.',
    '合併會結束本申請並通知申請人，較早的申請維持不變。只有主管可以合併。',
  ),
  supervisorMerges: say(
    'If they are one application, only a supervisor can join them.',
    '如屬同一申請，須由主管合併。',
  ),
  unanswered: say('Not answered', '沒有作答'),
} as const;
