import {
  BadRequestException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  SendEmailCommand,
  SESv2Client,
  type SESv2ClientConfig,
} from '@aws-sdk/client-sesv2';
import type { Mail, MailSender } from './mail-sender.ts';

const command = (from: string, mail: Mail) =>
  new SendEmailCommand({
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

const isFinal = (error: unknown) =>
  error instanceof MessageRejected ||
  error instanceof BadRequestException ||
  error instanceof MailFromDomainNotVerifiedException;

/**
 * Amazon SES v2. `from` is the address mail comes from. One attempt only: repeating is for whoever delivers effects, because
 * a mail that was accepted and then answered 500 would otherwise go out three times within a second.
 */
export const createSesMailSender = (config: { from: string; client?: SESv2ClientConfig }): MailSender => {
  const client = new SESv2Client({ maxAttempts: 1, ...config.client });
  return {
    send: async (mail) => {
      try {
        const { MessageId } = await client.send(command(config.from, mail));
        return { ok: true, value: { messageId: MessageId ?? '' } };
      } catch (error) {
        // The error's name only: its message may repeat the address.
        const detail = error instanceof Error ? error.name : 'unknown';
        return { ok: false, problem: isFinal(error) ? 'never' : 'later', detail };
      }
    },
  };
};
