import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FpsInquired } from '../../adapters/payments/fps.ts';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { creditPayment } from '../../functions/records/credit-payment.ts';
import { loadPayment } from '../../functions/records/payments.ts';
import { cents } from '../../rules/money.ts';
import type { Credit } from '../../schemas/command.ts';
import { dueRecords } from '../../store/lists.ts';
import { deadEffects, redriveEffect } from '../../store/outbox.ts';
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

const creditOf = (id: string, amount = 8000, creditedAt = monday): Credit => ({
  event: `event-${id}`,
  bankReference: id,
  amount: cents(amount),
  currency: 'HKD',
  creditedAt,
});
const pay = (id: string, amount = 8000, process = world) =>
  creditPayment(process, `REF-${id}`, creditOf(id, amount), monday);
/** What the bank says when asked: what it was paid by a reference, or nothing at all while it is silent. */
const bank = {
  isSilent: false,
  asked: new Array<string>(),
  paid: new Map<string, Credit>(),
  creditsFor: async (reference: string): Promise<FpsInquired> => {
    bank.asked.push(reference);
    if (bank.isSilent) return { ok: false, problem: 'unavailable' };
    const credit = bank.paid.get(reference);
    return { ok: true, credits: credit ? [credit] : [] };
  },
};
const deliver = () => deliverDue({ ...world, origin: 'http://localhost', mail, register, bank }, feeDue);
/** All that happens by itself when the fee is due. */
const dueAndAfter = async (process = world) => {
  await ringDue(process, feeDue);
  await deliver();
};
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
        await dueAndAfter();
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
    await dueAndAfter();
    expect(await tagsOf('f4')).toContain('lapsed');
  });
});

describe('the bank, before an unpaid fee lets a case lapse', () => {
  const tenAttempts = async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await deliver();
      world.travel(2 * 60 * 60 * 1000);
    }
  };
  const openedAndDue = async (id: string) => {
    await aCaseToPay(world, id);
    await anOpenPayment(world, id, `p-${id}`, `REF-${id}`);
  };

  it('is asked, and what was paid in time is the fee though its message never came', async () => {
    await openedAndDue('b1');
    bank.paid.set('REF-b1', creditOf('b1'));
    await dueAndAfter();
    await goesOn('b1');
    // The message comes after all.
    await pay('b1');
    expect((await loadPayment(world, 'p-b1'))?.context.credits).toHaveLength(1);
    expect(await dueRecords(world.store, feeDue, 10)).toEqual([]);
  });

  it('is not asked where nobody ever began to pay', async () => {
    await aCaseToPay(world, 'b2');
    bank.asked.length = 0;
    await ringDue(world, feeDue);
    expect(await tagsOf('b2')).toContain('lapsed');
    await deliver();
    expect(bank.asked).toEqual([]);
  });

  it('that knows of nothing lets the case lapse, once', async () => {
    await openedAndDue('b3');
    await ringDue(world, feeDue);
    expect(await tagsOf('b3')).toContain('pay:application');
    await Promise.all([1, 2, 3].map(() => dueAndAfter(world.reopen())));
    expect(await eventsOf('b3')).toEqual(['application.submitted', 'clock.rang']);
    expect(bank.asked).toContain('REF-b3');
  });

  it('that knows of money that came after the code had expired lets the case lapse, and the money is kept', async () => {
    await openedAndDue('b4');
    bank.paid.set('REF-b4', creditOf('b4', 8000, instant('2026-12-01T02:00:00.000Z')));
    await dueAndAfter();
    expect(await tagsOf('b4')).toContain('lapsed');
    expect((await loadPayment(world, 'p-b4'))?.context.credits).toMatchObject([
      { taken: 'toSuspense', why: 'late' },
    ]);
  });

  it('is asked about a code that was opened while it was being asked, too', async () => {
    await openedAndDue('b7');
    const { creditsFor } = bank;
    bank.creditsFor = async (reference) => {
      bank.creditsFor = creditsFor;
      await anOpenPayment(world, 'b7', 'p-b7-again', 'REF-b7-again');
      bank.paid.set('REF-b7-again', creditOf('b7-again'));
      return creditsFor(reference);
    };
    await dueAndAfter();
    expect(await tagsOf('b7')).toContain('pay:application');
    world.travel(60_000);
    await deliver();
    expect(await tagsOf('b7')).toContain('queue:licensing');
  });

  it('that is silent keeps the case waiting; given up, it is on the dead list, and goes on from there', async () => {
    await openedAndDue('b5');
    await openedAndDue('b6');
    bank.isSilent = true;
    bank.paid.set('REF-b5', creditOf('b5'));
    await ringDue(world, feeDue);
    await tenAttempts();
    for (const id of ['b5', 'b6']) expect(await eventsOf(id)).toEqual(['application.submitted']);
    const dead = (await deadEffects(world.store, 10)).filter(({ effect }) => effect.type === 'inquireFee');
    expect(dead.map(({ ref, lastProblem }) => `${ref.id}: ${lastProblem}`).toSorted()).toEqual([
      'b5: bank unavailable',
      'b6: bank unavailable',
    ]);
    bank.isSilent = false;
    for (const { pk, sk } of dead) await redriveEffect(world.store, { pk, sk }, world.wallNow());
    await deliver();
    await goesOn('b5');
    expect(await tagsOf('b6')).toContain('lapsed');
  });
});
