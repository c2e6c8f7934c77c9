import type { BulkJob } from '../../schemas/bulk.ts';
import type { Instant } from '../../schemas/time.ts';
import { keepOutcomes, readOutcomes } from '../../store/bulk-jobs.ts';
import { officersOf } from '../../store/officers.ts';
import type { Store } from '../../store/store.ts';
import type { StepDeps } from '../step/take-step.ts';
import { askCase, type Membership } from './ask-case.ts';

/** Cases asked side by side; what became of them is kept together. */
export const PART = 25;

/**
 * Works off a job, part by part; parts already known are passed over. Answers whether all is done: it stops when `goOn` says so, or is
 * killed, and goes on the next time it is called.
 */
export async function workOff(
  deps: StepDeps,
  job: BulkJob,
  { at, goOn = () => true }: { readonly at: Instant; readonly goOn?: () => boolean },
): Promise<boolean> {
  if (job.by.kind !== 'staff') throw new Error('A job is an officer’s');
  const { person, department } = job.by;
  const known = await readOutcomes(deps.store, person, job.id);
  const isMember = membership(deps.store, department);
  for (let part = 0; part * PART < job.cases.length; part += 1) {
    if (known.has(part)) continue;
    if (!goOn()) return false;
    const cases = job.cases.slice(part * PART, (part + 1) * PART);
    const outcomes = await Promise.all(cases.map((one) => askCase(deps, job, one, { at, isMember })));
    await keepOutcomes(deps.store, person, { job: job.id, part, ttl: deps.wallNow() }, outcomes);
  }
  return true;
}

/** Asks for each team once. */
function membership(store: Store, department: string): Membership {
  const teams = new Map<string, ReturnType<typeof officersOf>>();
  return async (team, { provider, sub }) => {
    const asked = teams.get(team) ?? officersOf(store, department, team);
    teams.set(team, asked);
    return (await asked).some(({ person }) => person.provider === provider && person.sub === sub);
  };
}
