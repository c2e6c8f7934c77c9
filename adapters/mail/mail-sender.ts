import type { Language } from '../../schemas/text.ts';

export type Mail = {
  to: string;
  subject: string;
  /** Plain text, lines of any length. */
  text: string;
  language: Language;
  /** Travels as `X-Effect-Id`: a mail may be sent twice, and this tells it is the same one. */
  effectId: string;
};

/** `later`: try again, it may or may not have gone out. `never`: the service will not take this mail. */
export type MailSent =
  | { ok: true; value: { messageId: string } }
  | { ok: false; problem: 'later' | 'never'; detail: string };

/** Sends mail at least once. Failures of the service are values. */
export type MailSender = { send(mail: Mail): Promise<MailSent> };
