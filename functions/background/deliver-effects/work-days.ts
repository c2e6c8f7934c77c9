import { millisecondsOf } from '../../../rules/time.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { moveDeadlines } from '../../days/move-deadlines.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';

/** Well below the lease, and what a function may take: another effect does the rest. */
const MOST_MILLISECONDS = 35_000;

/** Moves deadlines because of a declared day. Delivered twice, or after it was stopped in between, it moves nothing twice. */
export async function workDays(deps: DeliveryDeps, { at }: Delivery, date: HongKongDate): Promise<Delivered> {
  const began = millisecondsOf(deps.wallNow());
  const goOn = () => millisecondsOf(deps.wallNow()) - began < MOST_MILLISECONDS;
  await moveDeadlines(deps, date, { at, goOn });
  return done;
}
