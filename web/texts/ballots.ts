import { ballotLinkTexts } from './ballot-links.ts';
import { say } from './words.ts';

/** Places of which there are fewer than applications: for the applicant, the officers and everybody. */
export const ballotTexts = {
  ...ballotLinkTexts,
  listIntro: say(
    'Where there are more applications than places. Results show application references only.',
    '適用於申請多於名額的服務。結果只顯示申請編號。',
  ),
  none: say('There are no rounds at the moment.', '目前沒有任何輪次。'),
  service: say('Service', '服務'),
  roundOf: say('Round of {period}', '{period}的輪次'),
  places: say('Places', '名額'),
  period: say('Applications', '申請期'),
  fromTo: say('{from} to {to}', '{from}至{to}'),
  waitsUntil: say('Waiting list kept until', '候補名單保留至'),
  state: say('State', '狀況'),
  open: say('Open for applications', '接受申請中'),
  ahead: say('Not yet open', '尚未開始'),
  running: say('Places are given in order of arrival', '按先到先得分配名額'),
  toClose: say('Applications closed, list to be fixed', '申請已截止，有待確定名單'),
  frozen: say('List fixed, lots to be drawn', '名單已確定，有待抽籤'),
  drawn: say('Lots drawn', '已抽籤'),
  ended: say('Ended', '已結束'),

  how: say('How the order is found', '次序如何排定'),
  howFirst: say(
    'Applications are taken in the order in which they reach this step. Nobody sees who they are.',
    '按申請到達此步驟的先後次序分配名額，過程不涉及申請人身分。',
  ),
  howDraw: say(
    'Each application has a lot: SHA-256 of the seed, the root of the list and the reference, each on a line of its own. The lowest lot comes first.',
    '每宗申請有一個籤號：由種子、名單根值及申請編號（各佔一行）計算的SHA-256值。籤號最小者排在最前。',
  ),
  howSeed: say(
    'The SHA-256 of the seed is shown before the list is fixed, and the seed after the draw. The root of the list is the SHA-256 of all references in alphabetical order, one a line. Nobody can choose either to suit the other.',
    '種子的SHA-256值在確定名單前公布，種子則在抽籤後公布。名單根值是全部申請編號按字母次序（每行一個）計算的SHA-256值。兩者均無法為遷就對方而選定。',
  ),
  commitment: say('SHA-256 of the seed', '種子的SHA-256值'),
  committed: say('Shown since {moment}', '公布時間：{moment}'),
  notYetCommitted: say('Shown when the first application arrives.', '收到首宗申請後公布。'),
  entries: say('Applications in the draw', '參加抽籤的申請'),
  root: say('Root of the list', '名單根值'),
  seed: say('Seed', '種子'),
  data: say('All of it as data, to check', '全部數據，以供核對'),
  result: say('Result', '結果'),
  number: say('Number', '次序'),
  reference: say('Reference', '申請編號'),
  got: say('Place', '名額'),
  place: say('Has a place', '獲分配名額'),
  waiting: say('Waiting list', '候補'),
  gone: say('Withdrawn before', '事前已撤回'),
  freed: say('Place given back', '已騰出名額'),
  noResult: say('No numbers have been given yet.', '尚未排定次序。'),
  more: say('Next numbers', '往後的次序'),

  /** For officers. */
  counted: say(
    '{taken} of {quota} places held, {placed} numbers given',
    '已佔用{taken}個名額，共{quota}個；已排定{placed}個次序',
  ),
  toPublic: say('The page everybody sees', '公眾所見的網頁'),
  fix: say('Fix the list', '確定名單'),
  fixWhat: say(
    'Whoever joins later comes after all who are drawn. Check first that no application of this period still waits to join.',
    '其後加入的申請會排在所有中籤者之後。請先確認申請期內的申請均已加入。',
  ),
  fixed: say('The list is fixed', '名單已確定'),
  fixedAt: say('List fixed {moment}', '名單於{moment}確定'),
  draw: say('Draw lots', '抽籤'),
  drawWhat: say(
    'A second person draws. The seed is shown to everybody and cannot be changed.',
    '須由另一人執行抽籤。種子會向公眾公布，不能更改。',
  ),
  whoFixes: say('A caseworker or supervisor of the team fixes the list.', '名單由組別的審批人員或主管確定。'),
  whoDraws: say(
    'A supervisor or endorsing officer of the team draws, but never who fixed the list.',
    '由組別的主管或批署人員抽籤，但不能是確定名單的人員。',
  ),
  secondPersonDraws: say(
    'You fixed the list. Another supervisor or endorsing officer of the team must draw.',
    '名單由你確定，須由組別另一名主管或批署人員抽籤。',
  ),
  drawnNow: say(
    'Lots are drawn; the applicants are told one after the other',
    '已完成抽籤，會逐一通知申請人',
  ),
  notClosed: say('Applications are still coming in.', '申請期尚未結束。'),
  nobodyIn: say('No application takes part.', '沒有申請參加。'),
  secondPerson: say('You fixed the list. A second person must draw.', '名單由你確定，須由另一人抽籤。'),
  roleMissing: say('Your role does not allow this.', '你的職責不包括這項操作。'),
  movedOn: say('Somebody has just done this.', '剛有另一人執行此操作。'),
} as const;
