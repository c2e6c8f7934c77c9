import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { signDailyRoots } from '../../functions/background/sign-daily-root/sign.ts';
import { nextEvent, openEvent } from '../../store/chain.ts';
import { loadEvents } from '../../store/records.ts';
import { chainPlace, rowKeys } from '../../store/row-keys.ts';
import { anArchive, meddledWith } from '../support/an-archive.ts';
import { audited, tuesday, wednesday } from '../support/audited.ts';
import { instant, monday } from '../support/commands.ts';
import { step } from '../support/permit-cases.ts';

const c1 = { kind: 'case', id: 'c1' } as const;
const { world, archive, tamper, check, found } = audited();

describe('the list of a day', () => {
  it('that was meddled with is named, and not signed', async () => {
    await tamper().change(rowKeys.event(c1, 3), ({ hash: _hash, ...row }) => row);
    const stray = chainPlace('events', c1, '2026-11-24', { n: 1, at: tuesday });
    await tamper().change(rowKeys.record({ kind: 'case', id: 'c2' }), (row) => ({ ...row, ...stray }));
    expect(await found()).toEqual([
      'case:c1 (ABCD-EFGH-JKM), entry 3 is listed under another day, moment or hash than its own',
      'RECORD#case:c2, entry 0, day 2026-11-24 is in the database, but not under the signed root of its day: it was added later',
      'case:c1, entry 3, day 2026-11-24 is not what was signed: it was changed after its day’s root was made',
    ]);
    const empty = await anArchive();
    const signing = signDailyRoots(
      { store: world().store, archive: empty.archive, signer: world().auditSigner },
      wednesday,
    );
    await expect(signing).rejects.toThrow('no entry of a chain: run an audit');
    await empty.close();
  });
});

describe('a history forged with all its hashes', () => {
  it('is found by the root of its day', async () => {
    const [first, second] = await loadEvents(world().store, c1);
    const key = await world().store.keys.forOwner('case:c1');
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
    await step(world(), 'c3', 'application.submit', { at: monday });
    expect(await found()).toEqual([
      'case:c3, entry 1, day 2026-11-23 is in the database, but not under the signed root of its day: it was added later',
    ]);
  });
});

describe('roots', () => {
  const meddled = (names: RegExp, change: (text: string) => string | undefined) =>
    found({ archive: meddledWith(archive(), names, change) });
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
