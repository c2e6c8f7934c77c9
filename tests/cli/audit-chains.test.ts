import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EventRow } from '../../schemas/event.ts';
import type { Row } from '../../store/attributes.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { audited, tuesday, wednesday } from '../support/audited.ts';
import { instant, monday } from '../support/commands.ts';
import { readAndPaid, step } from '../support/permit-cases.ts';

const c1 = { kind: 'case', id: 'c1' } as const;
const { world, tamper, check, found } = audited();

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
    await world().store.keys.destroy('case:c1');
    expect((await world().reopen().store.keys.find('case:c1')).ok).toBe(false);
    expect(await check()).toMatchObject({ found: [], summary: { entries: 7, leaves: 7 } });
  });

  it('finds nothing wrong in steps that are taken meanwhile', async () => {
    const more = async () => {
      for (const type of ['vetting.complete', 'decision.grant'] as const)
        await step(world(), 'c1', type, { at: wednesday });
      await readAndPaid(world(), 'c9', wednesday);
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
    await step(world(), 'c1', 'vetting.complete', { at: tuesday });
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
