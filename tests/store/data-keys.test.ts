import type { KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import { brokenAt } from '../../store/chain.ts';
import { loadEvents, loadRecord, unborn } from '../../store/records.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const hexOf = (key: KeyObject) => key.export().toString('hex');

describe('the key of an owner', () => {
  it('is one, although several processes make it at the same moment', async () => {
    const keys = await Promise.all(
      Array.from({ length: 6 }, () => world.reopen().store.keys.forOwner('case:k1')),
    );
    expect(new Set(keys.map(hexOf)).size).toBe(1);
    const found = await world.reopen().store.keys.find('case:k1');
    expect(found.ok && hexOf(found.key)).toBe(keys.map(hexOf)[0]);
    expect(keys.map(hexOf)).not.toContain(hexOf(await world.store.keys.forOwner('case:k2')));
  });

  it('that was never made is absent, and looking for it makes none', async () => {
    expect(await world.store.keys.find('case:k3')).toEqual({ ok: false, problem: 'absent' });
    expect(await world.reopen().store.keys.find('case:k3')).toEqual({ ok: false, problem: 'absent' });
  });

  it('once destroyed opens its record to nobody, while the chain of its events still holds', async () => {
    const ref = { kind: 'case' as const, id: 'k4' };
    await takeStep(world, {
      ref,
      begin: unborn(ref, 'case:k4', { service: 'test-permit', number: 1 }),
      intend: () => ({ command: aCommand('application.submit') }),
    });
    await world.store.documents.delete({ TableName: world.store.names.keys, Key: { pk: 'case:k4' } });
    const { store } = world.reopen();
    expect(await loadRecord(store, ref)).toBeUndefined();
    expect(await store.keys.find('case:k4')).toEqual({ ok: false, problem: 'absent' });
    expect(brokenAt(ref, await loadEvents(store, ref))).toBeUndefined();
  });
});
