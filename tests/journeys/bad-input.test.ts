import { describe, expect, test } from 'vitest';
import type { Fields } from '../support/client.ts';
import { aProduct } from '../support/product.ts';
import { fillIn, pagesTyped, quickSignIn, send, startDraft } from '../support/quick-story.ts';

const product = aProduct();

/** Saves one page of a new draft of a person; the answer, and the page as it then is. */
async function save(person: string, page: string, fields: Fields) {
  const client = await quickSignIn(product(), person);
  const draft = await startDraft(client, product());
  const before = await client.get(`${draft}/pages/${page}`);
  return { client, draft, answer: await client.submit(before, `/pages/${page}`, fields) };
}

const expiry = (day: string, month: string, year: string): Fields => ({
  licenceNumber: 'A1234563',
  'licenceExpiry-day': day,
  'licenceExpiry-month': month,
  'licenceExpiry-year': year,
});

describe('what is typed wrong is said beside its question, and stays typed', () => {
  test.each([
    [
      'a licence expired four years ago',
      'chan-tai-man',
      'driving-licence',
      expiry('22', '11', '2022'),
      'expired more than 3 years ago',
    ],
    [
      'an impossible date',
      'chan-tai-man',
      'driving-licence',
      expiry('31', '2', '2030'),
      'enter a date that exists',
    ],
    [
      'the age of 20 with a bus',
      'ho-ka-yan',
      'vehicles',
      { classes: ['private-car', 'public-bus'] },
      'aged 21 or over',
    ],
    [
      'a place of birth that is too long',
      'chan-tai-man',
      'about-you',
      { title: 'mr', placeOfBirth: 'x'.repeat(61) },
      '60',
    ],
    [
      'an emoji in a place of birth',
      'chan-tai-man',
      'about-you',
      { title: 'mr', placeOfBirth: 'Macao 😀' },
      'Place of birth: remove characters that cannot be used here, such as emoji',
    ],
    [
      'an option nobody offered',
      'chan-tai-man',
      'about-you',
      { title: 'emperor', placeOfBirth: 'Macao' },
      'Title',
    ],
    [
      'a telephone number of 7 digits',
      'chan-tai-man',
      'contact',
      { phone: '9123456', email: 'a@example.com' },
      'Telephone number',
    ],
    [
      'an e-mail address without a host',
      'chan-tai-man',
      'contact',
      { phone: '91234567', email: 'a@' },
      'E-mail address',
    ],
  ])('%s', async (_what, person, page, fields, said) => {
    const { answer } = await save(person, page, fields);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('govuk-error-summary');
    expect(answer.text).toContain(said);
    for (const value of Object.values(fields).flat())
      if (value.length > 5 && value !== 'emperor') expect(answer.html).toContain(value);
  });
});

describe('who may not apply', () => {
  test('at 17 years of age is told so before sending, and nothing can be sent', async () => {
    const client = await quickSignIn(product(), 'lee-siu-ming');
    const draft = await startDraft(client, product());
    await fillIn(client, draft);
    const check = await client.get(`${draft}/check`);
    expect(check.text).toContain('You must be aged 18 or over');
    const declaration = await client.get(`${draft}/declaration`);
    expect(declaration.url).toBe(`${draft}/check`);
  });

  test('a licence that is not in the register does not stop the application: an officer sees what the register said', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const draft = await startDraft(client, product());
    await fillIn(client, draft, {
      'driving-licence': { ...expiry('11', '5', '2034'), licenceNumber: 'Z9876543' },
    });
    expect((await send(client, draft)).url).toBe(`${draft}/received`);
  });
});

describe('names and markup', () => {
  const typedNames = (chineseName: string): Fields => ({
    title: 'mr',
    placeOfBirth: 'London',
    chineseName,
    hkid: 'A123456(3)',
  });

  test('of seven Chinese characters are too long', async () => {
    const { answer } = await save('john-smith', 'about-you', typedNames('歐陽司馬諸葛亮'));
    expect(answer.text).toContain('Name in Chinese: 6 characters or fewer');
    expect(answer.html).toContain('歐陽司馬諸葛亮');
  });

  test('count a character beyond the basic plane once', async () => {
    const { answer } = await save('john-smith', 'about-you', typedNames('𠮷𠮷𠮷𠮷𠮷𠮷'));
    expect(answer.url).toContain('/pages/driving-licence');
  });

  test('an emoji is refused in a name and comes back as typed', async () => {
    const { answer } = await save('john-smith', 'about-you', typedNames('大文😀'));
    expect(answer.text).toContain('such as emoji');
    expect(answer.html).toContain('大文😀');
  });

  test('markup in every field comes back as text, here and on the page that shows all answers', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const client = await quickSignIn(product(), 'john-smith');
    const draft = await startDraft(client, product());
    const everywhere = Object.fromEntries(
      Object.entries(pagesTyped).map(([page, fields]) => [
        page,
        Object.fromEntries(Object.keys(fields).map((name) => [name, `${markup}${name}`])),
      ]),
    );
    for (const [page, fields] of Object.entries(everywhere)) {
      const answer = await client.submit(await client.get(`${draft}/pages/${page}`), `/${page}`, fields);
      expect(answer.html).not.toContain('<img');
    }
    await client.submit(await client.get(`${draft}/pages/home`), '/home', {
      ...pagesTyped['home'],
      'residentialAddress-building': markup,
    });
    const check = await client.get(`${draft}/check`);
    expect(check.html).not.toContain('<img');
    expect(check.text).toContain(markup);
  });
});

