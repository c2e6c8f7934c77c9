import { describe, expect, test, vi } from 'vitest';
import { registerFile } from '../../../functions/applicant/register-file.ts';
import { answerEvents } from '../../../functions/background/check-file/events.ts';
import { ringDue } from '../../../functions/background/ring-deadlines/ring.ts';
import { arrivalKey, keptKey } from '../../../functions/records/file-keys.ts';
import { endDraft } from '../../../store/drafts.ts';
import { fileIds, readFile, removeFile } from '../../../store/files.ts';
import { aDraftWithFiles, EICAR } from '../../support/a-draft-with-files.ts';
import { aPdf } from '../../support/example-files.ts';

describe('results that come late, twice, out of order or not at all', () => {
  test('told twice, nothing changes', async () => {
    const { world, store, send, told, check } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    const event = await told();
    const first = await readFile(world.store, at.case, at.file);
    await check(event);
    await Promise.all([check(event), check(event)]);
    expect(await readFile(world.store, at.case, at.file)).toEqual(first);
    expect(store.documents.read('documents', keptKey(at))).toBeDefined();
  });

  test('told before the browser has come back, the browser finds it done', async () => {
    const { world, deps, send, told } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    await told();
    expect(await registerFile(deps, at, world.legalNow())).toMatchObject({ state: 'clean' });
  });

  test('told while the browser comes back, one row says both', async () => {
    const { world, deps, send, told } = await aDraftWithFiles();
    const at = await send('certificate', aPdf(), 'mine.pdf');
    await Promise.all([registerFile(deps, at, world.legalNow()), told()]);
    expect((await readFile(world.store, at.case, at.file))?.facts).toMatchObject({
      state: 'clean',
      name: 'mine.pdf',
    });
  });

  test('never told, it stays in quarantine and is not in order', async () => {
    const { world, store, deps, send } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    expect(await registerFile(deps, at, world.legalNow())).toMatchObject({
      state: 'checking',
    });
    expect(store.documents.read('documents', keptKey(at))).toBeUndefined();
  });

  test('told of an object in whose place another has been put, it waits for the other’s result', async () => {
    const { world, send, told, events, check } = await aDraftWithFiles();
    const at = await send('certificate', aPdf('good'));
    await vi.waitFor(() => expect(events).toHaveLength(1));
    const good = events.shift();
    await send('certificate', Buffer.from(EICAR), 'x.pdf', at);
    await check(good);
    expect(await readFile(world.store, at.case, at.file)).toBeUndefined();
    await told();
    expect((await readFile(world.store, at.case, at.file))?.facts.rejection).toBe('infected');
  });

  test('once kept, nothing put in quarantine under its key replaces it', async () => {
    const { world, store, send, told } = await aDraftWithFiles();
    const at = await send('certificate', aPdf('first'));
    await told();
    const first = await readFile(world.store, at.case, at.file);
    await send('certificate', aPdf('second'), 'x.pdf', at);
    await told();
    expect(await readFile(world.store, at.case, at.file)).toEqual(first);
    expect(await store.store.arrived(arrivalKey(at))).toBeUndefined();
  });

  test('told for no draft of ours, what arrived is destroyed', async () => {
    const { store, send, told } = await aDraftWithFiles();
    const stray = { case: 'f'.repeat(32), question: 'certificate', file: 'e'.repeat(32) };
    await send('certificate', aPdf(), 'x.pdf', stray);
    await told();
    expect(await store.store.arrived(arrivalKey(stray))).toBeUndefined();
  });

  test('removed while it was checked, nothing of it is kept', async () => {
    const { world, store, deps, send, told } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    await registerFile(deps, at, world.legalNow());
    const real = deps.documents;
    const meddled = {
      ...real,
      keepArrived: async (...all: Parameters<typeof real.keepArrived>) => {
        const kept = await real.keepArrived(...all);
        await removeFile(world.store, at.case, at.file, 1);
        return kept;
      },
    };
    Object.assign(deps, { documents: meddled });
    await told();
    expect(await readFile(world.store, at.case, at.file)).toBeUndefined();
    expect(store.documents.read('documents', keptKey(at))).toBeUndefined();
  });

  test('a result of another scanner than the one that is to speak here does not count', async () => {
    const { world, store, deps, send, events } = await aDraftWithFiles();
    const strict = answerEvents(deps, { bucket: store.documents.buckets.arrivals, scanner: 'guardduty' });
    const at = await send('certificate', aPdf());
    await vi.waitFor(() => expect(events).toHaveLength(1));
    expect(await strict(events[0])).toEqual({ checked: false });
    expect(await readFile(world.store, at.case, at.file)).toBeUndefined();
  });

  test('a store that fails in the middle is asked again with the same end', async () => {
    const { world, store, send, check, events } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    await vi.waitFor(() => expect(events).toHaveLength(1));
    await store.misbehave('error', 6);
    await expect(check(events[0])).rejects.toThrow();
    await store.misbehave('error', 0);
    await check(events[0]);
    expect((await readFile(world.store, at.case, at.file))?.facts.state).toBe('clean');
  });

  test('a draft that ends takes its files with it, before its key', async () => {
    const { world, store, deps, send, told } = await aDraftWithFiles();
    const at = await send('certificate', aPdf());
    await told();
    expect(store.documents.read('documents', keptKey(at))).toBeDefined();
    const draft = { id: at.case, version: 1 };
    expect(await endDraft(world.store, draft, world.legalNow())).toBe(true);
    await expect(ringDue(world, world.legalNow())).rejects.toThrow('no document store');
    await ringDue(deps, world.legalNow());
    expect(store.documents.read('documents', keptKey(at))).toBeUndefined();
    expect(await fileIds(world.store, at.case)).toEqual([]);
    expect(await world.store.keys.find(`case:${at.case}`)).toEqual({ ok: false, problem: 'absent' });
  });
});
