import type { Mail, MailSent } from '../../adapters/mail/mail-sender.ts';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import type { World } from './world.ts';

type Send = (mail: Mail) => Promise<MailSent>;

/** Delivers what is due on the outbox; the answer is the mail the service took. */
export async function deliverMail(
  world: World,
  send?: Send,
  mailboxOf?: (department: string) => string,
): Promise<Mail[]> {
  const taken: Mail[] = [];
  await deliverDue(
    {
      ...world,
      mail: {
        send: async (mail) => {
          const sent = send ? await send(mail) : ({ ok: true, value: { messageId: mail.effectId } } as const);
          if (sent.ok) taken.push(mail);
          return sent;
        },
      },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
      ...(mailboxOf ? { mailboxOf } : {}),
    },
    world.legalNow(),
  );
  return taken;
}

/** The code in the latest mail to an address. */
export const codeIn = (mails: readonly Mail[], to: string): string => {
  const text = mails.findLast((mail) => mail.to === to)?.text ?? '';
  const [, code] = /\b(\d{6})\b/u.exec(text) ?? [];
  if (code === undefined) throw new Error(`No code was mailed to ${to}`);
  return code;
};
