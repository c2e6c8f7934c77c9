import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { plusMilliseconds } from '../../rules/time.ts';
import { breakGlass } from '../../store/break-glass.ts';
import {
  acknowledgeEffect,
  buryEffect,
  deadEffects,
  dueEffects,
  effectBeside,
  effectIdOf,
  effectKeyOf,
  effectRow,
  leaseEffect,
  postponeEffect,
  redriveEffect,
  type WaitingEffect,
} from '../../store/outbox.ts';
import { put, transact } from '../../store/transact.ts';
import { faultyDatabase } from '../simulation/faulty-database.ts';
import { monday } from '../support/commands.ts';
import { officer } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
let count = 0;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const later = (milliseconds: number) => plusMilliseconds(monday, milliseconds);
const minute = 60_000;
const mine = (list: WaitingEffect[], id: string) => list.filter(({ ref }) => ref.id === id);

async function anEffect(): Promise<{ effect: WaitingEffect; id: string; due: typeof due }> {
  count += 1;
  const id = `o${count}`;
  const effect = { type: 'sendNotice' as const, notice: 'received' as const };
  const row = effectRow({ kind: 'case', id }, { n: 1, index: 0, effect, now: monday });
  await transact(world.store, [put(world.store.names.cases, row)]);
  const due = async (at = monday) => mine(await dueEffects(world.store, at, 100), id);
  const [found] = await due();
  if (!found) throw new Error('An effect is due at once');
  return { effect: found, id, due };
}

const leased = async (effect: WaitingEffect, until = later(minute)) => {
  const held = await leaseEffect(world.store, effect, until);
  if (!held) throw new Error('Nobody else holds it');
  return held;
};

describe('an effect in the outbox', () => {
  it('is held by one worker at a time, however many reach for it', async () => {
    const { effect, due } = await anEffect();
    const held = await Promise.all(
      Array.from({ length: 10 }, () => leaseEffect(world.store, effect, later(minute))),
    );
    expect(held.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await due()).toEqual([]);
  });

  it('is held when the answer to reaching for it was lost and our client asked again', async () => {
    const { effect, due } = await anEffect();
    const repeating = world.reopen();
    faultyDatabase(() => 'repeated').touch(repeating.store);
    const held = await leaseEffect(repeating.store, effect, later(minute));
    if (!held) throw new Error('It was written by this very call');
    expect(await leaseEffect(repeating.store, effect, later(minute))).toBeUndefined();
    await acknowledgeEffect(repeating.store, held, monday);
    expect(await due(later(60 * minute))).toEqual([]);
  });

  it('is taken over when its lease ran out, and the worker that was too slow changes nothing any more', async () => {
    const { effect, due } = await anEffect();
    const slow = await leased(effect);
    const [again] = await due(later(minute));
    if (!again) throw new Error('A lease that ran out is due again');
    const second = await leased(again, later(2 * minute));
    await acknowledgeEffect(world.store, slow, later(minute));
    await postponeEffect(world.store, slow, later(0), 'slow');
    await buryEffect(world.store, slow, later(0), 'slow');
    expect(await due(later(2 * minute))).toMatchObject([{ attempts: 2 }]);
    await acknowledgeEffect(world.store, second, later(minute));
    expect(await due(later(60 * minute))).toEqual([]);
  });

  it('is tried again when it was put off, not earlier, and keeps its id', async () => {
    const { effect, due } = await anEffect();
    const held = await leased(effect);
    await postponeEffect(world.store, held, later(5 * minute), 'mail later');
    expect(await due(later(5 * minute - 1))).toEqual([]);
    const [again] = await due(later(5 * minute));
    expect(again).toMatchObject({ lastProblem: 'mail later', attempts: 1 });
    expect(again && effectIdOf(again)).toBe(effectIdOf(effect));
  });

  it('that is buried is on the dead list until somebody drives it again, once', async () => {
    const { effect, id, due } = await anEffect();
    await buryEffect(world.store, await leased(effect), monday, 'mail never');
    expect(await due(later(60 * minute))).toEqual([]);
    expect(mine(await deadEffects(world.store, 100), id)).toMatchObject([{ lastProblem: 'mail never' }]);
    const key = effectKeyOf(effectIdOf(effect));
    if (!key) throw new Error('An effect is found by its id');
    const driven = await Promise.all([1, 2, 3].map(() => redriveEffect(world.store, key, monday)));
    expect(driven.filter(Boolean)).toHaveLength(1);
    expect(mine(await deadEffects(world.store, 100), id)).toEqual([]);
    expect(await due()).toHaveLength(1);
  });

  it('that is not dead cannot be driven again, nor can what is no effect', async () => {
    const { effect } = await anEffect();
    const key = effectKeyOf(effectIdOf(effect));
    expect(key && (await redriveEffect(world.store, key, monday))).toBe(false);
    expect(await redriveEffect(world.store, { pk: 'EFFECT#case:none', sk: '000000001#0' }, monday)).toBe(
      false,
    );
    for (const id of ['', 'case:a', 'case:a#RECORD.1.0', 'draft:a.1.0'])
      expect(effectKeyOf(id)).toBeUndefined();
  });
});

it('an alert to the first reading and a question to the bank of the first version are both delivered', async () => {
  const ref = { kind: 'case' as const, id: 'beside' };
  const asking = { type: 'inquireFee' as const, clock: 'fee', due: monday };
  await transact(world.store, [effectBeside(world.store, { id: ref.id, version: 1 }, asking, monday)]);
  const opening = { at: monday, by: officer('e1'), read: 'breakGlass', owner: 'case:beside', why: 'Fire' };
  await breakGlass(world.store, ref, { ...opening, wall: monday });
  const due = mine(await dueEffects(world.store, monday, 100), ref.id);
  expect(due.map(({ effect }) => effect.type).toSorted()).toEqual(['alertSupervisors', 'inquireFee']);
});
