import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../rules/canonical-json.ts';
import { earlierRequest, requestKeyOf, requestWrite } from '../../store/request-keys.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew, transact } from '../../store/transact.ts';
import { allRows } from '../support/all-rows.ts';
import { aWorld, type World } from '../support/world.ts';

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const accept = (key: string, input: unknown) =>
  transact(world().store, [
    requestWrite(world().store, requestKeyOf('chan', 'route', key, input), { to: '/x' }, 0),
  ]);
const asked = (key: string, input: unknown) =>
  earlierRequest(world().store, requestKeyOf('chan', 'route', key, input));

describe('the key of a request', () => {
  test('tells the same input from other input', async () => {
    await accept('key-of-the-first-form', { hkid: 'A123456(3)' });
    expect(await asked('key-of-the-first-form', { hkid: 'A123456(3)' })).toEqual({
      seen: 'same',
      answer: { to: '/x' },
    });
    expect(await asked('key-of-the-first-form', { hkid: 'B234567(1)' })).toEqual({ seen: 'other' });
    expect(await asked('key-of-another-form', { hkid: 'A123456(3)' })).toEqual({ seen: 'never' });
  });

  test('leaves nothing in the table by which a guess of the input could be confirmed', async () => {
    const input = { hkid: 'C345678(A)' };
    await accept('key-of-a-secret-form', input);
    await accept('key-of-its-repetition', input);
    const rows = await allRows(world());
    const table = JSON.stringify(rows);
    for (const guess of [canonicalJson(input), JSON.stringify(input)])
      for (const digest of ['hex', 'base64url', 'base64'] as const)
        expect(table).not.toContain(hash('sha256', guess, digest));
    expect(table).not.toContain('key-of-a-secret-form');
    // The same input under two keys looks like two inputs.
    const marks = rows.flatMap(({ inputMac }) => (typeof inputMac === 'string' ? [inputMac] : []));
    expect(marks.length).toBeGreaterThanOrEqual(2);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('still knows requests accepted when their input was hashed without a key', async () => {
    const { store } = world();
    const { digest } = requestKeyOf('chan', 'route', 'key-of-an-old-form', {});
    const row = {
      ...rowKeys.request(digest),
      inputHash: hash('sha256', canonicalJson({ a: 1 }), 'base64url'),
      answer: { to: '/old' },
      ttl: 1,
    };
    await transact(store, [putNew(store.names.cases, row, 'repeated')]);
    expect(await asked('key-of-an-old-form', { a: 1 })).toEqual({ seen: 'same', answer: { to: '/old' } });
    expect(await asked('key-of-an-old-form', { a: 2 })).toEqual({ seen: 'other' });
  });
});
