import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDefinition } from '../../support/definition.ts';
import { tagsOf, textOf } from '../../support/html.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const open: { world?: World } = {};
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};
beforeAll(async () => {
  open.world = await aWorld();
  await world().publish(aDefinition());
});
afterAll(() => open.world?.close());

const hiddenIn = (html: string) =>
  Object.fromEntries(
    tagsOf(html).flatMap(({ name, attributes: { type, name: field, value = '' } }) =>
      name === 'input' && type === 'hidden' && field !== undefined ? [[field, value] as const] : [],
    ),
  );

async function started(person: string) {
  const site = siteOf(world());
  const cookie = await site.signIn(person);
  const service = await site.get('/en/services/test-permit', cookie);
  const { location } = await site.post(
    '/en/services/test-permit/applications',
    cookie,
    hiddenIn(service.html),
  );
  const draft = location.replace('/privacy', '');
  return { site, cookie, service, draft, statement: await site.get(location, cookie) };
}

describe('the statement on personal data', () => {
  test('is on the service’s page for anybody, and says everything the law asks for', async () => {
    const { service, statement } = await started('reader');
    for (const { html } of [service, statement])
      for (const said of ['To decide', 'that is not marked “optional”', 'None', 'Ask us', '7 years'])
        expect(textOf(html)).toContain(said);
  });

  test('comes before the first question, by whatever address one goes there', async () => {
    const { site, cookie, draft } = await started('hasty');
    const question = await site.get(`${draft}/pages/licence`, cookie);
    expect(question.location).toBe(`${draft}/privacy`);
  });

  test('is acknowledged once, and then looked up again without a form', async () => {
    const { site, cookie, draft, statement } = await started('careful');
    const sent = hiddenIn(statement.html);
    expect((await site.post(`${draft}/privacy`, cookie, sent)).location).toBe(`${draft}/pages/licence`);
    expect((await site.post(`${draft}/privacy`, cookie, sent)).location).toBe(`${draft}/pages/licence`);
    expect((await site.get(`${draft}/pages/licence`, cookie)).status).toBe(200);
    const again = await site.get(`${draft}/privacy`, cookie);
    expect(again.html).not.toContain(`action="${draft}/privacy"`);
    expect(again.html).toContain(`href="${draft}/declaration"`);
  });

  test('is kept as read when answers are saved after it', async () => {
    const { site, cookie, draft, statement } = await started('writer');
    await site.post(`${draft}/privacy`, cookie, hiddenIn(statement.html));
    const page = await site.get(`${draft}/pages/licence`, cookie);
    await site.post(`${draft}/pages/licence`, cookie, { ...hiddenIn(page.html), licenceNumber: 'A1' });
    const declaration = await site.get(`${draft}/declaration`, cookie);
    expect(declaration.html).toContain(`href="${draft}/privacy"`);
    const received = await site.post(`${draft}/declaration`, cookie, {
      ...hiddenIn(declaration.html),
      declared: 'yes',
    });
    expect(received.location).toBe(`${draft}/received`);
    const links = (await site.get(`${draft}/received`, cookie)).html;
    expect(links).toContain(`href="${draft}/receipt"`);
    expect(links).toContain(`href="${draft}/receipt.pdf"`);
    const receipt = textOf((await site.get(`${draft}/receipt`, cookie)).html);
    expect(receipt).toContain('Statement on personal data read');
    expect(receipt).toContain('A1');
  });

  test('of somebody else’s draft cannot be acknowledged', async () => {
    const { draft, statement } = await started('owner');
    const site = siteOf(world());
    const other = await site.signIn('stranger');
    expect((await site.get(`${draft}/privacy`, other)).status).toBe(303);
    const tried = await site.post(`${draft}/privacy`, other, hiddenIn(statement.html));
    expect(tried.status).not.toBe(200);
    expect(tried.location).not.toContain('/pages/');
  });
});
