import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fpsNotification } from '../../functions/payments/fps-notification.ts';
import { loadPayment } from '../../functions/records/payments.ts';
import { millisecondsOf, plusMilliseconds } from '../../rules/time.ts';
import { readSuspense } from '../../store/lists.ts';
import { aDefinition } from '../support/definition.ts';
import { aCaseToPay, anOpenPayment } from '../support/payments.ts';
import { aRequest } from '../support/requests.ts';
import { aWorld, type World } from '../support/world.ts';

const secret = 'a shared secret of the bank';
let world: World;
let count = 0;

beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

/** A case that waits for HK$80, and a payment of it that is open. */
async function somethingToPay(): Promise<{ id: string; reference: string }> {
  count += 1;
  const reference = `REF${count}`;
  await aCaseToPay(world, `c${count}`);
  const { id } = await anOpenPayment(world, `c${count}`, `p${count}`, reference);
  return { id, reference };
}

const messageOf = (reference: string, over: object = {}) => ({
  eventId: `event-${reference}`,
  type: 'payment.credited',
  reference,
  amount: 8000,
  currency: 'HKD',
  bankReference: 'B1',
  creditedAt: world.legalNow(),
  ...over,
});

async function tell(message: object, { late = 0, key = secret } = {}) {
  const rawBody = JSON.stringify(message);
  const timestamp = String(Math.floor(millisecondsOf(world.wallNow()) / 1000) - late);
  const signature = `v1=${createHmac('sha256', key).update(`${timestamp}.${rawBody}`).digest('hex')}`;
  const request = aRequest('fpsNotification', world.legalNow(), {
    parameters: {},
    rawBody,
    headers: { 'x-fps-timestamp': timestamp, 'x-fps-signature': signature },
  });
  const reply = await fpsNotification({ ...world, webhookSecret: secret })(request);
  return reply.kind === 'json' ? (reply.status ?? 200) : reply.kind;
}

const creditsOf = async (id: string) =>
  (await loadPayment(world, id))?.context.credits.map(({ taken, why }) => why ?? taken);

describe('the bank’s message', () => {
  it('told fifty times at once is one payment', async () => {
    const { id, reference } = await somethingToPay();
    const answers = await Promise.all(Array.from({ length: 50 }, () => tell(messageOf(reference))));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await creditsOf(id)).toEqual(['asFee']);
  });

  it('forged, old or from the future is turned away and changes nothing', async () => {
    const { id, reference } = await somethingToPay();
    expect(await tell(messageOf(reference), { key: 'another secret' })).toBe(401);
    expect(await tell(messageOf(reference), { late: 301 })).toBe(401);
    expect(await tell(messageOf(reference), { late: -301 })).toBe(401);
    expect(await tell({ nonsense: true })).toBe(400);
    expect(await creditsOf(id)).toEqual([]);
  });

  it('one cent off, in another currency, too late or a second time is kept in suspense, and why', async () => {
    const { id, reference } = await somethingToPay();
    await tell(messageOf(reference, { eventId: 'a', amount: 7999 }));
    await tell(messageOf(reference, { eventId: 'b', currency: 'CNY' }));
    await tell(
      messageOf(reference, { eventId: 'c', creditedAt: plusMilliseconds(world.legalNow(), 900_001) }),
    );
    await tell(messageOf(reference, { eventId: 'd' }));
    await tell(messageOf(reference, { eventId: 'e' }));
    expect(await creditsOf(id)).toEqual(['otherAmount', 'otherCurrency', 'late', 'asFee', 'again']);
  });

  it('that says something else of the same event is answered 409, and the first telling stands', async () => {
    const { id, reference } = await somethingToPay();
    expect(await tell(messageOf(reference))).toBe(200);
    expect(await tell(messageOf(reference, { amount: 1 }))).toBe(409);
    expect(await creditsOf(id)).toEqual(['asFee']);
  });

  it('with a reference nobody gave out is kept in suspense once', async () => {
    await tell(messageOf('UNKNOWN'));
    await tell(messageOf('UNKNOWN'));
    const kept = (await readSuspense(world.store, 100)).filter(
      ({ payment }) => payment === 'unmatched:UNKNOWN',
    );
    expect(kept).toHaveLength(1);
  });
});
