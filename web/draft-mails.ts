import { formatHongKongDate, formatHongKongTime } from '../rules/time.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import type { NoticeMail } from './notice-mail.ts';
import { draftMailTexts } from './texts/draft-mails.ts';
import { noticeFooterText } from './texts/notice-footer.ts';
import { words } from './texts/words.ts';

const mail = (subject: string, paragraphs: readonly string[], language: Language): NoticeMail => ({
  subject,
  text: `${[...paragraphs, words(noticeFooterText, language)].join('\n\n')}\n`,
});

/** Says that a draft is about to end, where to go on, and that nothing needs to be done otherwise. */
export function draftEndsMail(
  { service, lastDay, link }: { service: Text; lastDay: HongKongDate; link: string },
  language: Language,
): NoticeMail {
  const named = { service: words(service, language), date: formatHongKongDate(lastDay, language) };
  return mail(
    words(draftMailTexts.endsSubject, language, named),
    [
      words(draftMailTexts.endsWhat, language, named),
      words(draftMailTexts.endsContinue, language, { link }),
      words(draftMailTexts.endsLeave, language),
    ],
    language,
  );
}

/** The code alone; nothing of the application, since the address may be a stranger's. */
export function codeMail({ code, until }: { code: string; until: Instant }, language: Language): NoticeMail {
  return mail(
    words(draftMailTexts.codeSubject, language),
    [
      words(draftMailTexts.code, language, { code }),
      words(draftMailTexts.codeUntil, language, { time: formatHongKongTime(until) }),
      words(draftMailTexts.codeNotYou, language),
    ],
    language,
  );
}
