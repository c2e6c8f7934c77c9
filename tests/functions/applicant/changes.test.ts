import { describe, expect, test } from 'vitest';
import { aDraftingWorld } from '../../support/drafting-world.ts';
import { aDrafter } from '../../support/drafting.ts';
import { siteOf } from '../../support/site.ts';

const world = aDraftingWorld();
const drafter = (person: string) => aDrafter(world(), siteOf(world()), person);
const about = { title: 'mr', nick: '', guests: '2' };

describe('a change to an answer of a form that was filled in to its end', () => {
  test('leads back to the answers, not through the pages behind it', async () => {
    const person = await drafter('change');
    await person.fillIn();
    expect((await person.save('about', { ...about, nick: 'Tai Man' })).location).toBe(`${person.path}/check`);
    expect(await person.content()).toMatchObject({ answers: { nick: 'Tai Man' } });
  });

  test('leads to what it calls for, and from there back to the answers', async () => {
    const person = await drafter('call');
    await person.fillIn();
    await person.save('about', { ...about, guests: '0' });
    expect((await person.save('about', about)).location).toBe(`${person.path}/pages/room`);
    expect((await person.save('room', { seats: '4' })).location).toBe(`${person.path}/check`);
  });

  test('leads to where another page is not in order any more', async () => {
    const person = await drafter('order');
    await person.fillIn();
    expect((await person.save('about', { ...about, guests: '9' })).location).toBe(
      `${person.path}/pages/room`,
    );
  });

  test('that is a mistake first leads there once it is mended, on a second attempt too', async () => {
    const person = await drafter('mistake');
    await person.fillIn();
    expect((await person.save('about', { ...about, guests: 'many' })).html).toContain('value="many"');
    expect((await person.save('about', about)).location).toBe(`${person.path}/check`);
  });
});

test('while the form is filled in for the first time, each page leads to the next, also where somebody goes back', async () => {
  const person = await drafter('first');
  expect((await person.save('about', about)).location).toBe(`${person.path}/pages/room`);
  await person.save('room', { seats: '4' });
  expect((await person.save('about', { ...about, nick: 'Tai' })).location).toBe(`${person.path}/pages/room`);
});
