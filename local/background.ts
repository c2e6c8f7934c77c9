import * as z from 'zod';
import { lastSettledDay } from '../functions/records/daily-roots.ts';
import { hongKongDateOf } from '../rules/time.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { dueRecords } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import type { LegalClock } from './clock/legal-clock.ts';

export interface BackgroundFunctions {
  readonly deliverEffects: (event: unknown) => Promise<unknown>;
  readonly ringDeadlines: (event: unknown) => Promise<unknown>;
  readonly measurePerformance: (event: unknown) => Promise<unknown>;
  readonly signDailyRoot: (event: unknown) => Promise<unknown>;
}

const SWEEP_MILLISECONDS = 1000;

/**
 * What schedules and the table's stream do in the cloud: a sweep every second, and one right after each change. One at
 * a time; a sweep asked for meanwhile follows at once. While the legal clock travels, deadlines ring at their own time. Figures are
 * counted, and days signed, once a legal day.
 */
export function runBackground(
  functions: BackgroundFunctions,
  store: Store,
  clock: LegalClock,
  log: (message: string) => void,
) {
  let underWay: Promise<void> | undefined;
  let again = false;
  const daily = [
    onceADay('figures', functions.measurePerformance, hongKongDateOf, log),
    onceADay('daily root', functions.signDailyRoot, lastSettledDay, log),
  ];

  const sweep = async (time: Instant): Promise<void> => {
    await functions.ringDeadlines({ time });
    await functions.deliverEffects({ time });
  };

  const nudge = (): Promise<void> => {
    if (underWay) {
      again = true;
      return underWay;
    }
    underWay = (async () => {
      do {
        again = false;
        await sweep(clock.now()).catch((error: unknown) =>
          log(`sweep failed: ${error instanceof Error ? error.message : 'unknown'}`),
        );
      } while (again);
      underWay = undefined;
    })();
    return underWay;
  };

  const stopTravelling = clock.onTravel(async ({ to, stopAt }) => {
    for (;;) {
      const [next] = await dueRecords(store, to, 1);
      if (!next) return;
      stopAt(next.due);
      await sweep(next.due > clock.now() ? next.due : clock.now());
    }
  });
  const timer = setInterval(() => {
    void nudge();
    for (const { look } of daily) look(clock.now());
  }, SWEEP_MILLISECONDS);

  return {
    nudge: () => void nudge(),
    stop: async (): Promise<void> => {
      clearInterval(timer);
      stopTravelling();
      await underWay;
      await Promise.all(daily.map(({ underWay }) => underWay()));
    },
  };
}

const Unfinished = z.object({ done: z.literal(false) });

/**
 * Calls a function when the day it goes by is another; beside the sweeps, so that nobody's mail waits for it. What failed is tried again
 * the next day, or at the next start.
 */
function onceADay(
  what: string,
  call: (event: unknown) => Promise<unknown>,
  dayOf: (time: Instant) => HongKongDate,
  log: (message: string) => void,
) {
  let last: HongKongDate | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return {
    look: (time: Instant): void => {
      const day = dayOf(time);
      if (day === last) return;
      last = day;
      running = running
        .then(() => call({ time }))
        .then((answer) => {
          // It has done as much as one run may.
          if (Unfinished.safeParse(answer).success) last = undefined;
        })
        .catch((error: unknown) =>
          log(`${what} failed: ${error instanceof Error ? error.message : 'unknown'}`),
        );
    },
    underWay: () => running,
  };
}
