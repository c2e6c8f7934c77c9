import { randomBytes } from 'node:crypto';
import { workOff } from '../../functions/bulk/work-off.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { referenceOf } from '../../rules/reference.ts';
import { instantOf } from '../../rules/time.ts';
import type { BulkCase, BulkJob } from '../../schemas/bulk.ts';
import { readOutcomes } from '../../store/bulk-jobs.ts';
import { unborn } from '../../store/records.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import type { World } from '../world.ts';
import { aSubmission, completeAnswers, newId, release } from './drafts.ts';

const CASES = 500;
const AT_ONCE = 20;

/** How fast what is asked of 500 cases at once is done: each a command of its own, on the embedded database. */
export async function measureBulk(
  world: World,
  { applicant, officer }: { readonly applicant: Person; readonly officer: Person },
): Promise<Figure[]> {
  const answers = await completeAnswers(world, applicant);
  const cases: BulkCase[] = [];
  const send = async (): Promise<BulkCase> => {
    const id = newId();
    const reference = referenceOf(randomBytes(32));
    const command = await aSubmission(world, applicant, answers, reference);
    await takeStep(world, {
      ref: { kind: 'case', id },
      begin: unborn({ kind: 'case', id }, `case:${id}`, release),
      intend: () => ({ command }),
    });
    return { case: id, version: 1, reference, service: release.service };
  };
  while (cases.length < CASES) cases.push(...(await Promise.all(Array.from({ length: AT_ONCE }, send))));
  const at = instantOf(Date.now());
  const job: BulkJob = {
    id: newId(),
    team: 'driving-licences',
    by: officer.actor,
    at,
    cases,
    action: { kind: 'claim' },
    startedAt: at,
  };
  const began = performance.now();
  await workOff(world, job, { at });
  const seconds = (performance.now() - began) / 1000;
  if (officer.actor.kind !== 'staff') throw new Error('A job is an officer’s');
  const outcomes = [...(await readOutcomes(world.store, officer.actor.person, job.id)).values()].flat();
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
  if (done !== CASES) throw new Error(`Only ${done} of ${CASES} cases were done`);
  return [
    {
      name: `bulk action on ${CASES} cases`,
      value: CASES / seconds,
      unit: 'cases/s',
      target: { atLeast: 100 },
    },
  ];
}
