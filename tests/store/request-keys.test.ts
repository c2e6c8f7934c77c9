import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import { canonicalJson } from '../../rules/canonical-json.ts';
import { saveDraft } from '../../store/drafts.ts';
import { unborn } from '../../store/records.ts';
import { earlierRequest, requestKeyOf, requestWrite } from '../../store/request-keys.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew, transact } from '../../store/transact.ts';
import { allRows } from '../support/all-rows.ts';
import { aCommand, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
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

  test('leaves nothing of the kind in the first event of a case either, where the request that sent its draft stands', async () => {
    await world().publish(aDefinition());
    const at = monday;
    const release = { service: 'test-permit', number: 1 };
    const content = { answers: {}, language: 'en' as const };
    const draft = { id: 'sent', release, holder: 'citizens#chan', startedAt: at, changedAt: at, content };
    await saveDraft(world().store, draft, 0);
    const ref = { kind: 'case' as const, id: 'sent' };
    const send = (input: unknown) =>
      takeStep(world(), {
        ref,
        begin: unborn(ref, 'case:sent', release, 1),
        request: { key: requestKeyOf('chan', 'submit', 'key-of-the-sending', input), answer: {} },
        intend: () => ({ command: aCommand('application.submit') }),
      });
    const input = { hkid: 'D456789(8)' };
    expect((await send(input)).outcome).toBe('accepted');
    const table = JSON.stringify(await allRows(world()));
    expect(table).toContain(requestKeyOf('chan', 'submit', 'key-of-the-sending', input).inputMac);
    expect(table).not.toContain(hash('sha256', canonicalJson(input), 'base64url'));
    expect((await send(input)).outcome).toBe('repeated');
    expect((await send({ hkid: 'B234567(1)' })).outcome).toBe('otherInput');
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
