import type { Clock } from '../../../schemas/clock.ts';
import type { Instant } from '../../../schemas/time.ts';
import { inTurn } from '../../../store/attempts.ts';
import { type Ringing, ringing, settleClocks } from '../../../store/clocks.ts';
import { type DueRecord, dueRecords } from '../../../store/lists.ts';
import { effectBeside } from '../../../store/outbox.ts';
import { type Loaded, loadRecord } from '../../../store/records.ts';
import { nameOf, type RecordRef } from '../../../store/row-keys.ts';
import type { StepDeps } from '../../step/take-step.ts';
import { feeOfClock } from '../fee-of-clock.ts';
import { ringClock } from '../ring-clock.ts';
import { type RingDeps, ringDraft } from './ring-draft.ts';

const BATCH = 25;

/**
 * `rang` = its soonest clock did; `rangOneOf` = so did it, and more are due; `settled` = put right without ringing;
 * `passed` = left as it is, because nobody can read the record or all that is due of it has failed.
 */
type Rung = 'rang' | 'rangOneOf' | 'settled' | 'passed';

/** What one round must not try again: records and clocks by name. */
interface Round {
  readonly now: Instant;
  readonly passed: Set<string>;
  readonly failures: unknown[];
}

/**
 * Rings every clock due by an instant of the legal clock, in due order. Answers how many rang. A clock that cannot be
 * rung does not keep the others waiting: they ring first, then the first failure is thrown.
 */
export async function ringDue(deps: RingDeps, now: Instant): Promise<number> {
  const round: Round = { now, passed: new Set(), failures: [] };
  const { passed, failures } = round;
  let rang = 0;
  await deps.renewCalendar(deps.store, 'now');
  for (;;) {
    const due = await dueRecords(deps.store, now, BATCH + passed.size);
    const left = due.filter((one) => !passed.has(nameOfDue(one)));
    if (left.length === 0) break;
    for (const one of left) {
      const result = (await noted(round, () => ringOne(deps, one, round))) ?? 'passed';
      if (result === 'passed') passed.add(nameOfDue(one));
      if (result === 'rang' || result === 'rangOneOf') rang += 1;
      // Its next clock may be due after one of another record: the list knows.
      if (result === 'rangOneOf') break;
    }
  }
  const [first] = failures;
  if (first !== undefined) throw first;
  return rang;
}

const nameOfDue = (due: DueRecord): string => ('ref' in due ? nameOf(due.ref) : `draft:${due.draft}`);

const ringOne = (deps: RingDeps, due: DueRecord, round: Round): Promise<Rung> =>
  'ref' in due ? ringSoonest(deps, due.ref, round) : ringDraft(deps, due.draft, round.now);

/** Recomputes before it rings: the index may be older than the record or the calendar. */
async function ringSoonest(deps: StepDeps, ref: RecordRef, round: Round): Promise<Rung> {
  const { store, calendar } = deps;
  const record = await loadRecord(store, ref);
  if (!record) return 'passed';
  const nameOfClock = ({ clock }: Ringing) => `${nameOf(ref)}#${clock.name}`;
  const due = ringing(record.clocks, calendar).filter((clock) => clock.due <= round.now);
  const [next, ...others] = due.filter((clock) => !round.passed.has(nameOfClock(clock)));
  if (!next && due.length > 0) return 'passed';
  if (!next) {
    await settleClocks(store, record, record.clocks, calendar);
    return 'settled';
  }
  const rung = await noted(round, () => ringOrAsk(deps, record, next, round.now));
  if (rung === undefined) round.passed.add(nameOfClock(next));
  if (rung === 'rang') return others.length > 0 ? 'rangOneOf' : 'rang';
  if (rung === 'notTaken') {
    // Nobody waits for it any more, or what it waits for was paid: it is kept as having rung, so that it is not asked again.
    await settleClocks(store, record, rungIn(record, next.clock, round.now), calendar);
  }
  return 'settled';
}

const rungIn = ({ clocks }: Loaded, rung: Clock, at: Instant): Clock[] =>
  clocks.map((clock) => (clock === rung ? { ...clock, rangAt: at } : clock));

/**
 * A fee's clock for which somebody began to pay rings only after the bank was asked: it is kept as having rung, and the effect that asks
 * is written with that. Whatever happens to the fee at the same moment is first, or finds the clock at its end.
 */
async function ringOrAsk(
  deps: StepDeps,
  record: Loaded,
  { clock, due }: Ringing,
  now: Instant,
): Promise<'rang' | 'notTaken' | 'asks'> {
  const { store, calendar } = deps;
  const { ref, version } = record;
  const fee = await begunFee(deps, record, clock.name);
  if (!fee) {
    if (await ringClock(deps, ref, { clock: clock.name, due, at: now })) return 'rang';
    // Somebody began to pay just now: the next look asks the bank.
    return (await begunFee(deps, record, clock.name)) ? 'asks' : 'notTaken';
  }
  const ask = { type: 'inquireFee', clock: clock.name, due } as const;
  await settleClocks(store, record, rungIn(record, clock, now), calendar, [
    effectBeside(store, { id: ref.id, version }, ask, deps.wallNow()),
    inTurn(store, ref.id, fee.item, fee.attempts),
  ]);
  return 'asks';
}

/** The fee of a clock, where payments of it were begun and none is done. */
async function begunFee(deps: StepDeps, record: Loaded, clock: string) {
  const fee = await feeOfClock(deps, record, clock);
  return fee && fee.payments.length > 0 && fee.payments.every(({ state }) => state !== 'paid')
    ? fee
    : undefined;
}

/** What was tried, or `undefined` when it failed, which is thrown when the round is over. */
async function noted<Result>(round: Round, run: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await run();
  } catch (error) {
    round.failures.push(error);
    return undefined;
  }
}
