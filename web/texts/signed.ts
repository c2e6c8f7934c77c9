import { say } from './words.ts';

/** Signatures of others, once they are given. */
export const signedTexts = {
  heading: say('Signed by others', '其他人的簽署'),
  signedBy: say(
    'Signed by {name}, verified by iAM Smart, {moment}',
    '由{name}（經「智方便」核實）於{moment}簽署',
  ),
} as const;
