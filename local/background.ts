import { hongKongDateOf } from '../rules/time.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { dueRecords } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import type { LegalClock } from './clock/legal-clock.ts';

export interface BackgroundFunctions {
  readonly deliverEffects: (event: unknown) => Promise<unknown>;
  readonly ringDeadlines: (event: unknown) => Promise<unknown>;
  readonly measurePerformance: (event: unknown) => Promise<unknown>;
}

const SWEEP_MILLISECONDS = 1000;

/**
 * What schedules and the table's stream do in the cloud: a sweep every second, and one right after each change. One at
 * a time; a sweep asked for meanwhile follows at once. While the legal clock travels, deadlines ring at their own time. Figures are
 * counted once a legal day.
 */
export function runBackground(
  functions: BackgroundFunctions,
  store: Store,
  clock: LegalClock,
  log: (message: string) => void,
) {
  let underWay: Promise<void> | undefined;
  let again = false;
  let measured: HongKongDate | undefined;
  let measuring: Promise<unknown> = Promise.resolve();

  const sweep = async (time: Instant): Promise<void> => {
    await functions.ringDeadlines({ time });
    await functions.deliverEffects({ time });
  };

  /** Beside the sweeps, so that nobody's mail waits for figures. */
  const measure = (time: Instant): void => {
    const day = hongKongDateOf(time);
    if (day === measured) return;
    measured = day;
    measuring = measuring
      .then(() => functions.measurePerformance({ time }))
      .catch((error: unknown) =>
        log(`figures failed: ${error instanceof Error ? error.message : 'unknown'}`),
      );
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
    measure(clock.now());
  }, SWEEP_MILLISECONDS);

  return {
    nudge: () => void nudge(),
    stop: async (): Promise<void> => {
      clearInterval(timer);
      stopTravelling();
      await underWay;
      await measuring;
    },
  };
}
