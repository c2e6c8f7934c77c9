import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { daysAhead } from '../support/days-ahead.ts';
import { filesHeld } from '../support/files-held.ts';
import { aProduct } from '../support/product.ts';
import { allInOrder, deskOf, mails, quickPaid, quickSignIn, until } from '../support/quick-story.ts';
import { typedByApplicant } from '../support/story.ts';

const product = aProduct();

/** Everything that says who it is about. The applicant is not the one whose number stands as an example in the form. */
const secrets = [
  'HO, Ka Yan',
  'Ka Yan',
  '何嘉欣',
  'D456789',
  '2006-02-20',
  typedByApplicant.building,
  typedByApplicant.street,
  typedByApplicant.phone,
  typedByApplicant.email,
  'An answer with my neighbour in it',
  'Why I have my doubts about this person',
];

test('after a whole journey the product’s files and logs hold nobody’s particulars in clear', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const application = await quickPaid(applicant, product(), {
    'driving-licence': {
      licenceNumber: 'D456789(8)',
      'licenceExpiry-day': '19',
      'licenceExpiry-month': '2',
      'licenceExpiry-year': '2036',
    },
  });
  const desk = deskOf(application);
  const officer = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
  const opened = await until(officer, desk, 'The register agrees');
  const [day, month, year] = daysAhead(60);
  await officer.submit(opened, '/requests', {
    what: 'Please explain.',
    'until-day': day,
    'until-month': month,
    'until-year': year,
  });
  const asked = await applicant.get(application);
  await applicant.submit(asked, /\/requests\//u, { answer: 'An answer with my neighbour in it' });
  await officer.submit(await officer.get(desk), '/vetting', { ...allInOrder, note: secrets.at(-1) ?? '' });
  await officer.submit(await officer.get(desk), '/decision', { outcome: 'grant' });
  const supervisor = await quickSignIn(product(), 'cheung-kwok-keung', '/en/desk');
  await supervisor.submit(await supervisor.get(desk), '/endorsement', { outcome: 'endorse' });
  await until(applicant, application, 'See your licence');
  await until(applicant, `${application}/licence`, 'In force');
  await vi.waitFor(async () => expect((await mails(product())).length).toBeGreaterThan(3), 15_000);
  // Errors are logged too: a body that cannot be read, an unknown page with a name in its address.
  await applicant.get(`${product().origin}/en/D456789(8)/${typedByApplicant.email}`);

  const files = filesHeld(join(product().folder, 'database'));
  expect(files.length).toBeGreaterThan(0);
  const held = [
    ...files,
    Buffer.from(
      product()
        .printed()
        .replace(/^ {4}.*$/gmu, ''),
    ),
  ];
  expect(Math.max(...held.map(({ length }) => length))).toBeGreaterThan(10_000);
  for (const secret of secrets)
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(secret, encoding);
      expect(held.filter((content) => content.includes(bytes)).length, secret).toBe(0);
      const asBase64 = Buffer.from(bytes.toString('base64').replace(/=+$/u, '').slice(0, -2));
      if (secret.length > 8)
        expect(held.filter((content) => content.includes(asBase64)).length, secret).toBe(0);
    }
});

test('mails hold the reference and a link, never a name, an identity number or an answer', async () => {
  const sent = await mails(product());
  const text = sent.map(({ subject, text: body }) => `${subject}\n${body}`).join('\n');
  for (const secret of secrets) expect(text).not.toContain(secret);
});
