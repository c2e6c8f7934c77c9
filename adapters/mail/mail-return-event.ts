import * as z from 'zod';
import type { MailReturn } from '../../schemas/mail-return.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() }));
const Mail = z.object({
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});

/** What Amazon SES tells EventBridge of mail that came back; a full mailbox and the like (`Transient`) it tries again itself. */
const Returned = z.object({
  source: z.literal('aws.ses'),
  detail: z.discriminatedUnion('eventType', [
    z.object({
      eventType: z.literal('Bounce'),
      mail: Mail,
      bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      mail: Mail,
      complaint: z.object({ complainedRecipients: Recipients }),
    }),
  ]),
});

export interface ReturnedMail {
  readonly how: MailReturn;
  readonly addresses: readonly string[];
  /** Of the effect that sent it. */
  readonly effectId: string | undefined;
}

/** `undefined` for any other event. */
export function readReturnedMail(event: unknown): ReturnedMail | undefined {
  const parsed = Returned.safeParse(event);
  if (!parsed.success) return undefined;
  const { detail } = parsed.data;
  const effectId = detail.mail.headers.find(({ name }) => name.toLowerCase() === 'x-effect-id')?.value;
  if (detail.eventType === 'Complaint')
    return { how: 'complained', addresses: addressesOf(detail.complaint.complainedRecipients), effectId };
  if (detail.bounce.bounceType !== 'Permanent') return undefined;
  return { how: 'bounced', addresses: addressesOf(detail.bounce.bouncedRecipients), effectId };
}

/** They may come with a name before them: `Chan <chan@example.hk>`. */
const addressesOf = (recipients: z.infer<typeof Recipients>): string[] =>
  recipients.map(({ emailAddress }) => /<([^<>]+)>$/u.exec(emailAddress)?.[1] ?? emailAddress);
