import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../adapters/archive/archive.ts';
import { plantTree } from '../../functions/background/sign-daily-root/plant.ts';
import { signDailyRoots } from '../../functions/background/sign-daily-root/sign.ts';
import { findLeaf } from '../../functions/receipts/find-leaf.ts';
import {
  hashOfStatement,
  leafOf,
  readRoot,
  ROOT_START,
  statementOf,
  TILE,
} from '../../functions/records/daily-roots.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { ChainEntry } from '../../store/chain-days.ts';
import { rootOfPath, treeRoot } from '../../store/merkle.ts';
import { publish, readRelease } from '../../store/releases.ts';
import { anArchive } from '../support/an-archive.ts';
import { instant, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { readAndPaid, step } from '../support/permit-cases.ts';
import { aWorld, type World } from '../support/world.ts';

const day = (text: string) => HongKongDate.parse(text);
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
  for (const id of ['c1', 'c2', 'c3']) await readAndPaid(world, id, monday);
  await step(world, 'c1', 'application.withdraw', { at: instant('2026-11-25T02:00:00.000Z') });
});
afterAll(() => world.close());

const emptyArchives: Awaited<ReturnType<typeof anArchive>>[] = [];
const emptyArchive = async () => {
  const made = await anArchive();
  emptyArchives.push(made);
  return made.archive;
};
afterAll(() => Promise.all(emptyArchives.map(({ close }) => close())));

type Deps = Parameters<typeof signDailyRoots>[0];
const run = (archive: Archive, at: string, more: Partial<Deps> = {}) =>
  signDailyRoots({ store: world.store, archive, signer: world.auditSigner, ...more }, instant(at));
const sign = async (...about: Parameters<typeof run>) => (await run(...about)).signed;
const rootOf = async (archive: Archive, date: string) => {
  const root = await readRoot(archive, day(date));
  if (!root) throw new Error(`No root of ${date}`);
  return root;
};
const afterMonday = '2026-11-23T16:20:00.000Z';

/** An archive of which only the first so many writes get through. */
const dyingAfter = (archive: Archive, writes: number): Archive => {
  let left = writes;
  return {
    ...archive,
    keep: (...object) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : archive.keep(...object);
    },
  };
};

