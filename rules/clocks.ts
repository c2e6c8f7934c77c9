import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { ClockRule, Effect } from '../schemas/effect.ts';
import type { Instant } from '../schemas/time.ts';
import { type Due, dueInstant } from './deadlines.ts';
import { givenWay } from './declared-days.ts';

/** When a clock is due; a clock by date is never provisional. */
export function clockDue(clock: Clock, calendar: Calendar): Due {
  const due = dueByItself(clock, calendar);
  return clock.givesWay && !due.paused ? { ...due, due: givenWay(due.due, calendar) } : due;
}

function dueByItself({ runs, name, calendarVersion }: Clock, calendar: Calendar): Due {
  if (runs.by === 'date') return { paused: false, due: runs.due, provisional: false };
  const pauses = runs.pauses.map(({ from, to }) => (to === undefined ? { from } : { from, to }));
  return dueInstant({ name, rule: runs.rule, startedAt: runs.startedAt, pauses, calendarVersion }, calendar);
}

/** Whether a clock will ring if nothing happens: it rings at all, runs, and has not rung. */
export const isRunning = (clock: Clock): boolean =>
  clock.rings && clock.stoppedAt === undefined && clock.rangAt === undefined;

/** Instants the effects of one step refer to by name. */
export type Dates = Readonly<
  Partial<Record<'requestDate' | 'paymentExpiry' | 'licenceEnd' | 'stageDate', Instant>>
>;

/** A clock that a keyed record calls for while it waits. */
export interface WaitingClock {
  readonly name: string;
  readonly rule: ClockRule;
  readonly startedAt: Instant;
}

interface Step {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly dates: Dates;
  readonly minusDays: (instant: Instant, days: number) => Instant;
  /** What the keyed records of a stage call for after the step. */
  readonly waiting: (stage: string) => readonly WaitingClock[];
}

/**
 * The clocks of a record after a step's effects, in order. Starting one that exists begins it anew; stopping, pausing
 * or resuming one that does not run changes nothing (a case without a pledge yet can still be put on hold).
 */
export function applyClockEffects(clocks: readonly Clock[], effects: readonly Effect[], step: Step): Clock[] {
  return effects.reduce<Clock[]>((all, effect) => applyOne(all, effect, step), [...clocks]);
}

function applyOne(clocks: Clock[], effect: Effect, step: Step): Clock[] {
  const { at, calendar, dates, minusDays } = step;
  const change = (name: string, write: (clock: Clock) => Clock) =>
    clocks.map((clock) => (clock.name === name && clock.stoppedAt === undefined ? write(clock) : clock));
  /** The clock of that name, and those that stand still with it. */
  const changeWith = (name: string, write: (clock: Clock) => Clock) =>
    clocks.map((clock) =>
      (clock.name === name || clock.standsWith === name) && clock.stoppedAt === undefined
        ? write(clock)
        : clock,
    );
  switch (effect.type) {
    case 'startClock': {
      const { standsWith, givesWay, warns } = effect;
      const pauses = standsWith === undefined ? [] : standingStill(clocks, standsWith, at);
      return startAnew(clocks, {
        name: effect.clock,
        runs: { by: 'rule', rule: effect.rule, startedAt: at, pauses },
        calendarVersion: calendar.version,
        rings: effect.rings,
        ...(standsWith === undefined ? {} : { standsWith }),
        ...(givesWay === undefined ? {} : { givesWay }),
        ...(warns === undefined ? {} : { warns }),
      });
    }
    case 'startClockUntil': {
      const named = dates[effect.until];
      if (named === undefined)
        throw new Error(`A step that starts ${effect.clock} must say its ${effect.until}`);
      const due = minusDays(named, effect.daysBefore);
      if (effect.daysBefore > 0 && due <= at) return clocks;
      return startAnew(clocks, {
        name: effect.clock,
        runs: { by: 'date', due },
        calendarVersion: calendar.version,
        rings: true,
        ...(effect.givesWay === undefined ? {} : { givesWay: effect.givesWay }),
      });
    }
    case 'followClocks':
      return followed(clocks, effect.stage, step);
    case 'stopClock':
      return change(effect.clock, (clock) => ({ ...clock, stoppedAt: at }));
    case 'pauseClock':
      return changeWith(effect.clock, (clock) => paused(clock, effect.because, at));
    case 'resumeClock':
      return changeWith(effect.clock, (clock) => resumed(clock, effect.because, at));
    case 'postMovement':
    case 'sendNotice':
    case 'sendText':
    case 'consultRegister':
    case 'releaseSlots':
    case 'placeEntries':
    case 'freePlace':
    case 'issueLicence':
    case 'oweRefund':
    case 'tellEscalated':
    case 'applyRule':
    case 'warnOfSilence':
    case 'tellOfLimit':
    case 'supersedeLicence':
    case 'postFee':
    case 'inquireFee':
    case 'warnDraft':
    case 'sendCode':
    case 'mailSignature':
    case 'indexCase':
    case 'workBulk':
    case 'moveDeadlines':
    case 'alertSupervisors':
      return clocks;
  }
}

/** Those a stage's records no longer call for stop; those they call for anew begin; the others are left as they are. */
function followed(clocks: Clock[], stage: string, { at, calendar, waiting }: Step): Clock[] {
  const wanted = waiting(stage);
  const isAsWanted = ({ name, runs, stoppedAt }: Clock) =>
    stoppedAt === undefined &&
    wanted.some(
      (one) =>
        one.name === name &&
        runs.by === 'rule' &&
        runs.startedAt === one.startedAt &&
        runs.rule.amount === one.rule.amount,
    );
  const kept = clocks.map((clock) =>
    clock.name.startsWith(`${stage}-`) && clock.stoppedAt === undefined && !isAsWanted(clock)
      ? { ...clock, stoppedAt: at }
      : clock,
  );
  const missing = wanted.filter(
    ({ name }) => !kept.some((clock) => clock.name === name && isAsWanted(clock)),
  );
  return missing.reduce(
    (all, { name, rule, startedAt }) =>
      startAnew(all, {
        name,
        runs: { by: 'rule', rule, startedAt, pauses: [] },
        calendarVersion: calendar.version,
        rings: true,
      }),
    kept,
  );
}

/** Why a clock stands still now, for one that begins to stand still with it. */
const standingStill = (clocks: readonly Clock[], name: string, from: Instant) =>
  clocks.flatMap(({ name: other, runs, stoppedAt }) =>
    other === name && stoppedAt === undefined && runs.by === 'rule'
      ? runs.pauses.flatMap(({ because, to }) => (to === undefined ? [{ because, from }] : []))
      : [],
  );

const startAnew = (clocks: Clock[], clock: Clock): Clock[] => [
  ...clocks.filter(({ name }) => name !== clock.name),
  clock,
];

function paused(clock: Clock, because: string, at: Instant): Clock {
  if (clock.runs.by === 'date') return clock;
  const standing = clock.runs.pauses.some((pause) => pause.because === because && pause.to === undefined);
  return standing
    ? clock
    : { ...clock, runs: { ...clock.runs, pauses: [...clock.runs.pauses, { because, from: at }] } };
}

function resumed(clock: Clock, because: string, at: Instant): Clock {
  if (clock.runs.by === 'date') return clock;
  const pauses = clock.runs.pauses.map((pause) =>
    pause.because === because && pause.to === undefined ? { ...pause, to: at } : pause,
  );
  return { ...clock, runs: { ...clock.runs, pauses } };
}
