import type { Language } from '../schemas/text.ts';

/** Each language with the word its addresses start with, its HTML tag, and its own name. */
export const languages = [
  { language: 'en', segment: 'en', tag: 'en', name: 'English' },
  { language: 'zh-Hant', segment: 'tc', tag: 'zh-Hant-HK', name: '繁體中文' },
  { language: 'zh-Hans', segment: 'sc', tag: 'zh-Hans', name: '简体中文' },
] as const satisfies readonly { language: Language; segment: string; tag: string; name: string }[];

export type LanguageSegment = (typeof languages)[number]['segment'];

const segments = { en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc' } as const satisfies Record<
  Language,
  LanguageSegment
>;

/** The first part of addresses in this language: en, tc or sc. */
export const segmentOf = (language: Language): LanguageSegment => segments[language];

/** The language of an address's first part; `undefined` when it is none of ours. */
export const languageOf = (segment: string): Language | undefined =>
  languages.find((entry) => entry.segment === segment)?.language;

/** The value of the `lang` attribute. */
export const languageTag = (language: Language): string =>
  languages.find((entry) => entry.language === language)?.tag ?? 'en';
