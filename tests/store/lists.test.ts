import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../rules/money.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import type { Posting } from '../../schemas/payment.ts';
import { readQueue, readSuspense } from '../../store/lists.ts';
import { rowKeys, shardOf } from '../../store/row-keys.ts';
import { put, transact } from '../../store/transact.ts';
import { unmatchedCredit } from '../../store/unmatched.ts';
import { monday } from '../support/commands.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** A case on a queue; half of them are due at the same instant as another. */
const queued = (n: number, department = 'transport', team = 'licensing') => {
  const due = plusMilliseconds(monday, Math.floor(n / 2) * 1000);
  const id = `${department}-${team}-${String(n).padStart(3, '0')}`;
  return put(world.store.names.cases, {
    ...rowKeys.record({ kind: 'case', id }),
    id,
    version: 1,
    release: { service: 'test-permit', number: 1 },
    listing: {
      reference: id,
      service: 'test-permit',
      department,
      tags: [],
      submittedAt: monday,
      due,
      provisional: false,
    },
    queueShard: shardOf(`QUEUE#${department}#${team}`, `case:${id}`),
    queueSort: `${due}#${monday}#${id}`,
  });
};

const aCredit = (event: string, more: Partial<Posting> = {}): Posting => ({
  id: event,
  at: monday,
  debit: 'received:fps',
  credit: 'suspense',
  amount: cents(100),
  payment: 'unmatched:NOBODY',
  case: '',
  item: '',
  ...more,
});

describe("a team's queue", () => {
  it('is paged through in due order without a case twice or missing, whatever shard it is on', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => queued(n));
    await transact(world.store, rows);
    await transact(world.store, [queued(1, 'housing'), queued(1, 'transport', 'inspectors')]);
    const pages: string[][] = [];
    for (let after = '', more = true; more; more = (pages.at(-1)?.length ?? 0) > 0) {
      const page = await readQueue(world.store, 'transport', 'licensing', { after, limit: 7 });
      pages.push(page.map(({ id }) => id));
      after = page.at(-1)?.queueSort ?? after;
    }
    const all = pages.flat();
    expect(all).toEqual(
      Array.from({ length: 60 }, (_, n) => `transport-licensing-${String(n).padStart(3, '0')}`),
    );
    expect(pages.slice(0, -2).every((page) => page.length === 7)).toBe(true);
  });
});

describe('money nobody can place', () => {
  it('is kept in suspense once, however often and however simultaneously the bank tells of it', async () => {
    await Promise.all(Array.from({ length: 20 }, () => unmatchedCredit(world.store, aCredit('u1'))));
    await unmatchedCredit(world.store, aCredit('u1'));
    expect((await readSuspense(world.store, 100)).filter(({ id }) => id === 'u1')).toHaveLength(1);
  });

  it('is listed oldest first', async () => {
    for (const n of [3, 1, 2])
      await unmatchedCredit(world.store, aCredit(`s${n}`, { at: plusMilliseconds(monday, n * 1000) }));
    const listed = (await readSuspense(world.store, 100))
      .map(({ id }) => id)
      .filter((id) => id.startsWith('s'));
    expect(listed).toEqual(['s1', 's2', 's3']);
  });
});
