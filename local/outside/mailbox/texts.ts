import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../../schemas/time.ts';
import type { LegalClock } from '../../clock/legal-clock.ts';
import { type Answer, json, type Route, withJson } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { openShelf } from '../shelf.ts';

/** A text message as the simulated telephones keep it. */
export const TextOnPhone = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  text: z.string(),
  effectId: z.string().optional(),
  receivedAt: Instant,
});
export type TextOnPhone = z.infer<typeof TextOnPhone>;

/** SendTextMessage of AWS End User Messaging, as much as a plain text uses. */
const SendTextMessage = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{1,18}$/u),
  OriginationIdentity: z.string().min(1),
  MessageBody: z.string().min(1).max(1600),
  Context: z.record(z.string(), z.string()).default({}),
});

const exception = (name: string, status: number): Answer =>
  json({ __type: name, message: name }, status, { 'x-amzn-errortype': name });

const LATE_MILLISECONDS = 200;

/**
 * A simulator of AWS End User Messaging that delivers to telephones everybody can look at. Faults: `late` (answered after a while), `twice`
 * (the network delivers it twice), `throttle` (not taken now), `acceptThenFail` (sent, yet answered 500), `reject`.
 */
export const createTexts = (options: { folder: string; legalClock: Pick<LegalClock, 'now'> }) => {
  const shelf = openShelf(join(options.folder, 'texts.sqlite'), TextOnPhone);
  const faults = createFaults(['late', 'twice', 'throttle', 'acceptThenFail', 'reject']);

  const keep = ({ DestinationPhoneNumber, ...sent }: z.infer<typeof SendTextMessage>): string => {
    const id = randomUUID();
    shelf.put(id, {
      id,
      to: DestinationPhoneNumber,
      from: sent.OriginationIdentity,
      text: sent.MessageBody,
      effectId: sent.Context['effect'],
      receivedAt: options.legalClock.now(),
    });
    return id;
  };
  const send = withJson(SendTextMessage, async (message) => {
    const fault = faults.take('throttle', 'reject', 'acceptThenFail', 'twice', 'late');
    if (fault === 'throttle') return exception('ThrottlingException', 400);
    if (fault === 'reject') return exception('ValidationException', 400);
    if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, LATE_MILLISECONDS));
    const MessageId = keep(message);
    if (fault === 'twice') keep(message);
    return fault === 'acceptThenFail' ? exception('InternalServerException', 500) : json({ MessageId });
  });
  const perform: Route = (exchange) =>
    exchange.headers['x-amz-target'] === 'PinpointSMSVoiceV2.SendTextMessage'
      ? send(exchange)
      : exception('UnknownOperationException', 400);
  const list = (): TextOnPhone[] => shelf.list().reverse();
  const routes: Record<string, Route> = {
    'POST /sms': perform,
    'POST /sms/faults': faults.route,
    'GET /mailbox/texts': () => json({ texts: list() }),
  };
  return { routes, list, close: () => shelf.close() };
};
