import { instantOf } from '../../rules/time.ts';
import { advance, beginning, persist, restore } from '../../workflows/advance.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { median } from '../statistics.ts';
import type { World } from '../world.ts';
import { aSubmission, completeAnswers, release } from './drafts.ts';

const BATCHES = 60;
const EACH = 200;

/** Restoring a case of the real service, posting its fee (into vetting: the largest step), and persisting it again. */
export async function measureMachine(world: World, person: Person): Promise<Figure[]> {
  const { engine } = await world.releases.engineFor('case', release);
  const answers = await completeAnswers(world, person);
  const submission = await aSubmission(world, person, answers, 'ABCD-EFGH-JKM');
  if (submission.type !== 'application.submit') throw new Error('Not a submission');
  const submitted = advance(engine, beginning(engine), submission);
  const [fee] = submission.facts.fees;
  if (!submitted.accepted || !fee) throw new Error('The application was not accepted');
  const stored = persist(submitted.snapshot);
  const command = {
    type: 'fee.post',
    at: instantOf(Date.now()),
    by: { kind: 'system', part: 'effects' },
    input: { ...fee, payment: 'p1' },
    facts: {},
  } as const;

  const once = () => {
    const advanced = advance(engine, restore(engine, stored), command);
    if (!advanced.accepted) throw new Error(`Refused: ${advanced.refusal}`);
    persist(advanced.snapshot);
  };
  const batches = Array.from({ length: BATCHES }, () => {
    const began = performance.now();
    for (let n = 0; n < EACH; n += 1) once();
    return ((performance.now() - began) * 1000) / EACH;
  });
  const value = median(batches.slice(BATCHES / 3));
  return [{ name: 'restore + transition + persist', value, unit: 'µs' }];
}
