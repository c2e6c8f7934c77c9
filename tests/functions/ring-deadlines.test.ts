import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { dueRecords } from '../../store/lists.ts';
import { loadEvents, loadRecord, unborn } from '../../store/records.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const release = { service: 'test-permit', number: 1 };
const feeDue = instant('2026-12-07T16:00:00.000Z');

async function submitted(id: string, at = monday) {
  const ref = { kind: 'case' as const, id };
  await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${id}`, release),
    intend: () => ({ command: aCommand('application.submit', { at }) }),
  });
  return ref;
}

const eventsOf = async (id: string) =>
  (await loadEvents(world.store, { kind: 'case', id })).map(({ type }) => type);

describe('a clock', () => {
  it('rings once, not early, however many rounds ring at the same moment', async () => {
    const ref = await submitted('r1');
    expect(await ringDue(world, instant('2026-12-07T15:59:59.999Z'))).toBe(0);
    await Promise.all([1, 2, 3].map(() => ringDue(world.reopen(), feeDue)));
    expect(await eventsOf('r1')).toEqual(['application.submitted', 'clock.rang']);
    expect((await loadRecord(world.store, ref))?.listing?.tags).toContain('lapsed');
    expect(await dueRecords(world.store, feeDue, 10)).toEqual([]);
  });

  it('that nobody waits for any more is put to rest without ringing', async () => {
    const ref = await submitted('r2');
    await takeStep(world, { ref, intend: () => ({ command: aCommand('fee.post') }) });
    expect(await ringDue(world, feeDue)).toBe(1);
    expect(await eventsOf('r2')).toEqual(['application.submitted', 'fee.posted', 'clock.rang']);
    expect((await loadRecord(world.store, ref))?.listing?.tags).toContain('queue:licensing');
  });

  it('rings although many clocks before it belong to records that cannot be read any more', async () => {
    const earlier = Array.from({ length: 30 }, (_, n) => `erased${n}`);
    await Promise.all(earlier.map((id) => submitted(id)));
    for (const id of earlier)
      await world.store.documents.delete({ TableName: world.store.names.keys, Key: { pk: `case:${id}` } });
    await submitted('r3', instant('2026-11-24T02:00:00.000Z'));
    expect(await ringDue(world.reopen(), instant('2026-12-31T16:00:00.000Z'))).toBe(1);
    expect(await eventsOf('r3')).toEqual(['application.submitted', 'clock.rang']);
  });

  it('rings although the one before it fails', async () => {
    await submitted('broken');
    const ref = await submitted('r4', instant('2026-11-24T02:00:00.000Z'));
    const failing: World = {
      ...world,
      store: {
        ...world.store,
        keys: {
          ...world.store.keys,
          find: async (owner) => {
            if (owner === 'case:broken') throw new Error('denied');
            return world.store.keys.find(owner);
          },
        },
      },
    };
    await expect(ringDue(failing, instant('2026-12-31T16:00:00.000Z'))).rejects.toThrow('denied');
    expect((await loadRecord(world.store, ref))?.listing?.tags).toContain('lapsed');
  });
});
