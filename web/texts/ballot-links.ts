import { say } from './words.ts';

/** What leads to rounds from pages of other matters. */
export const ballotLinkTexts = {
  list: say('Ballots and quotas', '抽籤及名額'),
  desk: say('Rounds', '輪次'),
} as const;
