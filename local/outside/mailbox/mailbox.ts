import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { LegalClock } from '../../clock/legal-clock.ts';
import { json, page, withJson, type Exchange, type Route } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { openShelf } from '../shelf.ts';
import { mailboxPage } from './mailbox-page.ts';
import { Message } from './message.ts';
import { createReturns } from './returns.ts';
import type { TextOnPhone } from './texts.ts';

const Content = z.object({ Data: z.string() });

/** SendEmail of SES v2 as the SDK serialises it, as much as a plain mail uses. */
const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1) }),
  Content: z.object({
    Simple: z.object({
      Subject: Content,
      Body: z.object({ Text: Content }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
    }),
  }),
});
type SendEmail = z.infer<typeof SendEmail>;

const header = (email: SendEmail, name: string) =>
  email.Content.Simple.Headers.find((one) => one.Name.toLowerCase() === name)?.Value;

const exception = (name: string, status: number) =>
  json({ message: name }, status, { 'x-amzn-errortype': name });

/**
 * A simulator of Amazon SES v2 that delivers into a mailbox everybody can read. It keeps what it was sent, twice when it was sent twice.
 * Faults: `acceptThenFail` (kept, yet answered 500), `throttle`, `reject`.
 */
export const createMailbox = (options: {
  folder: string;
  legalClock: Pick<LegalClock, 'now'>;
  /** Text messages, which the page lists as well. */
  texts: () => readonly TextOnPhone[];
}) => {
  const shelf = openShelf(join(options.folder, 'messages.sqlite'), Message);
  const faults = createFaults(['acceptThenFail', 'throttle', 'reject']);

  const returns = createReturns();

  const keep = (email: SendEmail): string => {
    const id = randomUUID();
    shelf.put(id, {
      id,
      from: email.FromEmailAddress,
      to: email.Destination.ToAddresses,
      subject: email.Content.Simple.Subject.Data,
      text: email.Content.Simple.Body.Text.Data,
      language: header(email, 'content-language'),
      effectId: header(email, 'x-effect-id'),
      receivedAt: options.legalClock.now(),
    });
    return id;
  };
  const send = withJson(SendEmail, (email) => {
    const fault = faults.take('throttle', 'reject', 'acceptThenFail');
    if (fault === 'throttle') return exception('TooManyRequestsException', 429);
    if (fault === 'reject') return exception('MessageRejected', 400);
    const MessageId = keep(email);
    returns.tell(email.Destination.ToAddresses, MessageId, email.Content.Simple.Headers);
    return fault === 'acceptThenFail' ? exception('InternalServiceErrorException', 500) : json({ MessageId });
  });
  const found = ({ url }: Exchange): Message[] => {
    const to = url.searchParams.get('to')?.trim().toLowerCase();
    const all = shelf.list().reverse();
    return to ? all.filter((message) => message.to.some((address) => address.toLowerCase() === to)) : all;
  };
  const routes: Record<string, Route> = {
    'POST /mail/v2/email/outbound-emails': send,
    'POST /mail/faults': faults.route,
    ...returns.routes,
    'GET /mailbox': (exchange) =>
      page(mailboxPage(found(exchange), options.texts(), exchange.url.searchParams.get('to') ?? '')),
    'GET /mailbox/messages': (exchange) => json({ messages: found(exchange) }),
  };
  return { routes, onReturned: returns.onReturned, close: () => shelf.close() };
};
