import * as z from 'zod';
import { callCloud, CloudError } from '../../cloud/call.ts';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import type { Mail, MailSender } from './mail-sender.ts';

const bodyOf = (from: string, mail: Mail) => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [mail.to] },
  Content: {
    Simple: {
      Subject: { Data: mail.subject, Charset: 'UTF-8' },
      Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
      Headers: [
        { Name: 'X-Effect-Id', Value: mail.effectId },
        { Name: 'Content-Language', Value: mail.language },
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
      ],
    },
  },
});

const Sent = z.object({ MessageId: z.string().default('') });
const final = new Set(['MessageRejected', 'BadRequestException', 'MailFromDomainNotVerifiedException']);

/**
 * Amazon SES v2. `from` is the address mail comes from. One attempt only: repeating is for whoever delivers effects, because
 * a mail that was accepted and then answered 500 would otherwise go out three times within a second.
 */
export const createSesMailSender = (config: {
  from: string;
  region?: string | undefined;
  caller?: () => Caller;
  milliseconds?: number;
}): MailSender => {
  const { region, caller = () => callerFromEnvironment('SESV2'), milliseconds = 5000 } = config;
  return {
    send: async (mail) => {
      try {
        const own = caller();
        const sent = await callCloud(
          region === undefined ? own : { ...own, region },
          {
            service: 'email',
            method: 'POST',
            path: '/v2/email/outbound-emails',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(bodyOf(config.from, mail)),
          },
          { attempts: 1, milliseconds },
        );
        return { ok: true, value: { messageId: Sent.parse(sent).MessageId } };
      } catch (error) {
        // The error's name only: its message may repeat the address.
        const detail = error instanceof Error ? error.name : 'unknown';
        return {
          ok: false,
          problem: error instanceof CloudError && final.has(error.name) ? 'never' : 'later',
          detail,
        };
      }
    },
  };
};
