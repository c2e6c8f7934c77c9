import { say, type Wording } from './words.ts';

/** The workflow of a service as a picture, and in words. */
export const pictureTexts = {
  title: say('How applications are handled', '申請處理流程'),
  ofCase: say('Workflow of this case', '此個案的處理流程'),
  alt: say('Diagram of the workflow: {service}', '處理流程圖：{service}'),
  desc: say(
    'The stages stand one below the other in the order in which they follow. Lines to the right lead to the ways an application can end. The same is told in words below.',
    '各階段由上而下按先後次序排列，右方線條通往申請的各種結果。以下另有文字說明。',
  ),
  words: say('The workflow in words', '處理流程的文字說明'),
  was: say('was here', '曾經過'),
  now: say('is here now', '現處於此'),
  legend: say('✓ was here   ▶ is here now', '✓ 曾經過　▶ 現處於此'),
  ahead: say('{place}, when: {when}', '{place}，條件：{when}'),
  alone: say('nothing is left to do here', '此階段已無須處理的事項'),
  or: say(', or ', '，或 '),
  team: say('Team: {team}', '組別：{team}'),
  inside: say('{stage}: {place}', '{stage}：{place}'),
  nth: say('part {n}', '第 {n} 部分'),
  services: say('Services and their workflows', '服務及處理流程'),
  servicesWhat: say(
    'The services of your department, as they are published now. Applications already made keep the workflow they began with.',
    '以下是貴部門現行公布的服務。已提交的申請沿用提交時的處理流程。',
  ),
  noServices: say('Your department has no services yet.', '貴部門暫無服務。'),
  release: say('Release {number}', '第 {number} 版'),
} as const;

/** Places inside a stage, by the machine's own names. */
export const placeTexts: Readonly<Record<string, Wording>> = {
  deciding: say('to be decided', '有待決定'),
  endorsing: say('to be endorsed', '有待批署'),
  booking: say('to be booked', '有待預約'),
  booked: say('booked', '已預約'),
  failed: say('not passed', '未能通過'),
  writing: say('to be written', '有待發出'),
  meeting: say('with the applicant', '有待申請人符合'),
  confirming: say('to be confirmed', '有待確認'),
  arranging: say('to be arranged', '有待安排'),
  arranged: say('arranged', '已安排'),
  entered: say('taking part', '已參加'),
  waiting: say('on the waiting list', '輪候中'),
  missed: say('nobody came', '未有出席'),
};

/** What a place inside a stage is called; `undefined` where it has no words of its own. */
export const placeText = (name: string): Wording | undefined => placeTexts[name];
