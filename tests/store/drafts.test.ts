import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../functions/step/take-step.ts';
import { readDraft, saveDraft } from '../../store/drafts.ts';
import { readHoldings } from '../../store/lists.ts';
import { loadRecord, unborn } from '../../store/records.ts';
import { faultyDatabase } from '../simulation/faulty-database.ts';
import { aCommand, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const aDraft = (id: string, licenceNumber: string) => ({
  id,
  release: { service: 'test-permit', number: 1 },
  holder: 'citizens#chan',
  startedAt: monday,
  changedAt: monday,
  content: { answers: { licenceNumber }, language: 'en' as const },
});

describe('a draft', () => {
  it('is kept with what was typed, and read by its holder only', async () => {
    expect(await saveDraft(world.store, aDraft('d1', 'A1'), 0)).toBe(true);
    const draft = await readDraft(world.reopen().store, 'd1', 'citizens#chan');
    expect(draft).toMatchObject({ version: 1, content: { answers: { licenceNumber: 'A1' } } });
    expect(await readDraft(world.store, 'd1', 'citizens#wong')).toBeUndefined();
    expect(await readDraft(world.store, 'd2', 'citizens#chan')).toBeUndefined();
  });

  it('is saved when the answer to saving it was lost and our client asked again', async () => {
    const repeating = world.reopen();
    faultyDatabase(() => 'repeated').touch(repeating.store);
    expect(await saveDraft(repeating.store, aDraft('d5', 'A1'), 0)).toBe(true);
    expect(await saveDraft(repeating.store, aDraft('d5', 'A2'), 1)).toBe(true);
    expect(await saveDraft(repeating.store, aDraft('d5', 'A3'), 1)).toBe(false);
    expect(await readDraft(world.store, 'd5', 'citizens#chan')).toMatchObject({
      version: 2,
      content: { answers: { licenceNumber: 'A2' } },
    });
  });

  it('is saved once when the same page is sent again, and not when it was saved since', async () => {
    const save = (number: string, seen: number, write: string) =>
      saveDraft(world.store, aDraft('d6', number), seen, { write });
    expect(await save('A1', 0, 'first')).toBe(true);
    expect(await save('A1', 0, 'first')).toBe(true);
    expect(await readDraft(world.store, 'd6', 'citizens#chan')).toMatchObject({ version: 1 });
    expect(await save('A2', 1, 'second')).toBe(true);
    expect(await save('A1', 0, 'first')).toBe(false);
  });

  it('is not overwritten by a page that was opened before it changed', async () => {
    await saveDraft(world.store, aDraft('d3', 'A1'), 0);
    const written = await Promise.all(
      ['A2', 'A3', 'A4'].map((number) => saveDraft(world.store, aDraft('d3', number), 1)),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await saveDraft(world.store, aDraft('d3', 'A5'), 1)).toBe(false);
    expect(await saveDraft(world.store, aDraft('d3', 'A6'), 0)).toBe(false);
    expect(await readDraft(world.store, 'd3', 'citizens#chan')).toMatchObject({ version: 2 });
  });
});

describe('a draft that is sent', () => {
  const refOf = (id: string) => ({ kind: 'case' as const, id });
  const send = (id: string, draft: number) =>
    takeStep(world, {
      ref: refOf(id),
      begin: unborn(refOf(id), `case:${id}`, { service: 'test-permit', number: 1 }, draft),
      intend: () => ({ command: aCommand('application.submit') }),
    });
  const held = async (id: string) =>
    (await readHoldings(world.store, 'citizens#chan', 100)).filter((row) => row.id === id);

  it('becomes its case: there is never both, and what another tab still saves changes nothing', async () => {
    await saveDraft(world.store, aDraft('s1', 'A1'), 0);
    expect(await loadRecord(world.store, refOf('s1'))).toBeUndefined();
    expect(await held('s1')).toMatchObject([{ kind: 'draft' }]);
    expect((await send('s1', 1)).outcome).toBe('accepted');
    expect(await held('s1')).toMatchObject([{ kind: 'case' }]);
    expect(await readDraft(world.store, 's1', 'citizens#chan')).toBeUndefined();
    expect(await saveDraft(world.store, aDraft('s1', 'A2'), 1)).toBe(false);
    expect(await saveDraft(world.store, aDraft('s1', 'A2'), 0)).toBe(false);
    expect(await loadRecord(world.store, refOf('s1'))).toMatchObject({ version: 1 });
  });

  it('stays as it is when it changed since it was looked at', async () => {
    await saveDraft(world.store, aDraft('s2', 'A1'), 0);
    await saveDraft(world.store, aDraft('s2', 'A2'), 1);
    expect((await send('s2', 1)).outcome).toBe('draftChanged');
    const draft = await readDraft(world.store, 's2', 'citizens#chan');
    expect(draft).toMatchObject({ version: 2, content: { answers: { licenceNumber: 'A2' } } });
  });

  it('is sent once, although two tabs send it at the same moment', async () => {
    await saveDraft(world.store, aDraft('s3', 'A1'), 0);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send('s3', 1)));
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'draftChanged')).toHaveLength(7);
    expect(await loadRecord(world.store, refOf('s3'))).toMatchObject({ version: 1 });
  });
});
