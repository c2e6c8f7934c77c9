import { formatHongKongMoment } from '../rules/time.ts';
import type { Language, Text } from '../schemas/text.ts';
import type { Instant } from '../schemas/time.ts';
import type { NoticeMail } from './notice-mail.ts';
import { noticeFooterText } from './texts/notice-footer.ts';
import { signatureMailTexts } from './texts/signature-mails.ts';
import { words } from './texts/words.ts';

interface About {
  readonly service: Text;
  readonly who: Text;
  readonly name: string;
  readonly language: Language;
}
type Mail = About &
  ({ readonly kind: 'asked'; readonly until: Instant } | { readonly kind: 'signed' | 'declined' });

/** Asks somebody to sign, or tells the applicant what came of it. Nothing of the answers: the address may be a stranger's. */
export function signatureMail(mail: Mail, link: string): NoticeMail {
  const { language, kind } = mail;
  const say = (text: Parameters<typeof words>[0]) => words(text, language);
  const named = { service: say(mail.service), who: say(mail.who), name: mail.name, link };
  const paragraphs =
    mail.kind === 'asked'
      ? [
          words(signatureMailTexts.asked, language, named),
          words(signatureMailTexts.askedLink, language, {
            link,
            moment: formatHongKongMoment(mail.until, language),
          }),
          say(signatureMailTexts.askedNotYou),
        ]
      : [
          words(signatureMailTexts[mail.kind], language, named),
          words(signatureMailTexts.goOn, language, { link }),
        ];
  return {
    subject: words(signatureMailTexts[`${kind}Subject`], language, named),
    text: `${[...paragraphs, say(noticeFooterText)].join('\n\n')}\n`,
  };
}
