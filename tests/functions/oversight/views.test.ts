import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atDesk, deskDefinition } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

const late = { team: 'licensing', which: 'overdue', flag: 'urgent' };

describe('a view of the queue', () => {
  it('is named, comes back at a click, is the officer’s own, and goes when it is deleted', async () => {
    const ip = await atDesk(world, officer('ip'));
    const saved = await ip.send('', '/views', { ...late, viewName: 'Late & urgent' });
    expect(saved.location).toBe('/en/desk?team=licensing&flag=urgent&which=overdue');
    const { html } = await ip.look('');
    expect(html).toContain('href="/en/desk?team=licensing&amp;flag=urgent&amp;which=overdue"');
    expect(textOf(html)).toContain('Late & urgent');
    const ho = await atDesk(world, officer('ho'));
    expect((await ho.look('')).html).not.toContain('Late &amp; urgent');
    // The same name again takes its place.
    await ip.send('', '/views', { team: 'licensing', viewName: 'Late & urgent' });
    const [view = ''] = /\/views\/[\w-]+\/delete/u.exec((await ip.look('')).html) ?? [];
    expect((await ip.look('')).html.match(/\/views\/[\w-]+\/delete/gu)).toHaveLength(1);
    await ip.send('', view, late);
    expect(textOf((await ip.look('')).html)).toContain('You have saved no view yet');
  });

  it('needs a name of some length, of which nothing is lost, and there are twenty at most', async () => {
    const ip = await atDesk(world, officer('ip2'));
    const none = await ip.send('', '/views', { team: 'licensing' });
    expect(none.html).toContain('href="#view-name"');
    const long = await ip.send('', '/views', { team: 'licensing', viewName: 'x'.repeat(61) });
    expect(textOf(long.html)).toContain('no more than 60 characters');
    expect(long.html).toContain('x'.repeat(61));
    for (let n = 0; n < 20; n += 1) await ip.send('', '/views', { team: 'licensing', viewName: `v${n}` });
    const full = await ip.send('', '/views', { team: 'licensing', viewName: 'one more' });
    expect(textOf(full.html)).toContain('You have 20 views already');
    expect(full.html).toContain('value="one more"');
  });

  it('is kept sealed under the officer’s key', async () => {
    const rows = (await allRows(world)).filter(({ pk }) => String(pk).startsWith('VIEWS#'));
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(/urgent|v19/u);
  });
});

describe('the services of a department', () => {
  it('show how their applications are handled, to whoever has to do with cases, and to no other department', async () => {
    const ip = await atDesk(world, officer('ip'));
    expect((await ip.look('/services')).html).toContain('href="/en/desk/services/test-permit"');
    const { html } = await ip.look('/services/test-permit');
    expect(html).toContain('role="img"');
    expect(textOf(html)).toContain('Decision: to be endorsed Team: Licensing');
    expect(textOf(html)).toContain('Vetting, when: Fee received');
    const far = await atDesk(world, officer('far', ['caseworker'], { department: 'housing' }));
    expect((await far.look('/services/test-permit')).status).toBe(404);
    const cashier = await atDesk(world, officer('till', ['cashier']));
    expect((await cashier.look('/services')).status).toBe(403);
  });

  it('are drawn for the pages of their cases, of the release and with the way that is asked for', async () => {
    const ip = await atDesk(world, officer('ip'));
    const { status, html, headers } = await ip.look('/services/test-permit/1/picture?way=0-1');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(Buffer.from(html, 'base64').toString()).toMatch(/^<svg [^]*✓[^]*▶[^]*<\/svg>$/u);
    for (const unknown of ['2', '0', '-1', 'x', '99999999999'])
      expect((await ip.look(`/services/test-permit/${unknown}/picture`)).status, unknown).toBe(404);
    const far = await atDesk(world, officer('far', ['caseworker'], { department: 'housing' }));
    expect((await far.look('/services/test-permit/1/picture')).status).toBe(404);
    const cashier = await atDesk(world, officer('till', ['cashier']));
    expect((await cashier.look('/services/test-permit/1/picture')).status).toBe(403);
  });
});
