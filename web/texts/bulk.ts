import type { BulkKind } from '../../schemas/bulk.ts';
import { say, type Wording } from './words.ts';

/** What is asked of many cases at once. */
export const bulkTexts = {
  choose: say('Choose {reference}', '選取 {reference}'),
  detailed: say('{what} ({detail})', '{what}（{detail}）'),
  work: say('Work on the chosen cases', '處理已選個案'),
  workAll: say('Work on all cases of this view, up to {most}', '處理此檢視的所有個案（最多 {most} 宗）'),
  chooseSome: say('Choose at least one case', '請選取最少一宗個案'),
  title: say('Work on several cases', '批量處理個案'),
  many: say('{count} cases', '{count} 宗個案'),
  frozen: say(
    'These are the cases as they were when you chose them. A case that changes meanwhile is left alone, and you are told.',
    '以下為你選取時的個案。期間如有變動，該個案不會處理，並會在結果中列明。',
  ),
  cases: say('Chosen cases', '已選個案'),
  action: say('What is to be done with them', '如何處理'),
  to: say('Give them to', '指派予'),
  flag: say('Flag', '標記'),
  why: say('Why the flag is set', '加上標記的原因'),
  team: say('Move them to', '轉交予'),
  next: say('Continue', '繼續'),
  nobody: say('No colleague of this team has signed in yet.', '此組別暫無其他職員登入過。'),
  confirm: say('Please confirm', '請確認'),
  confirmWhat: say('{action}: {count} cases', '{action}：{count} 宗個案'),
  confirmHint: say(
    'Each case is checked by itself. Where it is not allowed, that case is left as it is and the reason is shown.',
    '系統會逐宗檢查。不符合條件的個案維持不變，並會顯示原因。',
  ),
  start: say('Do it now', '立即執行'),
  other: say('Choose something else', '選擇其他處理方式'),
  underWay: say('Under way: {known} of {count} cases', '處理中：已完成 {known}／{count} 宗'),
  underWayHint: say(
    'You can leave this page; the work goes on. Look again in a moment.',
    '你可離開此頁，系統會繼續處理。請稍後再查看。',
  ),
  again: say('Look again', '再次查看'),
  finished: say(
    'Finished: {done} done, {left} left as they were',
    '處理完畢：完成 {done} 宗，維持不變 {left} 宗',
  ),
  result: say('Result', '結果'),
  done: say('Done', '已完成'),
  refused: say('Not done. {why}', '未有執行。{why}'),
  changed: say('Not done. The case changed after you chose it.', '未有執行。個案在你選取後有變動。'),
  absent: say('Not done. There is no such case for you.', '未有執行。沒有此個案供你處理。'),
  waiting: say('Not yet', '尚未處理'),
  begun: say('This was begun already. Here is how far it is.', '已經開始處理，以下為最新進度。'),
} as const;

/** What can be asked, by what it is called where it is chosen. */
export const bulkActionTexts = {
  claim: say('Take the cases', '接手個案'),
  assign: say('Give the cases to a colleague', '指派個案予同事'),
  flag: say('Set a flag', '加上標記'),
  move: say('Move the cases to another team', '轉交另一組別'),
  grant: say('Grant the applications', '批准申請'),
  endorse: say('Endorse the proposed decisions', '批署建議的決定'),
} as const satisfies Record<BulkKind, Wording>;

/** An officer's named views of a queue. */
export const viewTexts = {
  title: say('My views', '我的檢視'),
  none: say('You have saved no view yet.', '你尚未儲存任何檢視。'),
  name: say('Name for what is shown now', '為現時顯示的內容命名'),
  save: say('Save this view', '儲存此檢視'),
  drop: say('Delete the view {name}', '刪除檢視「{name}」'),
  full: say('You have {most} views already. Delete one first.', '你已有 {most} 個檢視，請先刪除其中一個。'),
  tooLong: say('Name: no more than {most} characters', '名稱：不可多於 {most} 個字'),
} as const;
