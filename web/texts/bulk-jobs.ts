import { say } from './words.ts';

/** What was asked of many cases, job by job. */
export const bulkJobsTexts = {
  title: say('Work on several cases: what was done', '批量處理紀錄'),
  none: say('There is none of the last 90 days.', '過去 90 日並無批量處理紀錄。'),
  kept: say(
    'Jobs are kept for 90 days. The latest {most} are shown.',
    '紀錄保存 90 日，現顯示最近 {most} 項。',
  ),
  when: say('When', '時間'),
  who: say('Officer', '負責人員'),
  team: say('Team', '組別'),
  what: say('What was asked', '處理方式'),
  cases: say('Cases', '個案數目'),
  done: say('Done', '已完成'),
  left: say('Left as they were', '維持不變'),
  waiting: say('Not yet', '尚未處理'),
  notChosen: say('Nothing chosen yet', '尚未選擇處理方式'),
  notBegun: say('{action} (not confirmed)', '{action}（尚未確認）'),
};