describe('the daily root', () => {
  it('is over all entries of all chains of the day, events and readings, and signed by the key of roots', async () => {
    const archive = await emptyArchive();
    expect(await sign(archive, afterMonday)).toBe(1);
    const root = await rootOf(archive, '2026-11-23');
    expect(root).toMatchObject({ date: '2026-11-23', count: 9, previous: ROOT_START });
    const { kid, jwk } = await world.auditSigner.publicKey();
    expect(root.kid).toBe(kid);
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signature = Buffer.from(root.signature, 'base64url');
    const holds = (statement: string) =>
      verify('sha256', Buffer.from(statement), { key, dsaEncoding: 'ieee-p1363' }, signature);
    expect(holds(statementOf(root))).toBe(true);
    expect(holds(statementOf({ ...root, count: 8 }))).toBe(false);
  });

  it('is not made while entries of the day may still be on their way', async () => {
    const archive = await emptyArchive();
    expect(await sign(archive, '2026-11-23T16:14:59.000Z')).toBe(0);
    expect(await readRoot(archive, day('2026-11-23'))).toBeUndefined();
    expect(await sign(archive, '2026-11-23T16:15:00.000Z')).toBe(1);
  });

  it('is made for days that were missed, in order, also those on which nothing happened, each naming the one before', async () => {
    const archive = await emptyArchive();
    expect(await sign(archive, '2026-11-26T20:00:00.000Z')).toBe(4);
    const roots = await Promise.all(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => rootOf(archive, date)),
    );
    expect(roots.map(({ count }) => count)).toEqual([9, 0, 1, 0]);
    expect(roots.map(({ previous }) => previous)).toEqual([
      ROOT_START,
      ...roots.slice(0, -1).map(hashOfStatement),
    ]);
    expect(await sign(archive, '2026-11-27T16:20:00.000Z')).toBe(1);
  });

  it('made twice, or by two at once, is one', async () => {
    const archive = await emptyArchive();
    await Promise.all([1, 2, 3].map(() => sign(archive, '2026-11-24T20:00:00.000Z')));
    const [first, second] = [await rootOf(archive, '2026-11-23'), await rootOf(archive, '2026-11-24')];
    expect(second.previous).toBe(hashOfStatement(first));
    expect(await sign(archive, '2026-11-24T20:00:00.000Z')).toBe(0);
    expect(await rootOf(archive, '2026-11-24')).toEqual(second);
  });

  it('cut short after any write is finished by the next run, with the same result', async () => {
    const whole = await emptyArchive();
    await sign(whole, '2026-11-25T20:00:00.000Z');
    // Two days of tile, tree and root, and one of tree and root.
    for (let writes = 0; writes < 8; writes += 1) {
      const archive = await emptyArchive();
      await expect(sign(dyingAfter(archive, writes), '2026-11-25T20:00:00.000Z')).rejects.toThrow('killed');
      await sign(archive, '2026-11-25T20:00:00.000Z');
      for (const date of ['2026-11-23', '2026-11-24', '2026-11-25'])
        expect(statementOf(await rootOf(archive, date))).toBe(statementOf(await rootOf(whole, date)));
    }
  });

  it('that cannot be signed leaves its day without one, and later days too', async () => {
    const archive = await emptyArchive();
    const signer = { ...world.auditSigner, sign: () => Promise.reject(new Error('denied')) };
    await expect(sign(archive, '2026-11-25T20:00:00.000Z', { signer })).rejects.toThrow('denied');
    expect(await readRoot(archive, day('2026-11-23'))).toBeUndefined();
    expect(await sign(archive, '2026-11-25T20:00:00.000Z')).toBe(3);
  });

  it('of very many days is made in several runs', { timeout: 120_000 }, async () => {
    const archive = await emptyArchive();
    expect(await run(archive, '2027-03-20T20:00:00.000Z')).toEqual({ signed: 100, done: false });
    expect(await run(archive, '2027-03-20T20:00:00.000Z')).toEqual({ signed: 18, done: true });
  });

  it('begins with the day of the first release of all, whatever is published later', async () => {
    const own = await aWorld();
    await own.publish(aDefinition());
    const release = await readRelease(own.store, { service: 'test-permit', number: 1 });
    if (!release) throw new Error('No release');
    const next = { ...release, number: 2, publishedAt: instant('2026-11-25T02:00:00.000Z') };
    expect(await publish(own.store, next, 'second')).toBe(true);
    const archive = await emptyArchive();
    expect(await sign(archive, '2026-11-24T16:20:00.000Z', { store: own.store })).toBe(2);
    await own.close();
  });

  it('of a product without any service is not made', async () => {
    const bare = await aWorld();
    expect(await sign(await emptyArchive(), afterMonday, { store: bare.store })).toBe(0);
    await bare.close();
  });

  it('of a day of several tiles proves every entry by two objects', async () => {
    const archive = await emptyArchive();
    const entries: ChainEntry[] = Array.from({ length: 2 * TILE + 3 }, (_, n) => ({
      place: `CHAIN#2026-11-23#0|${String(n).padStart(6, '0')}`,
      chain: `case:c${n}`,
      n: 1,
      hash: n.toString(16).padStart(64, '0'),
    }));
    const date = day('2026-11-23');
    const { root, count } = await plantTree(
      archive,
      date,
      (async function* () {
        yield* entries;
      })(),
    );
    expect(root).toBe(treeRoot(entries.map(leafOf)).toString('hex'));
    for (const index of [0, 1, TILE - 1, TILE, 2 * TILE - 1, 2 * TILE, count - 1]) {
      const entry = entries[index];
      if (!entry) throw new Error('No entry');
      const reads: string[] = [];
      const counting = { ...archive, read: (name: string) => (reads.push(name), archive.read(name)) };
      const found = await findLeaf(counting, { date, root }, entry);
      expect(found?.index).toBe(index);
      expect(reads).toHaveLength(2);
      const path = (found?.path ?? []).map((step) => Buffer.from(step, 'hex'));
      expect(rootOfPath(leafOf(entry), { index, count }, path)?.toString('hex')).toBe(root);
    }
    const [entry] = entries;
    expect(entry && (await findLeaf(archive, { date, root }, { ...entry, n: 2 }))).toBeUndefined();
  });
});
