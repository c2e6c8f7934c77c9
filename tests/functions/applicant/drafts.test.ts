import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { aDraftingWorld } from '../../support/drafting-world.ts';
import { aDrafter, goodPages } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { siteOf } from '../../support/site.ts';

const world = aDraftingWorld();
const drafter = (person: string, device?: { path: string }) =>
  aDrafter(world(), siteOf(world()), person, device);
const Kept = z.object({ seen: z.int(), said: z.string() });
const keptIn = ({ html }: { html: string }) => Kept.parse(JSON.parse(html));

describe('what was typed on a page that is not good', () => {
  test('is kept to the letter and stands there again on another device', async () => {
    const first = await drafter('letter');
    const answer = await first.save('about', { title: 'mr', nick: ' “Tai\tMan” ', guests: 'a few' });
    expect(answer.status).toBe(200);
    const second = await drafter('letter', first);
    const { html } = await second.open('about');
    expect(html).toContain('value="a few"');
    expect(html).toContain('has not been added to your application yet');
    expect((await second.content())?.typed?.['about']).toMatchObject({ nick: ' “Tai\tMan” ' });
    expect((await second.content())?.answers).toEqual({});
  });

  test('makes the page unfinished, and nothing of it is ignored in silence', async () => {
    const person = await drafter('silence');
    await person.fillIn();
    await person.save('about', { title: 'mr', guests: '99' });
    const check = await person.get('check');
    expect(textOf(check.html)).toContain('Save your changes on About you');
    expect(textOf(check.html)).toContain('50');
    expect((await person.get('declaration')).location).toBe(`${person.path}/check`);
    expect(await person.content()).toMatchObject({ answers: { guests: 2 } });
    await person.save('about', goodPages['about'] ?? {});
    expect(textOf((await person.get('check')).html)).not.toContain('Save your changes');
    expect((await person.content())?.typed).toBeUndefined();
  });

  test('of a question that is not asked is never stored', async () => {
    const person = await drafter('unasked');
    await person.save('about', { title: 'mr', otherTitle: 'Duchess', guests: 'x' });
    expect(JSON.stringify(await person.content())).not.toContain('Duchess');
    await person.save('helpers', {
      'helpers-rows': '1',
      'helpers-0-name': '',
      'helpers-0-paid': 'no',
      'helpers-0-wage': '31337',
    });
    expect((await person.content())?.typed?.['helpers']).toMatchObject({ 'helpers-0-paid': 'no' });
    expect(JSON.stringify(await person.content())).not.toContain('31337');
  });

  test('survives a row more, a row less and a change of language', async () => {
    const person = await drafter('rows');
    const two = {
      'helpers-rows': '2',
      'helpers-0-name': 'One',
      'helpers-1-name': 'Two',
      'helpers-1-paid': 'yes',
      'helpers-1-wage': '50',
    };
    const more = await person.save('helpers', { ...two, addRow: 'helpers' });
    expect(more.html).toContain('name="helpers-2-name"');
    expect((await person.open('helpers')).html).toContain('name="helpers-2-name"');
    await person.save('helpers', { ...two, removeRow: 'helpers-0' });
    expect((await person.content())?.typed?.['helpers']).toMatchObject({
      'helpers-rows': '1',
      'helpers-0-name': 'Two',
      'helpers-0-wage': '50',
    });
    const switched = await person.save('helpers', {
      'helpers-rows': '1',
      'helpers-0-name': 'Drei',
      switchLanguage: 'tc',
    });
    expect(switched.location).toBe(`/tc${person.path.slice(3)}/pages/helpers`);
    expect((await person.get(switched.location)).html).toContain('value="Drei"');
    expect(await person.content()).toMatchObject({ language: 'zh-Hant' });
  });

  test('may be more than a draft can hold: then it is shown again, said to be too long, and the draft stays', async () => {
    const person = await drafter('long');
    await person.save('about', goodPages['about'] ?? {});
    const long = 'x'.repeat(400_000);
    const answer = await person.save('about', { title: 'mr', nick: long, guests: '1' });
    expect(answer.status).toBe(200);
    expect(textOf(answer.html)).toContain('20 characters');
    expect(answer.html).toContain(long);
    expect((await person.keep('about', { nick: long })).status).toBe(413);
    expect(await person.content()).toMatchObject({ answers: { guests: 2 } });
  });
});

describe('an answer that was good until an earlier one changed', () => {
  test('is kept aside and asked again', async () => {
    const person = await drafter('aside');
    await person.fillIn();
    await person.save('about', { title: 'mr', guests: '9' });
    expect((await person.content())?.answers).toMatchObject({ guests: 9, seats: 4 });
    expect(textOf((await person.get('check')).html)).toContain('There must be a seat for every guest');
    expect((await person.open('room')).html).toContain('value="4"');
  });

  test('is dropped where its question is not asked any more', async () => {
    const person = await drafter('dropped');
    await person.fillIn();
    await person.save('about', { title: 'mr', guests: '0' });
    expect((await person.content())?.answers).not.toHaveProperty('seats');
  });

  test('that is optional can be taken out again', async () => {
    const person = await drafter('optional');
    await person.save('about', { title: 'mr', nick: 'Ming', guests: '2' });
    await person.save('about', { title: 'mr', nick: '', guests: '2' });
    expect((await person.content())?.answers).not.toHaveProperty('nick');
  });
});

