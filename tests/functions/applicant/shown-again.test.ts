import { describe, expect, test } from 'vitest';
import { aDraftingWorld } from '../../support/drafting-world.ts';
import { aDrafter, goodPages } from '../../support/drafting.ts';
import { textOf } from '../../support/html.ts';
import { siteOf } from '../../support/site.ts';

const world = aDraftingWorld();
const drafter = (person: string) => aDrafter(world(), siteOf(world()), person);

describe('a form page that is not good, or whose own button was pressed', () => {
  test('is shown again at an address the browser’s Back can open, which tells of mistakes as long as there are any', async () => {
    const person = await drafter('back');
    const { hidden } = await person.open('about');
    const refused = await person.post('pages/about', { ...hidden, title: 'mr', guests: '99' });
    expect(refused.status).toBe(303);
    const mistaken = await person.get(refused.location);
    expect(mistaken.html).toContain('govuk-error-summary');
    expect(mistaken.html).toContain('value="99"');
    expect(mistaken.html).not.toContain('has not been added to your application yet');
    await person.save('about', goodPages['about'] ?? {});
    const mended = await person.get(refused.location);
    expect(mended.html).not.toContain('govuk-error-summary');
    expect(mended.html).toContain('value="2"');

    const rows = { 'helpers-rows': '1', 'helpers-0-name': 'One', addRow: 'helpers' };
    const more = await person.post('pages/helpers', { ...(await person.open('helpers')).hidden, ...rows });
    expect(more.status).toBe(303);
    const shown = await person.get(more.location);
    expect(shown.html).toContain('name="helpers-1-name"');
    expect(shown.html).not.toContain('govuk-error-summary');
  });

  test('tells what is missing where nothing was typed', async () => {
    const person = await drafter('nothing');
    const answer = await person.save('about', {});
    expect(answer.status).toBe(200);
    expect(textOf(answer.html)).toContain('Guests: an answer is needed');
    const more = await person.save('helpers', { 'helpers-rows': '1', addRow: 'helpers' });
    expect(more.html).toContain('name="helpers-1-name"');
  });
});
