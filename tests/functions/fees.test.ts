import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HongKongDate } from '../../schemas/time.ts';
import { catalogueTexts } from '../../web/texts/catalogue.ts';
import { formOf } from '../support/definition-files.ts';
import { definitionOf } from '../support/fees/fee-form.ts';
import { restaurantLicence } from '../support/fees/food-and-places.ts';
import { vehicleLicence } from '../support/fees/transport.ts';
import { tagsOf } from '../support/html.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
let site: ReturnType<typeof siteOf>;
const nobody = '';
const today = HongKongDate.parse('2026-11-23');
const DAY = 24 * 60 * 60_000;

beforeAll(async () => {
  world = await aWorld();
  site = siteOf(world);
  await world.publish({ ...definitionOf(vehicleLicence), id: 'vehicle-licence' });
  const restaurant = definitionOf(restaurantLicence);
  const fees = restaurant.fees.map((fee) => ({
    ...fee,
    concessions: fee.concessions.map((concession) => ({ ...concession, until: today })),
  }));
  await world.publish({ ...restaurant, id: 'restaurant-licence', fees });
  await world.publish(formOf('services/transport/international-driving-permit.yaml').definition);
});
afterAll(() => world.close());

const plain = (html: string) => html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
const ask = async (service: string, typed: Record<string, string>, cookie = nobody) =>
  site.post(`/en/services/${service}/fees`, cookie, typed);

describe('what will I pay', () => {
  test('is shown to anybody where the fee is the same for everybody', async () => {
    const { html, status } = await site.get('/en/services/international-driving-permit/fees', nobody);
    expect(status).toBe(200);
    expect(plain(html)).toContain('You pay HK$80');
    expect(html).not.toContain('<form method="post" action="/en/services');
  });

  test('asks step by step, and says the fee with its working, its day and its source', async () => {
    const first = await site.get('/en/services/vehicle-licence/fees', nobody);
    expect(first.html).toContain('value="fuel period"');
    const second = await ask('vehicle-licence', { asked: 'fuel period', fuel: 'diesel', period: '4' });
    expect(plain(second.html)).toContain('answer the remaining questions');
    expect(second.html).not.toContain('govuk-error-summary');
    const typed = { asked: 'fuel engine period', fuel: 'diesel', engine: '2,500', period: '4' };
    const page = plain((await ask('vehicle-licence', typed)).html);
    expect(page).toContain('You pay HK$3,317');
    expect(page).toContain('2,500 cc: over 1,500 cc, up to 2,500 cc 35% of HK$7,384 HK$2,584.40');
    expect(page).toContain('Rounded up to the dollar');
    expect(page).toContain('Counted as of 23 November 2026');
    expect(page).toContain('Fees in force from 11 June 2021');
    expect(page).toContain('Source: https://www.info.gov.hk/gia/general/202106/11/P2021061100712.htm');
  });

  test('keeps what was typed beside a mistake, and in another language', async () => {
    const typed = { asked: 'fuel engine period', fuel: 'petrol', engine: 'big', period: '12' };
    const { html } = await ask('vehicle-licence', typed);
    expect(html).toContain('govuk-error-summary');
    expect(html).toContain('value="big"');
    expect(plain(html)).not.toContain('You pay');
    expect(html).toContain('formaction="/tc/services/vehicle-licence/fees"');
    const inChinese = { ...typed, switchLanguage: 'tc' };
    const chinese = await site.post('/tc/services/vehicle-licence/fees', nobody, inChinese);
    expect(chinese.html).toContain('value="big"');
    expect(chinese.html).not.toContain('govuk-error-summary');
  });

  test('names the concessions in force, and forgets them the day after', async () => {
    const typed = { asked: 'kind area provisional', kind: 'general', area: '80', provisional: 'yes' };
    const waived = plain((await ask('restaurant-licence', typed)).html);
    expect(waived).toContain('You pay nothing');
    expect(waived).toContain('Waiver for food businesses, from 1 November 2025 to 23 November 2026');
    const start = plain((await site.get('/en/services/restaurant-licence', nobody)).html);
    expect(start).toContain('nothing to pay at present');
    world.travel(DAY);
    const after = plain((await ask('restaurant-licence', typed)).html);
    expect(after).toContain('You pay HK$1,260');
    expect(after).not.toContain('Waiver');
    const startAfter = plain((await site.get('/en/services/restaurant-licence', nobody)).html);
    expect(startAfter).toContain('from HK$905 to HK$125,840');
  });

  test('is answered for somebody signed in only when the form is ours', async () => {
    const cookie = await site.signIn('chan-tai-man');
    const { html } = await site.get('/en/services/vehicle-licence/fees', cookie);
    const csrf = /name="csrf" value="([^"]+)"/u.exec(html)?.[1] ?? '';
    const typed = { asked: 'fuel engine period', fuel: 'petrol', engine: '1500', period: '12' };
    expect((await ask('vehicle-licence', typed, cookie)).status).toBe(403);
    expect(plain((await ask('vehicle-licence', { ...typed, csrf }, cookie)).html)).toContain(
      'You pay HK$5,074',
    );
  });

  test('of a service that is not there is not found', async () => {
    expect((await site.get('/en/services/no-such/fees', nobody)).status).toBe(404);
    expect((await ask('no-such', {})).status).toBe(404);
  });
});

test('the start page says from how much to how much, and what it depends on', async () => {
  const page = plain((await site.get('/en/services/vehicle-licence', nobody)).html);
  expect(page).toContain('Fee: from HK$231 to HK$16,592. It depends on: fuel, engine, weight, period');
  expect(page).toContain('What will I pay?');
  expect(page).not.toContain(catalogueTexts.noFee.en);
});

describe('an application', () => {
  const hiddenIn = (html: string) =>
    Object.fromEntries(
      tagsOf(html).flatMap(({ name, attributes: { type, name: field, value = '' } }) =>
        name === 'input' && type === 'hidden' && field !== undefined ? [[field, value] as const] : [],
      ),
    );

  test('keeps how its fee was worked out, and shows it where it is paid and followed', async () => {
    const cookie = await site.signIn('chan-tai-man');
    const start = await site.get('/en/services/vehicle-licence', cookie);
    const draft = await site.post('/en/services/vehicle-licence/applications', cookie, hiddenIn(start.html));
    const statement = await site.get(draft.location, cookie);
    const first = await site.post(draft.location, cookie, hiddenIn(statement.html));
    const facts = await site.get(first.location, cookie);
    const typed = { licenceNumber: 'A1', fuel: 'petrol', engine: '1500', period: '4' };
    await site.post(first.location, cookie, { ...hiddenIn(facts.html), ...typed });
    const application = draft.location.replace('/privacy', '');
    const declaration = await site.get(`${application}/declaration`, cookie);
    expect(plain(declaration.html)).toContain('HK$1,804');
    const declared = { ...hiddenIn(declaration.html), declared: 'yes' };
    expect((await site.post(`${application}/declaration`, cookie, declared)).location).toContain('/received');
    for (const address of [application, `${application}/pay/application`]) {
      const page = plain((await site.get(address, cookie)).html);
      expect(page).toContain('How this was worked out');
      expect(page).toContain('1,500 cc: 1,500 cc or less');
      expect(page).toContain('35% of HK$4,960');
      expect(page).toContain('HK$1,804');
    }
  });
});
