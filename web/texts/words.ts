import type { Language, Text } from '../../schemas/text.ts';
import simplified from './simplified.json' with { type: 'json' };

/** One wording of the product: English and Traditional Chinese as written; Simplified is converted (build/simplify-texts.ts). */
export interface Wording<En extends string = string> {
  readonly en: En;
  readonly 'zh-Hant': string;
}

/** The names between braces in a wording. */
type Slots<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

type SameSlots<A extends string, B extends string> = [Slots<A>, Slots<B>] extends [Slots<B>, Slots<A>]
  ? unknown
  : never;

type Values<Sentence extends string> = [Slots<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<Slots<Sentence>, string | number>>];

/** A wording in both written languages; both must name the same values. */
export const say = <const En extends string, const Hant extends string>(
  en: En,
  hant: Hant & SameSlots<En, Hant>,
): Wording<En> => ({ en, 'zh-Hant': hant });

const wordings: Readonly<Record<string, string>> = simplified.wordings;
const pairs = Array.from(simplified.characters);
const characters = new Map(
  pairs.flatMap((to, index) => (index % 2 === 1 ? [[pairs[index - 1] ?? '', to] as const] : [])),
);

/** Simplified Chinese of one of the product's own wordings. */
const simplifiedOf = (text: string): string =>
  wordings[text] ??
  Array.from(text)
    .map((character) => characters.get(character) ?? character)
    .join('');

/** The words of a wording, or of a text of a definition, in a language, with its values filled in (not escaped). */
export function words<En extends string>(
  wording: Wording<En> | Text,
  language: Language,
  ...[values]: Values<En>
): string {
  const sentence = sentenceOf(wording, language);
  if (values === undefined) {
    return sentence;
  }
  const named: Readonly<Record<string, string | number>> = values;
  return sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => String(named[name] ?? slot));
}

const sentenceOf = (wording: Wording | Text, language: Language): string => {
  if (language === 'en') {
    return wording.en;
  }
  if (language === 'zh-Hans') {
    return 'zh-Hans' in wording ? wording['zh-Hans'] : simplifiedOf(wording['zh-Hant']);
  }
  return wording['zh-Hant'];
};
