import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { settleClocks } from '../../store/clocks.ts';
import { dueRecords } from '../../store/lists.ts';
import { loadEvents, loadRecord, unborn } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
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
    // The pledge and what warns of it.
    const rang = 'clock.rang';
    expect(await ringDue(world, feeDue)).toBe(2);
    expect(await eventsOf('r2')).toEqual(['application.submitted', 'fee.posted', rang, rang]);
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

describe('clocks of several records', () => {
  const asked = async (id: string, until: string) => {
    const ref = await submitted(id);
    await takeStep(world, { ref, intend: () => ({ command: aCommand('fee.post') }) });
    const ask = aCommand('request.ask', { input: { until } });
    await takeStep(world, { ref, intend: () => ({ command: ask }) });
  };

  it('ring in due order, also where one record has two and another one in between', async () => {
    // Each reminds three days before it lapses: o2, o1, o2, o1.
    await asked('o1', '2026-12-07');
    await asked('o2', '2026-12-06');
    await ringDue(world, instant('2026-12-03T15:59:59.999Z'));
    const rung: string[] = [];
    const stop = world.store.documents.use((next) => (call) => {
      if (call.operation === 'TransactWriteItems')
        rung.push(
          ...call.input.TransactItems.flatMap((item) => ('Put' in item ? [String(item.Put.Item['pk'])] : [])),
        );
      return next(call);
    });
    await ringDue(world, instant('2026-12-07T16:00:00.000Z'));
    stop();
    const events = rung.filter((pk) => /^EVENT#case:o[12]$/u.test(pk));
    expect(events.map((pk) => pk.slice(-2))).toEqual(['o2', 'o1', 'o2', 'o1']);
  });
});

describe('the place of a record on the index', () => {
  const listed = async (id: string, now = instant('2026-12-31T16:00:00.000Z')) =>
    (await dueRecords(world.store, now, 100)).filter((due) => 'ref' in due && due.ref.id === id);
  const strange = {
    name: 'nobody-waits',
    runs: { by: 'date' as const, due: monday },
    calendarVersion: 1,
    rings: true,
  };

  it('is left for good by a clock the machine does not take, without an event', async () => {
    const ref = await submitted('p1');
    const record = await loadRecord(world.store, ref);
    if (!record) throw new Error('The case is not there');
    await settleClocks(world.store, record, [...record.clocks, strange], world.calendar);
    expect(await listed('p1', monday)).toHaveLength(1);
    expect(await ringDue(world, monday)).toBe(0);
    expect(await listed('p1', monday)).toEqual([]);
    await takeStep(world, { ref, intend: () => ({ command: aCommand('fee.post') }) });
    expect(await listed('p1', monday)).toEqual([]);
    expect(await eventsOf('p1')).toEqual(['application.submitted', 'fee.posted']);
    expect(await loadRecord(world.store, ref)).toMatchObject({ version: 2 });
  });

  it('is not put in order by whoever looked before a step', async () => {
    const ref = await submitted('p2');
    const before = await loadRecord(world.store, ref);
    if (!before) throw new Error('The case is not there');
    await takeStep(world, { ref, intend: () => ({ command: aCommand('fee.post') }) });
    const after = await loadRecord(world.store, ref);
    await settleClocks(world.store, before, [strange], world.calendar);
    expect(await loadRecord(world.store, ref)).toEqual(after);
    expect(await listed('p2', monday)).toEqual([]);
  });

  it('that is older than the calendar is corrected, and nothing rings early', async () => {
    const ref = await submitted('p3');
    const { documents, names } = world.store;
    const about = { TableName: names.cases, Key: rowKeys.record(ref) };
    const { Item = {} } = await documents.get(about);
    await documents.put({ TableName: names.cases, Item: { ...Item, workSort: monday } });
    expect(await listed('p3', monday)).toHaveLength(1);
    expect(await ringDue(world, monday)).toBe(0);
    expect(await listed('p3', monday)).toEqual([]);
    expect((await documents.get(about)).Item).toEqual(Item);
    expect(await listed('p3')).toEqual([{ ref, due: feeDue }]);
  });
});
