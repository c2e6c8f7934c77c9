import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { creditPayment } from '../../functions/records/credit-payment.ts';
import { loadPayment } from '../../functions/records/payments.ts';
import { cents } from '../../rules/money.ts';
import { dueRecords } from '../../store/lists.ts';
import { loadEvents, loadRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { aRegister, someMail } from '../simulation/outside.ts';
import { seeded } from '../simulation/seed.ts';
import { instant, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { aCaseToPay, anOpenPayment } from '../support/payments.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const feeDue = instant('2026-12-07T16:00:00.000Z');
const weather = { calm: true };
const mail = someMail(seeded(1), weather);
const register = aRegister(seeded(1), weather);

const pay = (id: string, amount = 8000, process = world) =>
  creditPayment(
    process,
    `REF-${id}`,
    {
      event: `event-${id}`,
      bankReference: id,
      amount: cents(amount),
      currency: 'HKD',
      creditedAt: monday,
    },
    monday,
  );
const deliver = () => deliverDue({ ...world, origin: 'http://localhost', mail, register }, feeDue);
const tagsOf = async (id: string) => (await loadRecord(world.store, { kind: 'case', id }))?.listing?.tags;
const eventsOf = async (id: string) =>
  (await loadEvents(world.store, { kind: 'case', id })).map(({ type }) => type);

/** Lets something happen just before the first transaction that would change a case reaches the database. */
function justBeforeChanging(store: Store, id: string, does: () => Promise<unknown>): void {
  const stop = store.documents.use((next) => async (call) => {
    const changes =
      call.operation === 'TransactWriteItems' &&
      call.input.TransactItems.some(({ Put }) => Put.Item['pk'] === `RECORD#case:${id}`);
    if (changes) {
      stop();
      await does();
    }
    return next(call);
  });
}

const goesOn = async (id: string) => {
  await deliver();
  expect(await tagsOf(id)).toContain('queue:licensing');
  expect(await eventsOf(id)).not.toContain('clock.rang');
  expect((await loadPayment(world, `p-${id}`))?.state).toBe('paid');
};

describe('the clock of an unpaid fee', () => {
  it('does not lapse a case whose fee was credited, though the case was not told yet', async () => {
    await aCaseToPay(world, 'f1');
    await anOpenPayment(world, 'f1', 'p-f1', 'REF-f1');
    await pay('f1');
    await ringDue(world, feeDue);
    expect(await tagsOf('f1')).toContain('pay:application');
    expect(await dueRecords(world.store, feeDue, 10)).toEqual([]);
    await goesOn('f1');
  });

  it('does not lapse a case whose fee is credited while it rings', async () => {
    await aCaseToPay(world, 'f2');
    await anOpenPayment(world, 'f2', 'p-f2', 'REF-f2');
    const ringing = world.reopen();
    justBeforeChanging(ringing.store, 'f2', () => pay('f2'));
    await ringDue(ringing, feeDue);
    await goesOn('f2');
  });

  it('does not lapse a case whose fee is paid by a code opened while it rings', async () => {
    await aCaseToPay(world, 'f3');
    const ringing = world.reopen();
    justBeforeChanging(ringing.store, 'f3', async () => {
      await anOpenPayment(world, 'f3', 'p-f3', 'REF-f3');
      await pay('f3');
    });
    await ringDue(ringing, feeDue);
    await goesOn('f3');
  });

  it('is first where money is told while it rings and the ringing is written first: it is set aside at once', async () => {
    await aCaseToPay(world, 'f5');
    await anOpenPayment(world, 'f5', 'p-f5', 'REF-f5');
    const telling = world.reopen();
    const stop = telling.store.documents.use((next) => async (call) => {
      if (call.operation === 'TransactWriteItems') {
        stop();
        await ringDue(world, feeDue);
      }
      return next(call);
    });
    await pay('f5', 8000, telling);
    expect(await tagsOf('f5')).toContain('lapsed');
    const payment = await loadPayment(world, 'p-f5');
    expect(payment?.context.credits).toMatchObject([{ taken: 'toSuspense', why: 'notDue' }]);
  });

  it('lapses a case that was paid a wrong amount only', async () => {
    await aCaseToPay(world, 'f4');
    await anOpenPayment(world, 'f4', 'p-f4', 'REF-f4');
    await pay('f4', 7999);
    await ringDue(world, feeDue);
    expect(await tagsOf('f4')).toContain('lapsed');
  });
});
