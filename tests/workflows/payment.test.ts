import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../rules/money.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { Credit, PaymentCommand } from '../../schemas/command.ts';
import { type Posting, PaymentContext } from '../../schemas/payment.ts';
import { advance, beginning, offers } from '../../workflows/advance.ts';
import { postingsOf, tagsOf } from '../../workflows/consequences.ts';
import { paymentEngine } from '../../workflows/payment-machine.ts';
import { instant, monday } from '../support/commands.ts';
import { applicant, clock, effects, officer, rail } from '../support/people.ts';

const expiresAt = instant('2026-11-23T02:15:00.000Z');
const open: PaymentCommand = {
  type: 'payment.open',
  at: monday,
  by: applicant(),
  input: { case: 'c1', item: 'application', rail: 'fps' },
  facts: { amount: cents(8000), reference: 'R1', expiresAt, code: 'code' },
};
const aCredit = (event: string, over: Partial<Credit> = {}): Credit => ({
  event,
  bankReference: `b-${event}`,
  amount: cents(8000),
  currency: 'HKD',
  creditedAt: monday,
  ...over,
});
const credited = (credit: Credit, feeStillDue = true, by: Actor = rail): PaymentCommand => ({
  type: 'payment.credit',
  at: monday,
  by,
  input: { credit },
  facts: { feeStillDue },
});
const expired: PaymentCommand = {
  type: 'clock.ring',
  at: expiresAt,
  by: clock,
  input: { clock: 'payment-expiry' },
  facts: {},
};
const reversed: PaymentCommand = {
  type: 'payment.reverse',
  at: monday,
  by: effects,
  input: { why: 'notNow' },
  facts: {},
};

/** What the ledger and the payment hold after commands, of which those refused change nothing. */
function after(commands: readonly PaymentCommand[]) {
  const ledger: Posting[] = [];
  const told = new Set<string>();
  let fees = 0;
  const last = commands.reduce((snapshot, command) => {
    // The request key of a credit is the bank's event: what was told before is not told to the machine again.
    if (command.type === 'payment.credit' && told.has(command.input.credit.event)) return snapshot;
    const advanced = advance(paymentEngine, snapshot, command);
    if (!advanced.accepted) return snapshot;
    if (command.type === 'payment.credit') told.add(command.input.credit.event);
    fees += advanced.effects.filter(({ type }) => type === 'postFee').length;
    const before: unknown = snapshot.context;
    ledger.push(...postingsOf('p1', { before, after: advanced.snapshot.context }, command, advanced.effects));
    return advanced.snapshot;
  }, beginning(paymentEngine));
  const balance = (account: Posting['debit']) =>
    ledger.reduce(
      (sum, { debit, credit, amount }) =>
        sum + (credit === account ? amount : 0) - (debit === account ? amount : 0),
      0,
    );
  return {
    ledger,
    fees,
    tags: tagsOf(last),
    context: PaymentContext.parse(last.context),
    received: 0 - balance('received:fps'),
    applied: balance('fees'),
    suspense: balance('suspense'),
  };
}

