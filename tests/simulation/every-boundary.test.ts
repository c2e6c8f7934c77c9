import { describe, expect, it } from 'vitest';
import { loadEvents } from '../../store/records.ts';
import type { Fault, FaultPlan } from './faulty-database.ts';
import { checkInvariants } from './invariants.ts';
import { mainJob } from './main-job.ts';
import { aTown } from './town.ts';

const straight = { odd: 0, together: 0, tellings: 2 };
const seed = 7;

/** The same application each time; only the plan of faults differs. */
async function apply(plan: FaultPlan) {
  const town = await aTown(seed, () => plan, true);
  try {
    const story = await mainJob(town, straight);
    await checkInvariants(town, story);
    const events = await loadEvents(town.world().store, { kind: 'case', id: story.caseId });
    return { writes: town.writes(), events: events.map(({ type }) => type) };
  } finally {
    await town.close();
  }
}

const at =
  (boundary: number, fault: Fault): FaultPlan =>
  (n) =>
    n === boundary ? fault : 'none';

describe('an application from first page to licence', async () => {
  const { writes, events } = await apply(() => 'none');
  const boundaries = Array.from({ length: writes }, (_, index) => index + 1);

  it('is granted when nothing fails', () => {
    expect(writes).toBeGreaterThan(25);
    expect(events).toContain('licence.confirmed');
  });

  it.concurrent.each(boundaries)(
    'survives its process being killed just before and just after write %i',
    async (n) => {
      expect((await apply(at(n, 'killedBefore'))).events).toContain('licence.confirmed');
      expect((await apply(at(n, 'killedAfter'))).events).toContain('licence.confirmed');
    },
  );
});
