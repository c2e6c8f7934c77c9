import { readNotification } from '../../adapters/payments/notification.ts';
import { wallSeconds } from '../http/open-session.ts';
import type { Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { creditPayment } from '../records/credit-payment.ts';
import type { StepDeps } from '../step/take-step.ts';

export interface NotificationDeps extends StepDeps {
  readonly webhookSecret: string;
}

/** The bank says money came in. Answered only when it is written down; until then the bank tells us again. */
export const fpsNotification =
  (deps: NotificationDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const read = readNotification(
      {
        body: request.rawBody,
        timestamp: request.headers['x-fps-timestamp'],
        signature: request.headers['x-fps-signature'],
      },
      deps.webhookSecret,
      wallSeconds(request),
    );
    if (!read.ok)
      return {
        kind: 'json',
        status: read.problem === 'malformed' ? 400 : 401,
        body: { problem: read.problem },
      };
    const credited = await creditPayment(deps, read.reference, read.credit, request.at);
    return { kind: 'json', status: credited === 'contradicts' ? 409 : 200, body: { credited } };
  };
