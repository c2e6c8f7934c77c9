import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { brokenAt } from '../../store/chain.ts';
import { readQueue } from '../../store/lists.ts';
import { dueEffects } from '../../store/outbox.ts';
import { loadEvents, loadRecord, unborn } from '../../store/records.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { aCommand } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
let count = 0;

beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const release = { service: 'test-permit', number: 1 };

function aCase() {
  count += 1;
  const ref = { kind: 'case' as const, id: `c${count}` };
  const step = (command: CaseCommand, key?: string, input: unknown = command.input) =>
    takeStep(world, {
      ref,
      ...(command.type === 'application.submit' ? { begin: unborn(ref, `case:${ref.id}`, release) } : {}),
      intend: () => ({ command }),
      ...(key
        ? { request: { key: requestKeyOf('chan', 'route', key, input), answer: { case: ref.id } } }
        : {}),
    });
  return { ref, step };
}

describe('a step', () => {
  it('writes the record, a chained event, effects and clocks together, and they can be read again by another process', async () => {
    const { ref, step } = aCase();
    await step(aCommand('application.submit'));
    await step(aCommand('fee.post'));
    const record = await loadRecord(world.reopen().store, ref);
    expect(record?.version).toBe(2);
    expect(record?.clocks.map(({ name }) => name).toSorted()).toEqual([
      'fee-unpaid',
      'pledge',
      'pledge-warning',
    ]);
    expect(record?.listing?.due).toBe('2026-12-07T16:00:00.000Z');
    const events = await loadEvents(world.store, ref);
    expect(events.map(({ type }) => type)).toEqual(['application.submitted', 'fee.posted']);
    expect(brokenAt(ref, events)).toBeUndefined();
    const effects = (await dueEffects(world.store, world.wallNow(), 100)).filter(
      (effect) => effect.ref.id === ref.id,
    );
    expect(effects.map(({ effect }) => effect.type).toSorted()).toEqual([
      'consultRegister',
      'sendNotice',
      'sendNotice',
    ]);
  });

  it('notices one changed byte of an event and says which', async () => {
    const { ref, step } = aCase();
    await step(aCommand('application.submit'));
    await step(aCommand('fee.post'));
    const events = await loadEvents(world.store, ref);
    const tampered = events.map((event) =>
      event.n === 2
        ? { ...event, sealed: `${event.sealed.slice(0, -1)}${event.sealed.endsWith('_') ? '-' : '_'}` }
        : event,
    );
    expect(brokenAt(ref, tampered)).toBe(2);
  });

  it('answers the same request key the same and refuses it with other input', async () => {
    const { step, ref } = aCase();
    const first = await step(aCommand('application.submit'), 'key-1');
    expect(first.outcome).toBe('accepted');
    expect(await step(aCommand('application.submit'), 'key-1')).toEqual({
      outcome: 'repeated',
      answer: { case: ref.id },
    });
    expect((await step(aCommand('application.submit'), 'key-1', { other: true })).outcome).toBe('otherInput');
  });

  it('begins a record with one call of the database once its data key is made', async () => {
    const { ref, step } = aCase();
    const { documents, keys } = world.store;
    await keys.forOwner(`case:${ref.id}`);
    const calls: string[] = [];
    const stop = documents.use((next) => (call) => {
      calls.push(call.operation);
      return next(call);
    });
    await world.releases.engineFor('case', release);
    calls.length = 0;
    const { outcome } = await step(aCommand('application.submit'), 'key-2');
    stop();
    expect(outcome).toBe('accepted');
    expect(calls).toEqual(['TransactWriteItems']);
  });

  it('applies fifty simultaneous deliveries of one request exactly once', async () => {
    const { step, ref } = aCase();
    await step(aCommand('application.submit'));
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => step(aCommand('fee.post'), 'event-1')),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(49);
    expect((await loadRecord(world.store, ref))?.version).toBe(2);
  });

  it('refuses a decision on a case that changed since it was opened, and says what changed', async () => {
    const { step } = aCase();
    await step(aCommand('application.submit'));
    await step(aCommand('fee.post'));
    const opened = 2;
    await step(aCommand('register.report'));
    const stale = await step(aCommand('vetting.complete', { seen: opened }));
    expect(stale).toMatchObject({ outcome: 'stale', changes: [{ type: 'register.reported' }] });
    expect((await step(aCommand('vetting.complete', { seen: 3 }))).outcome).toBe('accepted');
  });

  it('puts a paid case on its team queue and takes it off when it closes', async () => {
    const { step, ref } = aCase();
    await step(aCommand('application.submit'));
    const queued = async () =>
      (await readQueue(world.store, 'transport', 'licensing', { limit: 100 })).some(
        ({ id }) => id === ref.id,
      );
    expect(await queued()).toBe(false);
    await step(aCommand('fee.post'));
    expect(await queued()).toBe(true);
    await step(aCommand('application.withdraw'));
    expect(await queued()).toBe(false);
  });
});
