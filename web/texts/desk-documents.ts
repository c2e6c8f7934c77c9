import { say } from './words.ts';

/** Documents beside the answers, other cases of the same people, and what changed since an earlier application. */
export const deskDocumentTexts = {
  title: say('Answers and documents', '答案與文件'),
  beside: say('Look at the documents beside the answers', '並排查看答案與文件'),
  documents: say('Documents', '文件'),
  now: say('Shown now', '現正顯示'),
  shown: say('Document shown: {name}', '顯示中的文件：{name}'),
  alone: say('Open {name} by itself', '另行開啟 {name}'),
  none: say(
    'Files of this kind cannot be shown here. Open it by itself.',
    '此類檔案未能在此顯示，請另行開啟。',
  ),
  tooLarge: say(
    'This file is too large to be shown here. Open it by itself.',
    '此檔案太大，未能在此顯示，請另行開啟。',
  ),
};

export const deskRelatedTexts = {
  title: say('Related cases', '相關個案'),
  link: say('Related cases and the previous application', '相關個案及上次申請'),
  hint: say(
    'Cases of your department that have to do with the same person or address, as far as you may read them.',
    '所屬部門與同一人士或地址有關、並可供你查閱的個案。',
  ),
  nothing: say('No related case was found.', '未有找到相關個案。'),
  why: say('What they have in common', '關連'),
  person: say('Same identity card number', '身份證號碼相同'),
  address: say('Same address', '地址相同'),
  name: say('Same name', '姓名相同'),
  received: say('Received', '收到時間'),
  standing: say('Where it stands', '狀況'),
  compare: say('Compare {reference} with this application', '將 {reference} 與此申請比較'),
  compareShort: say('Compare', '比較'),
  previous: say('Previous application', '上次申請'),
  previousIs: say(
    'The last application of the same person for this service was {reference}.',
    '同一人士上次就此服務提出的申請為 {reference}。',
  ),
  noPrevious: say(
    'No earlier application of the same person for this service was found.',
    '未有找到同一人士較早前就此服務提出的申請。',
  ),
};

export const deskComparedTexts = {
  title: say('Compared with an earlier application', '與較早申請比較'),
  question: say('Question', '問題'),
  now: say('This application: {reference}', '此申請：{reference}'),
  earlier: say('Earlier: {reference}', '較早申請：{reference}'),
  compared: say('Compared', '比較結果'),
  same: say('Same', '相同'),
  changed: say('Changed', '有變更'),
  new: say('New', '新增'),
  gone: say('No longer given', '不再提供'),
  unanswered: say('Not answered', '沒有作答'),
  counted: say(
    'Same: {same}. Changed: {changed}. New: {added}. No longer given: {gone}.',
    '相同：{same}；有變更：{changed}；新增：{added}；不再提供：{gone}。',
  ),
  onlyChanges: say('Show only what is not the same', '只顯示不同之處'),
  all: say('Show everything', '顯示全部'),
  recorded: say(
    'That you opened the earlier application is recorded in that case.',
    '你查閱較早申請一事，已記錄於該個案。',
  ),
  open: say('Open case {reference}', '開啟個案 {reference}'),
};
