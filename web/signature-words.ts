import { formatHongKongMoment } from '../rules/time.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { Instant } from '../schemas/time.ts';
import { signedTexts } from './texts/signed.ts';
import { words } from './texts/words.ts';

/** A signature an application was sent with: whose was asked for, who gave it, when. */
export interface SignatureTold {
  readonly who: Text;
  readonly asked: string;
  readonly name: string;
  readonly at: Instant;
}

export const signatureRows = (signatures: readonly SignatureTold[], language: Language) =>
  signatures.map(({ who, asked, name, at }) => ({
    key: `${words(who, language)}: ${asked}`,
    value: words(signedTexts.signedBy, language, { name, moment: formatHongKongMoment(at, language) }),
  }));
