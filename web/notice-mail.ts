import type { Notice } from '../schemas/effect.ts';
import type { Language } from '../schemas/text.ts';
import { noticeFooterText } from './texts/notice-footer.ts';
import type { NoticeValue } from './texts/notice-values.ts';
import { noticeTexts } from './texts/notices.ts';
import { words } from './texts/words.ts';

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
}

/** Which values the sentences of a notice name, so that the sender knows what to find out. */
export const valuesOfNotice = (notice: Notice): readonly string[] => {
  const { subject, body } = noticeTexts[notice];
  const named = [subject, ...body].flatMap(({ en }) =>
    Array.from(en.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name),
  );
  return [...new Set(named)];
};

/** Subject and plain text of a message. Throws when a value its sentences name is missing: nobody gets a letter with holes. */
export function noticeMail(
  notice: Notice,
  values: Readonly<Partial<Record<NoticeValue, string | undefined>>>,
  language: Language,
): NoticeMail {
  const given: Readonly<Record<string, string | undefined>> = values;
  const missing = valuesOfNotice(notice).filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    throw new Error(`notice ${notice} needs ${missing.join(', ')}`);
  }
  const fill = (sentence: string): string =>
    sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => given[name] ?? slot);
  const { subject, body } = noticeTexts[notice];
  const paragraphs = body.map((sentence) => fill(words<string>(sentence, language)));
  return {
    subject: fill(words<string>(subject, language)),
    text: `${[...paragraphs, words(noticeFooterText, language)].join('\n\n')}\n`,
  };
}
