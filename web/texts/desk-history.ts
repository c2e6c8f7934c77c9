import { say } from './words.ts';

/** The whole history of a case, a page at a time. */
export const deskHistoryTexts = {
  earlier: say('{n} earlier steps', '較早的 {n} 個步驟'),
  title: say('All steps of the case', '個案的所有步驟'),
  range: say('Steps {first} to {last} of {of}', '第 {first} 至 {last} 個步驟，共 {of} 個'),
  before: say('Earlier steps', '較早的步驟'),
  after: say('Later steps', '較後的步驟'),
};