describe('forms that are not what the page gave', () => {
  test('a missing page keeps the application from being sent', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const draft = await startDraft(client, product());
    await fillIn(client, draft, {});
    const other = await startDraft(client, product());
    expect((await client.get(`${other}/declaration`)).url).toBe(`${other}/check`);
    expect((await client.get(`${other}/check`)).text).toContain('There is a problem');
  });

  test('a verified name cannot be replaced by a tampered field', async () => {
    const { client, draft } = await save('chan-tai-man', 'about-you', {
      title: 'mr',
      placeOfBirth: 'Macao',
      englishName: 'NOBODY, At All',
      birthDate: '1900-01-01',
      hkid: 'Z683365(5)',
    });
    const check = await client.get(`${draft}/check`);
    expect(check.text).toContain('CHAN, Tai Man');
    expect(check.text).not.toContain('NOBODY');
  });

  test.each([
    ['a version that is no number', { seen: 'DROP' }, 409],
    ['a version from the future', { seen: '99' }, 409],
  ])('%s saves nothing', async (_what, fields, status) => {
    const { answer, client, draft } = await save('chan-tai-man', 'about-you', {
      title: 'mr',
      placeOfBirth: 'Atlantis',
      ...fields,
    });
    expect(answer.status).toBe(status);
    expect((await client.get(`${draft}/check`)).text).not.toContain('Atlantis');
  });

  test('a stale tab is told so and overwrites nothing', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const draft = await startDraft(client, product());
    const address = `${draft}/pages/about-you`;
    const [first, second] = [await client.get(address), await client.get(address)];
    await client.submit(first, '/about-you', { title: 'mr', placeOfBirth: 'Macao' });
    const stale = await client.submit(second, '/about-you', { title: 'mr', placeOfBirth: 'Lisbon' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Something changed in the meantime');
    expect((await client.get(`${draft}/check`)).text).toContain('Macao');
  });

  test('a declaration whose hidden request key was tampered with is refused', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const draft = await startDraft(client, product());
    await fillIn(client, draft);
    const page = await client.get(`${draft}/declaration`);
    const answer = await client.submit(page, '/declaration', { declared: 'yes', requestKey: '../../etc' });
    expect(answer.status).toBe(400);
  });
});

describe('sending twice', () => {
  test('a double click makes one application and answers both times the same', async () => {
    const client = await quickSignIn(product(), 'ho-ka-yan');
    const draft = await startDraft(client, product());
    await fillIn(client, draft, {
      'driving-licence': { ...expiry('19', '2', '2036'), licenceNumber: 'D4567898' },
    });
    const page = await client.get(`${draft}/declaration`);
    const both = await Promise.all([
      client.submit(page, '/declaration', { declared: 'yes' }),
      client.submit(page, '/declaration', { declared: 'yes' }),
    ]);
    expect(both.map(({ url }) => url)).toEqual([`${draft}/received`, `${draft}/received`]);
    const again = await client.submit(page, '/declaration', { declared: 'yes' });
    expect(again.url).toBe(`${draft}/received`);
    expect(again.text).toBe(both[0]?.text);
    const list = await client.get(`${product().origin}/en/applications`);
    expect(list.html.split(`href="${new URL(draft).pathname}"`).length - 1).toBe(1);
  });

  test('the same request key with other input is a conflict that leads to what exists', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const draft = await startDraft(client, product());
    await fillIn(client, draft);
    const page = await client.get(`${draft}/declaration`);
    await client.submit(page, '/declaration', { declared: 'yes' });
    const other = await client.submit(page, '/declaration', { declared: 'yes', extra: 'something else' });
    expect(other.status).toBe(409);
    expect(other.html).toContain(`href="${new URL(draft).pathname}`);
  });
});