describe('a payment', () => {
  it('takes the exact amount in time as the fee, once, and sets everything else aside with its reason', () => {
    const { context, applied, suspense, fees } = after([
      open,
      credited(aCredit('e1', { amount: cents(7999) })),
      credited(aCredit('e2', { currency: 'CNY' })),
      credited(aCredit('e3')),
      credited(aCredit('e4')),
    ]);
    expect(context.credits.map(({ why }) => why)).toEqual([
      'otherAmount',
      'otherCurrency',
      undefined,
      'again',
    ]);
    expect({ applied, suspense, fees }).toEqual({ applied: 8000, suspense: 7999 + 8000 + 8000, fees: 1 });
  });

  it('goes by the instant the bank credited, not by when the message came', () => {
    expect(after([open, expired, credited(aCredit('e1'))]).tags).toContain('paid');
    const late = after([
      open,
      expired,
      credited(aCredit('e1', { creditedAt: instant('2026-11-23T02:15:00.001Z') })),
    ]);
    expect(late.context.credits).toMatchObject([{ taken: 'toSuspense', why: 'late' }]);
  });

  it('reverses the credit it took as the fee, whatever else came in meanwhile', () => {
    const { ledger, applied, suspense, received } = after([
      open,
      credited(aCredit('e1')),
      credited(aCredit('e2', { amount: cents(500) })),
      reversed,
    ]);
    expect(ledger.at(-1)).toMatchObject({ id: 'e1.reversed', amount: 8000, debit: 'fees' });
    expect({ applied, suspense, received }).toEqual({ applied: 0, suspense: 8500, received: 8500 });
  });

  it('that was reversed sets money aside also in what it remembers', () => {
    const { context, applied } = after([open, credited(aCredit('e0')), reversed, credited(aCredit('e1'))]);
    expect(context.credits.at(-1)).toMatchObject({ taken: 'toSuspense', why: 'notDue' });
    expect(applied).toBe(0);
  });

  it('once open, is moved by no person: not by its applicant, by another, or by an officer', () => {
    const opened = advance(paymentEngine, beginning(paymentEngine), open);
    if (!opened.accepted) throw new Error('A payment can be opened');
    for (const by of [applicant(), applicant('wong'), officer('ip', ['supervisor', 'cashier'])])
      expect(offers(paymentEngine, opened.snapshot, { at: monday, by })).toEqual([]);
  });

  it('believes nobody but the rail that money came in, and nobody but the machinery that it goes back', () => {
    for (const by of [applicant(), officer('ip', ['supervisor', 'cashier']), clock, effects])
      expect(
        advance(paymentEngine, beginning(paymentEngine), credited(aCredit('e1'), true, by)).accepted,
      ).toBe(false);
    for (const by of [applicant(), officer('ip', ['supervisor', 'cashier']), clock, effects])
      expect(after([open, credited(aCredit('e1'), true, by)]).ledger).toEqual([]);
    for (const by of [applicant(), officer('ip', ['supervisor', 'cashier']), clock, rail])
      expect(after([open, credited(aCredit('e1')), { ...reversed, by }]).tags).toContain('paid');
  });

  const someCredits = fc
    .array(
      fc.record({
        amount: fc.constantFrom(cents(8000), cents(7999), cents(1)),
        currency: fc.constantFrom('HKD', 'CNY'),
        late: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((credits) =>
      credits.map(({ late, ...credit }, index) =>
        credited(
          aCredit(`e${index}`, {
            ...credit,
            ...(late ? { creditedAt: instant('2026-11-24T02:00:00.000Z') } : {}),
          }),
        ),
      ),
    );

  it('comes to the same sums in whatever order and however often it is told', () => {
    const toldSomehow = someCredits.chain((credits) =>
      fc.tuple(
        fc.constant(credits),
        fc
          .shuffledSubarray([...credits, ...credits, ...credits], { minLength: 0 })
          .chain((extra) =>
            fc.shuffledSubarray([...credits, ...extra], { minLength: credits.length + extra.length }),
          ),
        fc.nat({ max: 8 }),
      ),
    );
    fc.assert(
      fc.property(toldSomehow, ([credits, told, expiry]) => {
        const inOrder = after([open, ...credits]);
        const somehow = after([open, ...told.slice(0, expiry), expired, ...told.slice(expiry)]);
        expect(somehow.ledger.map(({ id }) => id).toSorted()).toEqual(
          inOrder.ledger.map(({ id }) => id).toSorted(),
        );
        for (const { received, applied, suspense, fees, context } of [inOrder, somehow]) {
          expect(received).toBe(applied + suspense);
          expect(applied).toBe(fees * 8000);
          expect(fees).toBeLessThanOrEqual(1);
          expect(context.credits.filter(({ taken }) => taken === 'asFee')).toHaveLength(fees);
        }
        expect([somehow.received, somehow.applied, somehow.suspense]).toEqual([
          inOrder.received,
          inOrder.applied,
          inOrder.suspense,
        ]);
      }),
    );
  });
});
