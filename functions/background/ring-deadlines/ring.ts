import { clockDue, isRunning } from '../../../rules/clocks.ts';
import type { Instant } from '../../../schemas/time.ts';
import { silenceClock, writeClock } from '../../../store/clocks.ts';
import { dueClocks, type RingingClock } from '../../../store/lists.ts';
import { loadRecord } from '../../../store/records.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { nameOf } from '../../../store/row-keys.ts';
import { takeStep, type StepDeps } from '../../step/take-step.ts';
import { feeOfClock } from './fee-of-clock.ts';

const BATCH = 25;

/** `settled` = put right without ringing; `passed` = left as it is, because its record is gone. */
type Rung = 'rang' | 'settled' | 'passed';

/**
 * Rings every clock due by an instant of the legal clock, in due order. Answers how many rang. A clock that cannot be
 * rung does not keep the others waiting: they ring first, then the first failure is thrown.
 */
export async function ringDue(deps: StepDeps, now: Instant): Promise<number> {
  const passed = new Set<string>();
  const failures: unknown[] = [];
  let rang = 0;
  for (;;) {
    const due = (await dueClocks(deps.store, now, BATCH + passed.size)).filter(
      (clock) => !passed.has(keyOf(clock)),
    );
    if (due.length === 0) break;
    for (const clock of due) {
      const result = await ringOne(deps, clock, now).catch((error: unknown) => {
        failures.push(error);
        return 'passed' as const;
      });
      if (result === 'passed') passed.add(keyOf(clock));
      if (result === 'rang') rang += 1;
    }
  }
  const [first] = failures;
  if (first !== undefined) throw first;
  return rang;
}

const keyOf = ({ ref, clock }: RingingClock) => `${nameOf(ref)}#${clock.name}`;

/** Recomputes before it rings: the index may be older than the record or the calendar. */
async function ringOne(deps: StepDeps, { ref, clock: { name } }: RingingClock, now: Instant): Promise<Rung> {
  const record = await loadRecord(deps.store, ref);
  const clock = record?.clocks.find((candidate) => candidate.name === name);
  if (!record || !clock) return 'passed';
  const due = clockDue(clock, deps.calendar);
  if (!isRunning(clock) || due.paused || due.due > now) {
    await writeClock(deps.store, record, clock, deps.calendar);
    return 'settled';
  }
  const outcome = await takeStep(deps, {
    ref,
    request: { key: requestKeyOf('clock', nameOf(ref), `${name}@${due.due}`, {}), answer: {} },
    intend: async (found) => {
      const { facts, also = [] } = await feeOfClock(deps, found, name);
      const by = { kind: 'system', part: 'clock' } as const;
      return { command: { type: 'clock.ring', at: now, by, input: { clock: name }, facts }, also };
    },
  });
  if (outcome.outcome === 'accepted') return 'rang';
  // Nobody waits for it any more, or what it waits for was paid: it is kept as having rung, so that it is not asked again.
  await silenceClock(deps.store, record, clock, now, deps.calendar);
  return 'settled';
}