describe('typing that is kept while it goes on', () => {
  test('does not make the page’s own save stale, even where the answer got lost on the way', async () => {
    const person = await drafter('typing');
    const { hidden } = await person.open('about');
    const kept = keptIn(await person.keep('about', { title: 'mr', guests: '1' }, hidden));
    expect(kept.said).toMatch(/^Draft saved at \d\d:\d\d$/u);
    await person.keep('about', { title: 'mr', guests: '12' }, { ...hidden, seen: String(kept.seen) });
    const saved = await person.save('about', { title: 'mr', guests: '123' }, hidden);
    expect(saved.html).toContain('value="123"');
    const good = await person.save('about', { title: 'mr', guests: '12' });
    expect(good.location).toContain('/pages/room');
  });

  test('is not an answer before it is saved, and stands there on another device', async () => {
    const person = await drafter('unsaved');
    await person.keep('about', { title: 'mr', guests: '7' });
    expect((await person.content())?.answers).toEqual({});
    const other = await drafter('unsaved', person);
    expect((await other.open('about')).html).toContain('value="7"');
    expect(textOf((await other.get('check')).html)).toContain('Save your changes on About you');
  });

  test('in a second window is told that the draft changed elsewhere, and overwrites nothing', async () => {
    const person = await drafter('windows');
    const [one, two] = [await person.open('about'), await person.open('about')];
    await person.keep('about', { title: 'mr', guests: '1' }, one.hidden);
    const refused = await person.keep('about', { title: 'mr', guests: '2' }, two.hidden);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('in another window or on another device');
    const saved = await person.save('about', { title: 'mr', guests: '2' }, two.hidden);
    expect(saved.status).toBe(409);
    expect(saved.html).toContain('value="2"');
    expect(saved.html).toContain('Something changed in the meantime');
    expect((await person.content())?.typed?.['about']).toMatchObject({ guests: '1' });
    // What comes back is up to date: pressed again, it is saved.
    const form = saved.html.slice(saved.html.indexOf('id="answers"'));
    const seen = /name="seen" value="(\d+)"/u.exec(form)?.[1] ?? '';
    const again = await person.save('about', { title: 'mr', guests: '2' }, { ...two.hidden, seen });
    expect(again.location).toContain('/pages/room');
  });

  test('that arrives after the page was saved is too late', async () => {
    const person = await drafter('late');
    const { hidden } = await person.open('about');
    await person.keep('about', { title: 'mr', guests: '1' }, hidden);
    await person.save('about', { title: 'mr', guests: '3' }, hidden);
    expect((await person.keep('about', { title: 'mr', guests: '1' }, hidden)).status).toBe(409);
    expect(await person.content()).toMatchObject({ answers: { guests: 3 } });
    expect((await person.content())?.typed).toBeUndefined();
  });

  test('at the same moment as the save never wins over it', async () => {
    const person = await drafter('moment');
    for (let round = 0; round < 5; round += 1) {
      const { hidden } = await person.open('about');
      const guests = String(10 + round);
      const [saved] = await Promise.all([
        person.save('about', { title: 'mr', guests }, hidden),
        person.keep('about', { title: 'mr', guests: '1' }, hidden),
        person.keep('about', { title: 'mr', guests: '2' }, hidden),
      ]);
      expect(saved.location).toContain('/pages/room');
      expect(await person.content()).toMatchObject({ answers: { guests: 10 + round } });
      expect((await person.content())?.typed).toBeUndefined();
    }
  });

  test('writes nothing where nothing new was typed, and forgets what was typed back', async () => {
    const person = await drafter('same');
    await person.save('about', { title: 'mr', guests: '2' });
    const version = await person.version();
    await person.keep('about', { title: 'mr', nick: '', guests: '2' });
    expect(await person.version()).toBe(version);
    await person.keep('about', { title: 'mr', guests: '3' });
    await person.keep('about', { title: 'mr', guests: '2' });
    expect((await person.content())?.typed).toBeUndefined();
  });
});

test('pressed twice, a page is saved once and goes on both times', async () => {
  const person = await drafter('twice');
  const { hidden } = await person.open('about');
  const fields = { title: 'mr', guests: '2' };
  const both = await Promise.all([
    person.save('about', fields, hidden),
    person.save('about', fields, hidden),
  ]);
  for (const { location } of both) expect(location).toBe(`${person.path}/pages/room`);
  expect(await person.version()).toBe(Number(hidden['seen']) + 1);
});

test('what was typed in rows too late is there after signing in, the new row too', async () => {
  const person = await drafter('rescued');
  const { hidden } = await person.open('helpers');
  const typed = { 'helpers-rows': '1', 'helpers-0-name': 'Too late', 'helpers-0-paid': 'yes' };
  await person.keep('helpers', { ...typed, 'helpers-0-name': 'Too' }, hidden);
  world().travel(31 * 60_000);
  expect((await person.keep('helpers', typed, hidden)).status).toBe(303);
  const sent = await person.save('helpers', { ...typed, addRow: 'helpers' }, hidden);
  const back = new URL(sent.location, 'http://localhost').searchParams.get('return') ?? '';
  const again = await drafter('rescued', person);
  const shown = await again.get(back);
  expect(shown.html).toContain('value="Too late"');
  expect(shown.html).toContain('name="helpers-1-name"');
  expect(shown.html).toContain('name="helpers-0-wage"');
  // Without the address of the rescue there is still what was kept while typing.
  expect((await again.open('helpers')).html).toContain('value="Too"');
});
