import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Archive } from '../../adapters/archive/archive.ts';
import { audit, type Summary } from '../../cli/audit/audit.ts';
import { sentenceOf } from '../../cli/audit/findings.ts';
import { signDailyRoots } from '../../functions/background/sign-daily-root/sign.ts';
import { EventRow } from '../../schemas/event.ts';
import { nextEvent, openEvent } from '../../store/chain.ts';
import { loadEvents } from '../../store/records.ts';
import { chainPlace, rowKeys } from '../../store/row-keys.ts';
import type { Row } from '../../store/work.ts';
import { anArchive, meddledWith } from '../support/an-archive.ts';
import { instant, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { readAndPaid, step } from '../support/permit-cases.ts';
import { asItIsNow, tamperingWith } from '../support/tamper.ts';
import { aWorld, databaseOf, type World } from '../support/world.ts';

const tuesday = instant('2026-11-24T02:00:00.000Z');
const wednesday = instant('2026-11-25T03:00:00.000Z');
const c1 = { kind: 'case', id: 'c1' } as const;

let world: World;
let kept: Awaited<ReturnType<typeof anArchive>>;
let putBack: () => Promise<void>;
beforeAll(async () => {
  [world, kept] = await Promise.all([aWorld(), anArchive()]);
  await world.publish(aDefinition());
  await readAndPaid(world, 'c1', monday);
  await readAndPaid(world, 'c2', monday);
  await step(world, 'c1', 'register.report', { at: tuesday });
  await signDailyRoots({ store: world.store, archive: kept.archive, signer: world.auditSigner }, wednesday);
  putBack = await asItIsNow(world);
});
afterEach(() => putBack());
afterAll(() => Promise.all([world.close(), kept.close()]));

/** All that is found, in words, and the summary. */
async function check(
  more: { archive?: Archive; now?: typeof wednesday } = {},
): Promise<{ found: string[]; summary: Summary }> {
  const found: string[] = [];
  const { archive = kept.archive, now = wednesday } = more;
  const keys = [await world.auditSigner.publicKey()];
  const { store } = world.reopen();
  const summary = await audit({ store, database: databaseOf, archive, keys, now, signing: true }, (finding) =>
    found.push(sentenceOf(finding)),
  );
  return { found, summary };
}
const found = async (more: Parameters<typeof check>[0] = {}) => (await check(more)).found;
const tamper = () => tamperingWith(world);

/** A text with one bit of one character other. */
const flipped = (text: string, at = Math.floor(text.length / 2)) =>
  `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
const inEvent =
  (change: (event: EventRow) => Partial<EventRow>) =>
  (row: Row): Row => {
    const { event } = z.object({ event: EventRow }).parse(row);
    return { ...row, event: { ...event, ...change(event) } };
  };

describe('an audit of what nobody touched', () => {
  it('finds nothing, before the first root and after', async () => {
    expect(await check({ now: monday })).toMatchObject({
      found: [],
      summary: { chains: 4, entries: 7, signed: 0 },
    });
    expect(await check()).toMatchObject({
      found: [],
      summary: { chains: 4, entries: 7, signed: 2, leaves: 7, unsigned: 0, findings: 0 },
    });
  });

  it('finds nothing after a case’s key was destroyed: the chain holds without it', async () => {
    await world.store.keys.destroy('case:c1');
    expect((await world.reopen().store.keys.find('case:c1')).ok).toBe(false);
    expect(await check()).toMatchObject({ found: [], summary: { entries: 7, leaves: 7 } });
  });

  it('finds nothing wrong in steps that are taken meanwhile', async () => {
    const more = async () => {
      for (const type of ['vetting.complete', 'decision.grant'] as const)
        await step(world, 'c1', type, { at: wednesday });
      await readAndPaid(world, 'c9', wednesday);
    };
    const [result] = await Promise.all([found(), more()]);
    expect(result).toEqual([]);
  });
});

describe('one changed byte of an event', () => {
  it.each([
    ['ciphertext', (event: EventRow) => ({ sealed: flipped(event.sealed) })],
    ['commitment', (event: EventRow) => ({ commitment: flipped(event.commitment) })],
    ['moment', () => ({ at: instant('2026-11-23T02:00:00.001Z') })],
    ['type', () => ({ type: 'decision.granted' as const })],
    ['actor', () => ({ by: { kind: 'system', part: 'job' } as const })],
  ])('in its %s is found and named', async (_, change) => {
    await tamper().change(rowKeys.event(c1, 2), inEvent(change));
    expect(await found({ now: monday })).toContain(
      'case:c1 (ABCD-EFGH-JKM), entry 2 is not what its hash says: its content was changed',
    );
  });

  it('is found in a hash too, and in what the row says of its day', async () => {
    await tamper().change(
      rowKeys.event(c1, 1),
      inEvent(({ hash }) => ({ hash: flipped(hash) })),
    );
    await tamper().change(rowKeys.event(c1, 3), (row) => ({ ...row, chainShard: 'CHAIN#2026-11-30#0' }));
    expect(await found()).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 1 is not what its hash says: its content was changed',
      'case:c1 (ABCD-EFGH-JKM), entry 1 is listed under another day, moment or hash than its own',
      'case:c1 (ABCD-EFGH-JKM), entry 2 does not name the hash of the entry before it',
      'case:c1 (ABCD-EFGH-JKM), entry 3 is listed under another day, moment or hash than its own',
      'case:c1, entry 3, day 2026-11-24 is under the signed root of its day, but no longer in the database',
    ]);
  });

  it('is found in a row that is an event no more', async () => {
    await tamper().change(rowKeys.event(c1, 2), (row) => ({ ...row, event: 'x' }));
    expect(await found({ now: monday })).toEqual(['case:c1 (ABCD-EFGH-JKM), entry 2 cannot be read']);
  });
});

describe('events that are gone, or are others', () => {
  it('the last one cut off is noticed, for the record knows how many there were', async () => {
    await tamper().remove(rowKeys.event(c1, 3));
    expect(await found({ now: monday })).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 3 is missing: the chain ends before what its record says was last',
    ]);
  });

  it('one in the middle, and all of them', async () => {
    await tamper().remove(rowKeys.event(c1, 2));
    expect(await found({ now: monday })).toEqual(['case:c1 (ABCD-EFGH-JKM), entry 2 is missing']);
    await tamper().remove(rowKeys.event(c1, 1));
    await tamper().remove(rowKeys.event(c1, 3));
    expect(await found({ now: monday })).toHaveLength(3);
  });

  it('two that changed places', async () => {
    const [second, third] = [
      await tamper().read(rowKeys.event(c1, 2)),
      await tamper().read(rowKeys.event(c1, 3)),
    ];
    await tamper().write({ ...second, ...rowKeys.event(c1, 3) });
    await tamper().write({ ...third, ...rowKeys.event(c1, 2) });
    const places = (await found({ now: monday })).filter((line) => line.includes('another’s place'));
    expect(places.map((line) => /entry \d/u.exec(line)?.[0])).toEqual(['entry 2', 'entry 3']);
  });

  it('a record’s row that was put back to an earlier state', async () => {
    const before = await tamper().read(rowKeys.record(c1));
    await step(world, 'c1', 'vetting.complete', { at: tuesday });
    await tamper().write(before);
    expect(await found({ now: monday })).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 4 goes beyond its record: the record’s row was put back',
    ]);
  });

  it.each(['sealed', 'owner'])('a record’s row whose %s is another', async (name) => {
    await tamper().change(rowKeys.record(c1), (row) => ({ ...row, [name]: flipped(String(row[name])) }));
    expect(await found({ now: monday })).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 3 is not what the record’s row holds now: snapshot, owner or release was changed',
    ]);
  });

  it('a record’s row that is gone, while its events are there', async () => {
    await tamper().remove(rowKeys.record(c1));
    expect(await found({ now: monday })).toEqual(['case:c1, entry 3 belongs to no record: its row is gone']);
  });

  it('a case without any trace left is missed under the roots of its days', async () => {
    for (const n of [1, 2, 3]) await tamper().remove(rowKeys.event(c1, n));
    for (const key of [rowKeys.record(c1), rowKeys.access(c1, 1), rowKeys.accessHead(c1)])
      await tamper().remove(key);
    expect((await found()).toSorted()).toEqual([
      'access:case:c1, entry 1, day 2026-11-23 is under the signed root of its day, but no longer in the database',
      'case:c1, entry 1, day 2026-11-23 is under the signed root of its day, but no longer in the database',
      'case:c1, entry 2, day 2026-11-23 is under the signed root of its day, but no longer in the database',
      'case:c1, entry 3, day 2026-11-24 is under the signed root of its day, but no longer in the database',
    ]);
  });
});

describe('the list of a day', () => {
  it('that was meddled with is named, and not signed', async () => {
    await tamper().change(rowKeys.event(c1, 3), ({ hash: _, ...row }) => row);
    const stray = chainPlace('events', c1, '2026-11-24', { n: 1, at: tuesday });
    await tamper().change(rowKeys.record({ kind: 'case', id: 'c2' }), (row) => ({ ...row, ...stray }));
    expect(await found()).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 3 is listed under another day, moment or hash than its own',
      'RECORD#case:c2, entry 0, day 2026-11-24 is in the database, but not under the signed root of its day: it was added later',
      'case:c1, entry 3, day 2026-11-24 is not what was signed: it was changed after its day’s root was made',
    ]);
    const empty = await anArchive();
    const signing = signDailyRoots(
      { store: world.store, archive: empty.archive, signer: world.auditSigner },
      wednesday,
    );
    await expect(signing).rejects.toThrow('no entry of a chain: run an audit');
    await empty.close();
  });
});

describe('a history forged with all its hashes', () => {
  it('is found by the root of its day', async () => {
    const [first, second] = await loadEvents(world.store, c1);
    const key = await world.store.keys.forOwner('case:c1');
    if (!first || !second) throw new Error('No events');
    const command = { ...openEvent(c1, key, second), at: monday };
    const record = await tamper().read(rowKeys.record(c1));
    const state = {
      owner: 'case:c1',
      release: { service: 'test-permit', number: 1 },
      sealed: String(record['sealed']),
    };
    const forged = nextEvent(c1, key, { n: 1, head: first.hash }, command, state);
    await tamper().write({
      ...rowKeys.event(c1, 2),
      event: forged,
      hash: forged.hash,
      ...chainPlace('events', c1, '2026-11-23', forged),
    });
    await tamper().remove(rowKeys.event(c1, 3));
    await tamper().write({ ...record, version: 2, head: forged.hash });
    expect(await found()).toEqual([
      'case:c1, entry 2, day 2026-11-23 is not what was signed: it was changed after its day’s root was made',
      'case:c1, entry 3, day 2026-11-24 is under the signed root of its day, but no longer in the database',
    ]);
  });

  it('of a case that was never there is found too', async () => {
    await step(world, 'c3', 'application.submit', { at: monday });
    expect(await found()).toEqual([
      'case:c3, entry 1, day 2026-11-23 is in the database, but not under the signed root of its day: it was added later',
    ]);
  });
});

describe('who read a case', () => {
  it('cannot be changed, cut off or hidden', async () => {
    await tamper().change(rowKeys.access(c1, 1), (row) => ({ ...row, read: 'nothing' }));
    await tamper().remove(rowKeys.access({ kind: 'case', id: 'c2' }, 1));
    expect((await found({ now: monday })).toSorted()).toEqual([
      'access:case:c1, entry 1 is not what its hash says: its content was changed',
      'access:case:c2, entry 1 is missing: the chain ends before what its record says was last',
    ]);
  });
});

describe('roots', () => {
  const meddled = (names: RegExp, change: (text: string) => string | undefined) =>
    found({ archive: meddledWith(kept.archive, names, change) });
  const other = (field: string, value: unknown) => (text: string) =>
    JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)), [field]: value });

  it('that are missing, unreadable or another day’s are named', async () => {
    expect(await meddled(/roots.2026-11-23/u, () => undefined)).toEqual([
      'day 2026-11-23 has no root',
      'day 2026-11-24 has a root that does not follow from that of the day before',
    ]);
    expect(await meddled(/roots.2026-11-24/u, () => undefined)).toEqual(['day 2026-11-24 has no root']);
    expect(await meddled(/roots.2026-11-24/u, () => '{')).toEqual([
      'day 2026-11-24 has a root that cannot be read',
    ]);
    expect(await meddled(/roots.2026-11-24/u, other('date', '2026-11-23'))).toEqual([
      'day 2026-11-24 has a root that cannot be read',
    ]);
  });

  it('that say anything else than what was signed are named', async () => {
    const saying = (field: string, value: unknown) => meddled(/roots.2026-11-24/u, other(field, value));
    expect(await saying('count', 2)).toContain('day 2026-11-24 has a root whose signature is wrong');
    expect(await saying('previous', 'a'.repeat(64))).toContain(
      'day 2026-11-24 has a root whose signature is wrong',
    );
    expect(await saying('kid', 'another')).toEqual([
      'day 2026-11-24 has a root signed by a key that is not known here',
    ]);
    expect(await saying('root', 'b'.repeat(64))).toContain(
      'day 2026-11-24 has a tree that is incomplete or does not lead to its root',
    );
  });

  it('whose leaves are others are named', async () => {
    const incomplete = ['day 2026-11-24 has a tree that is incomplete or does not lead to its root'];
    expect(await meddled(/tiles.2026-11-24/u, (text) => text.replace('c1 3', 'c1 4'))).toEqual(incomplete);
    expect(await meddled(/tiles.2026-11-24/u, () => undefined)).toEqual(incomplete);
    expect(await meddled(/trees.2026-11-24/u, () => undefined)).toEqual(incomplete);
  });

  it('that are late are not missed at once', async () => {
    const soon = instant('2026-11-25T16:40:00.000Z');
    expect(await check({ now: soon })).toMatchObject({ found: [], summary: { unsigned: 1 } });
    const late = instant('2026-11-25T18:00:00.000Z');
    expect(await found({ now: late })).toEqual(['day 2026-11-25 has no root']);
  });
});
