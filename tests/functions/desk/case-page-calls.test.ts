import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseCall, recordCalls } from '../../../bench/calls.ts';
import { loadRecord } from '../../../store/records.ts';
import { rowKeys } from '../../../store/row-keys.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { aCommand } from '../../support/commands.ts';
import { textOf } from '../../support/html.ts';
import { manyEvents } from '../../support/many-events.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

/** Opens a case in a function that has shown another of the service, and knows neither this one nor who worked on it. */
async function opening(id: string) {
  const fresh = world.reopen();
  const desk = await atDesk(fresh, officer('reader'));
  await submitted(fresh, `${id}-other`);
  await desk.look(`/cases/${id}-other`);
  let html = '';
  const calls = await recordCalls(fresh.store.documents, async () => {
    ({ html } = await desk.look(`/cases/${id}`));
  });
  return { calls, html };
}

const operations = (calls: readonly DatabaseCall[]) => calls.map(({ command }) => command);

describe('the page of a case', () => {
  it('takes three calls of the database: session and access chain, names, files and payments included', async () => {
    const { take } = await submitted(world, 'few');
    await atDesk(world, officer('ip'));
    await atDesk(world, officer('ho'));
    await take(aCommand('fee.post'));
    await take(aCommand('case.claim'));
    await take(aCommand('case.flag', { by: officer('ho') }));
    const { calls, html } = await opening('few');
    expect(operations(calls).toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    const text = textOf(html);
    expect(text).toContain('A1234563');
    expect(text).toContain('Officer ip');
    expect(text).toContain('Officer ho');
  });

  it('of a case with five thousand events takes the same and reads no more than it shows', async () => {
    await submitted(world, 'many');
    await manyEvents(world, 'many', 5000);
    expect((await loadRecord(world.store, { kind: 'case', id: 'many' }))?.version).toBe(5000);
    const { calls, html } = await opening('many');
    expect(operations(calls).toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    const asked = calls.flatMap(({ input }) => JSON.stringify(input).match(/"EVENT#case:many"/gu) ?? []);
    // What was sent, and the latest twenty-five.
    expect(asked).toHaveLength(26);
    const text = textOf(html);
    expect(text).toContain('A1234563');
    expect(text).toContain('4975 earlier steps');
  });

  it('leads to a page of the earlier steps, which reads no more than it shows either', async () => {
    await submitted(world, 'older');
    await manyEvents(world, 'older', 300);
    const desk = await atDesk(world, officer('ip'));
    const latest = textOf((await desk.look('/cases/older/history')).html);
    expect(latest).toContain('Steps 251 to 300 of 300');
    expect(latest).toContain('Officer ip');
    const before = textOf((await desk.look('/cases/older/history?to=250')).html);
    expect(before).toContain('Steps 201 to 250 of 300');
    expect(before).toContain('Later steps');
    const begin = textOf((await desk.look('/cases/older/history?to=-7')).html);
    expect(begin).toContain('Steps 251 to 300 of 300');
    expect(textOf((await desk.look('/cases/older/history?to=1')).html)).toContain('Application received');
    const far = await atDesk(world, officer('far', ['caseworker'], { department: 'housing' }));
    expect((await far.look('/cases/older/history')).status).toBe(404);
  });

  it('of a case from before trails were kept is the same, by reading its events', async () => {
    const { take, ref } = await submitted(world, 'before');
    await take(aCommand('fee.post'));
    await take(aCommand('vetting.complete'));
    const desk = await atDesk(world, officer('ip'));
    const pictureOf = (html: string) => /<img class="product-picture"[^]*?<\/details>/u.exec(html)?.[0] ?? '';
    const now = await desk.look('/cases/before');
    const TableName = world.store.names.cases;
    const { Item = {} } = await world.store.documents.get({ TableName, Key: rowKeys.record(ref) });
    const { trail, ...without } = Item;
    expect(trail).toBeDefined();
    await world.store.documents.put({ TableName, Item: without });
    const then = await desk.look('/cases/before');
    expect(pictureOf(then.html)).toBe(pictureOf(now.html));
    expect(pictureOf(then.html)).toContain('</');
    expect(textOf(then.html)).toContain('Officer ip');
  });
});
