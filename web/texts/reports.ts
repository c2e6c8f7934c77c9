import type { ReportName } from '../../schemas/report.ts';
import { say, type Wording } from './words.ts';

/** How a department does. */
export const reportTexts = {
  title: say('Reports', '報告'),
  what: say(
    'Counted without opening any application. Decisions are those of the 90 days to {date}; open work is as it is now.',
    '統計過程沒有查閱任何申請的內容。決定為截至{date}的90天內作出者；處理中的個案為現時情況。',
  ),
  partly: say(
    'There is more open work than is counted here: only the {most} cases of each team that are due first.',
    '處理中的個案超過可統計數目：每組只計算限期最早的 {most} 宗。',
  ),
  csv: say('Download as CSV: {name}', '下載 CSV：{name}'),
  nothing: say('Nothing to count yet.', '暫無可統計的資料。'),
  service: say('Service', '服務'),
  decided: say('Decided', '已作決定'),
  inTime: say('Within the pledge', '在承諾時間內'),
  share: say('Share in %', '百分比（%）'),
  median: say('Working days, half took no longer', '工作天（半數個案不多於）'),
  pledge: say('Pledge in working days', '承諾的工作天數'),
  stage: say('Stage', '階段'),
  cases: say('Cases', '個案數目'),
  overdue: say('Overdue', '逾期'),
  age: say('Days since received', '收到申請後日數'),
  upTo: say('{from} to {to}', '{from} 至 {to}'),
  over: say('more than {from}', '多於 {from}'),
  officer: say('Officer', '職員'),
  reason: say('Reason', '理由'),
  times: say('Times given', '引用次數'),
  refused: say('Refused', '已拒絕'),
  asked: say('Asked for information', '曾要求補充資料'),
  chart: say('Chart: {name}', '圖表：{name}'),
} as const;

export const reportNames = {
  time: say('Decided within the pledge', '在承諾時間內作出決定'),
  stages: say('Open work by stage', '按階段劃分的處理中個案'),
  age: say('Age of open work', '處理中個案的時間'),
  officers: say('Load of officers', '職員工作量'),
  refusals: say('Reasons of refusals', '拒絕理由'),
  requests: say('Applicants asked for information', '要求申請人補充資料'),
} as const satisfies Record<ReportName, Wording>;
