import type { DeclaredReason } from '../../schemas/calendar.ts';
import { say, type Wording } from './words.ts';

/** Why a day was no working day, as part of a sentence after the date. */
export const dayReasonTexts = {
  tropicalCyclone: say(
    'was a gale warning day (tropical cyclone warning signal no. 8 or above)',
    '為烈風警告日（八號或更高熱帶氣旋警告信號）',
  ),
  blackRainstorm: say('was a black rainstorm warning day', '為黑色暴雨警告日'),
  extremeConditions: say('was a day of “extreme conditions”', '為公布「極端情況」的日子'),
  other: say('was declared to be no working day', '獲公布為非工作日'),
} as const satisfies Record<DeclaredReason, Wording>;

/** Kinds of days, by themselves. */
export const dayKindTexts = {
  tropicalCyclone: say('Tropical cyclone warning signal no. 8 or above', '八號或更高熱帶氣旋警告信號'),
  blackRainstorm: say('Black rainstorm warning', '黑色暴雨警告'),
  extremeConditions: say('“Extreme conditions”', '「極端情況」'),
  other: say('Another reason', '其他原因'),
} as const satisfies Record<DeclaredReason, Wording>;

/** Which deadline, as the beginning of a sentence. */
export const movedClockTexts = {
  pledge: say('The date by which we promise a decision', '承諾作出決定的日期'),
  request: say('The date to answer our request for information', '補充資料的期限'),
  unpaid: say('The date to pay the fee', '繳費期限'),
  due: say('The date to meet the requirements', '符合規定的期限'),
  period: say('The last day for objections', '提出反對的最後日期'),
  target: say('The date by which this stage should be done', '此階段應予完成的日期'),
  other: say('A time limit of this stage', '此階段的一項期限'),
} as const;

export const movedTexts = {
  appeal: say(
    'You may appeal until {date}. That is later than your letter says, because of a day declared since to be no working day.',
    '你可於{date}或之前提出上訴。由於其後有日子獲公布為非工作日，此日期較通知書所示為遲。',
  ),
  moved: say(
    '{what} moves from {from} to {to}, because {day} {why}.',
    '{what}由{from}順延至{to}，因為{day}{why}。',
  ),
} as const;

/** Pages on which days are declared and confirmed, and where it is seen what became of deadlines. */
export const declaredDayTexts = {
  title: say('Days declared afterwards', '事後公布的非工作日'),
  lead: say(
    'A day with a gale warning, a black rainstorm warning or “extreme conditions” is no working day. One person declares it and another confirms it; then it counts for every service, and deadlines that run over it move.',
    '烈風警告、黑色暴雨警告或公布「極端情況」的日子不計作工作日。須由一人公布，再由另一人確認；確認後，所有服務均不計該日，跨越該日的期限亦會順延。',
  ),
  none: say('No day has been declared.', '沒有公布任何日子。'),
  date: say('Date', '日期'),
  reason: say('Reason', '原因'),
  announced: say('Where and when it was announced', '公布來源及時間'),
  announcedHint: say(
    'For example: Hong Kong Observatory, signal no. 8 from 02:40 to 13:20',
    '例如：香港天文台，八號信號由 02:40 至 13:20 生效',
  ),
  state: say('State', '狀況'),
  waiting: say('Waits to be confirmed', '有待確認'),
  counts: say('Counts as no working day', '不計作工作日'),
  withdrawn: say('Withdrawn before it was confirmed', '確認前已撤回'),
  declare: say('Declare a day', '公布日子'),
  declaredNow: say(
    'Declared. Another supervisor has to confirm it before it counts.',
    '已公布。須由另一位主管確認後才生效。',
  ),
  declaredBy: say('Declared by', '公布者'),
  confirmedBy: say('Confirmed by', '確認者'),
  actedOn: say('{name}, {moment}', '{name}，{moment}'),
  kindMissing: say('Choose why it was no working day', '請選擇該日不計作工作日的原因'),
  announcedMissing: say('Say where and when it was announced', '請說明公布來源及時間'),
  ahead: say('Only a day that has begun can be declared', '只可公布已開始的日子'),
  longAgo: say('Only days of the last {most} days can be declared', '只可公布過去{most}天內的日子'),
  noWorkingDay: say(
    'That day was a Sunday or general holiday: it is no working day already',
    '該日是星期日或公眾假期，本已不計作工作日',
  ),
  declared: say('That day has been declared and confirmed already', '該日早已公布並確認'),
  alreadyWaiting: say(
    'That day has been declared already and waits to be confirmed',
    '該日早已公布，正有待確認',
  ),
  movedOn: say('Somebody else was faster. This is how it stands now.', '另一位同事已先行處理。現況如下。'),
  secondPerson: say(
    'You declared this day. Another supervisor has to confirm it.',
    '該日由你公布，須由另一位主管確認。',
  ),
  confirm: say('Confirm that it was no working day', '確認該日不計作工作日'),
  confirmWhat: say(
    'Every deadline in working days that runs over this day moves by one working day, and dates to pay or to answer that end on it move to the next working day. This cannot be undone.',
    '所有跨越該日並以工作日計算的期限會順延一個工作日；於該日屆滿的繳費或答覆期限會順延至下一個工作日。此操作不能還原。',
  ),
  withdraw: say('Withdraw: declared by mistake', '撤回：公布有誤'),
  confirmedNow: say(
    'Confirmed. In two minutes deadlines begin to be moved.',
    '已確認。兩分鐘後開始順延期限。',
  ),
  withdrawnNow: say('Withdrawn.', '已撤回。'),
  retriedNow: say('They are tried again.', '正再次嘗試。'),
  job: say('Deadlines', '期限'),
  begins: say(
    'Begins within two minutes; load this page again to see how far it is.',
    '兩分鐘內開始；重新載入此頁可查看進度。',
  ),
  running: say('Under way; load this page again to see how far it is.', '正在處理；重新載入此頁可查看進度。'),
  finished: say('Finished {moment}', '已於{moment}完成'),
  moved: say('Applications with deadlines moved', '已順延期限的申請'),
  notConcerned: say('Applications not concerned', '不受影響的申請'),
  rung: say('Applications in which a deadline had passed already', '期限早已屆滿的申請'),
  failed: say('Applications that could not be changed', '未能更改的申請'),
  toLookAt: say('Applications to look at', '須跟進的申請'),
  toLookAtWhat: say(
    'Applications of your department in which a deadline passed that would not have yet. Nothing was undone: please look at what came of it.',
    '以下為貴部門的申請，其期限已屆滿，但計及該日後本應尚未屆滿。系統沒有還原任何步驟，請查看後果並跟進。',
  ),
  application: say('Application', '申請'),
  what: say('What happened', '情況'),
  rangAt: say('{what}: had passed on {from}, should have been {to}', '{what}：已於{from}屆滿，本應為{to}'),
  couldNot: say(
    'Could not be changed, tried {tries} times ({problem})',
    '未能更改，已嘗試{tries}次（{problem}）',
  ),
  doneAfterAll: say('Moved at a later attempt', '其後嘗試成功順延'),
  more: say('More', '更多'),
  retry: say('Try those that failed again', '再次嘗試未能更改的申請'),
} as const;
