import { say } from './words.ts';

/** What an applicant reads of their part in a round. */
export const ballotToldTexts = {
  inDraw: say(
    'Your application takes part in a draw for {quota} places. The list is fixed after {closes}; then lots are drawn.',
    '你的申請將參加抽籤，名額共{quota}個。名單於{closes}後確定，然後抽籤。',
  ),
  inOrder: say(
    'Your application is in line for one of {quota} places. You will soon be told which number it has.',
    '你的申請正輪候{quota}個名額之一，稍後會通知你所排次序。',
  ),
  youHave: say('Your number is {number}, and you have a place.', '你的次序為{number}，已獲分配名額。'),
  youWait: say(
    'Your number is {number}. All {quota} places are taken; you are on the waiting list until {ends}.',
    '你的次序為{number}。{quota}個名額已滿，你已列入候補名單，直至{ends}。',
  ),
  noneForNumber: say(
    'Your number was {number}. By the end of {ends}, the last day of the waiting list, no place had come to it.',
    '你的次序為{number}。候補名單於{ends}屆滿，其間未有名額輪到你。',
  ),
  noneLeft: say('The round ended before there was a place for you.', '輪次已結束，未有名額分配給你。'),
  youGot: say(
    'A place fell free, and it is yours. Your number is {number}.',
    '有名額騰出，現已分配給你。你的次序為{number}。',
  ),
  seeResult: say('See the round and its result', '查看輪次及結果'),
} as const;
