import { formatHongKongDate } from '../rules/time.ts';
import type { StageDefinition } from '../schemas/stage.ts';
import type { HongKongDate } from '../schemas/time.ts';
import type { NoticeMail } from './notice-mail.ts';
import { limitMailTexts, officerMailTexts } from './texts/officer-mails.ts';
import { deskStageTexts } from './texts/stages.ts';
import { words } from './texts/words.ts';

/** Tells a supervisor that an officer of another team looked into a case. */
export function openedByMail({
  name,
  ...about
}: {
  /** As their sign-in says. */
  readonly name: { readonly en: string; readonly zh?: string | undefined };
  readonly reference: string;
  readonly link: string;
}): NoticeMail {
  const { opened, openedSubject } = officerMailTexts;
  return {
    subject: words(openedSubject, 'en', about),
    text: `${words(opened, 'en', { ...about, name: name.en })}\n\n${words(opened, 'zh-Hant', { ...about, name: name.zh ?? name.en })}\n`,
  };
}

/** Tells a supervisor that a case was put before them. */
export function escalatedMail(about: { readonly reference: string; readonly link: string }): NoticeMail {
  const { escalated, escalatedSubject } = officerMailTexts;
  return {
    subject: words(escalatedSubject, 'en', about),
    text: `${words(escalated, 'en', about)}\n\n${words(escalated, 'zh-Hant', about)}\n`,
  };
}

/** Tells a supervisor that a case counts as granted when nobody decides in time. */
export function silenceMail(about: {
  readonly reference: string;
  readonly date: HongKongDate;
  readonly link: string;
}): NoticeMail {
  const { silence, silenceSubject } = officerMailTexts;
  const inEnglish = { ...about, date: formatHongKongDate(about.date, 'en') };
  const inChinese = { ...about, date: formatHongKongDate(about.date, 'zh-Hant') };
  return {
    subject: words(silenceSubject, 'en', inEnglish),
    text: `${words(silence, 'en', inEnglish)}\n\n${words(silence, 'zh-Hant', inChinese)}\n`,
  };
}

/** Tells an officer that the date promised, or the time limit of a stage, is near or has passed. */
export function limitMail(about: {
  readonly reference: string;
  readonly date: HongKongDate;
  readonly link: string;
  readonly passed: boolean;
  readonly stage: StageDefinition | undefined;
}): NoticeMail {
  const { reference, date, link, passed, stage } = about;
  const { subject, text } = limitMailTexts[stage ? 'stage' : 'pledge'][passed ? 'passed' : 'soon'];
  const inLanguage = (language: 'en' | 'zh-Hant') => ({
    reference,
    link,
    date: formatHongKongDate(date, language),
    stage: stage ? words(stage.name ?? deskStageTexts[stage.stage], language) : '',
  });
  return {
    subject: words(subject, 'en', { reference }),
    text: (['en', 'zh-Hant'] as const)
      .map((language) => `${words(text, language, inLanguage(language))}\n`)
      .join('\n'),
  };
}
