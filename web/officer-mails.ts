import type { NoticeMail } from './notice-mail.ts';
import { officerMailTexts } from './texts/officer-mails.ts';
import { words } from './texts/words.ts';

/** Tells a supervisor that an officer of another team looked into a case. */
export function openedByMail(about: {
  readonly name: string;
  readonly reference: string;
  readonly link: string;
}): NoticeMail {
  const { opened, openedSubject } = officerMailTexts;
  return {
    subject: words(openedSubject, 'en', about),
    text: `${words(opened, 'en', about)}\n\n${words(opened, 'zh-Hant', about)}\n`,
  };
}
