import { millisecondsOf } from '../../../rules/time.ts';
import type { PersonRef } from '../../../schemas/actor.ts';
import { readJob } from '../../../store/bulk-jobs.ts';
import { workOff } from '../../bulk/work-off.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Well below the lease, and what a function may take: the rest is done the next time. */
const MOST_MILLISECONDS = 35_000;

/** What an officer asked of many cases. Delivered twice, or after it was stopped in between, it does nothing twice. */
export async function workBulk(
  deps: DeliveryDeps,
  { waiting, at }: Delivery,
  officer: PersonRef,
): Promise<Delivered> {
  const kept = await readJob(deps.store, officer, waiting.ref.id);
  if (kept?.job.startedAt === undefined) return done;
  const began = millisecondsOf(deps.wallNow());
  const goOn = () => millisecondsOf(deps.wallNow()) - began < MOST_MILLISECONDS;
  return (await workOff(deps, kept.job, { at, goOn })) ? done : later('more to do');
}
