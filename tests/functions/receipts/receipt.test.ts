import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeStep } from '../../../functions/step/take-step.ts';
import { unborn } from '../../../store/records.ts';
import { aCommand } from '../../support/commands.ts';
import { aDefinition, text } from '../../support/definition.ts';
import { sampleWorking } from '../../support/fee-models.tsx';
import { textOf } from '../../support/html.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

const open: { world?: World } = {};
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const definition = aDefinition({
  pages: [
    {
      id: 'people',
      title: text('People'),
      questions: [
        { id: 'hkid', type: 'hkid', identity: 'hkid', label: text('Your identity card') },
        { id: 'partner', type: 'hkid', label: text('Partner identity card') },
        {
          id: 'directors',
          type: 'group',
          label: text('Directors'),
          itemName: text('Director'),
          minimum: 1,
          maximum: 3,
          questions: [{ id: 'card', type: 'hkid', label: text('Card') }],
        },
        { id: 'licenceNumber', type: 'text', label: text('Number') },
      ],
    },
  ],
  privacy: {
    purpose: text('To decide'),
    transferees: text('None'),
    access: text('Ask us'),
    contact: { title: text('Data Officer'), address: text('1 Harbour Road') },
    retentionYears: 7,
  },
});

beforeAll(async () => {
  open.world = await aWorld();
  await world().publish(definition);
  const ref = { kind: 'case' as const, id: 'c1' };
  await takeStep(world(), {
    ref,
    begin: unborn(ref, 'case:c1', { service: 'test-permit', number: 1 }),
    intend: () => ({
      command: aCommand('application.submit', {
        input: {
          answers: {
            partner: 'C668668(9)',
            directors: [{ card: 'Z683365(A)' }],
            licenceNumber: '𨋢<b>1',
          },
          particulars: { hkid: 'A123456(3)' },
          language: 'zh-Hant',
          noticed: '2026-11-23T01:30:00.000Z',
        },
        facts: { fees: [{ item: 'application', amount: 8000, working: sampleWorking }] },
      }),
    }),
  });
});
afterAll(() => open.world?.close());

const get = async (path: string, person = 'chan') => {
  const site = siteOf(world());
  return site.get(path, await site.signIn(person));
};

describe('a receipt', () => {
  test('says what was sent, when, in which language, and what is due', async () => {
    const page = textOf((await get('/en/applications/c1/receipt')).html);
    for (const said of [
      'ABCD-EFGH-JKM',
      '23 November 2026, 10:00',
      '繁體中文. This copy shows the questions in another language',
      '𨋢<b>1',
      'HK$80',
      'It is true',
      '7 years',
      'Data Officer',
      '23 November 2026, 09:30',
    ])
      expect(page).toContain(said);
  });

  test('shows how its fee was worked out, line by line, on the page and as a PDF alike', async () => {
    const page = textOf((await get('/en/applications/c1/receipt')).html);
    const pdf = readPdf(Buffer.from((await get('/en/applications/c1/receipt.pdf')).html, 'base64'));
    for (const said of [
      'How this was worked out',
      'Licence by engine size',
      '1,800: over 1,500, up to 2,500',
      '35% of HK$7,384',
      'HK$2,584.40',
      'Waiver for food businesses',
      'The fee is waived',
      'Rounded up to the dollar',
      'Total',
      'Fees in force from 1 November 2025',
      'P2021061100712',
    ]) {
      expect(page).toContain(said);
      expect(pdf.text.replaceAll(/\s/gu, '')).toContain(said.replaceAll(/\s/gu, ''));
    }
  });

  test('shows the applicant’s own identity card whole, and others’ in part', async () => {
    const page = textOf((await get('/en/applications/c1/receipt')).html);
    expect(page).toContain('A123456(3)');
    expect(page).toContain('****668(*)');
    expect(page).toContain('****365(*)');
    expect(page).not.toMatch(/C668668|Z683365/u);
  });

  test.each(['en', 'tc', 'sc'])('as a PDF in /%s says the same', async (language) => {
    const answer = await get(`/${language}/applications/c1/receipt.pdf`);
    expect(answer.status).toBe(200);
    const read = readPdf(Buffer.from(answer.html, 'base64'));
    for (const said of [
      'ABCD-EFGH-JKM',
      '𨋢<b>1',
      'A123456(3)',
      '****668(*)',
      '****365(*)',
      '繁體中文',
      '80',
    ])
      expect(read.text).toContain(said);
    expect(read.text).not.toMatch(/C668668|Z683365/u);
    expect(read.dictionaries).toContain({ en: '(en)', tc: '(zh-Hant-HK)', sc: '(zh-Hans)' }[language]);
  });

  test('is nobody else’s', async () => {
    for (const path of ['receipt', 'receipt.pdf'])
      expect((await get(`/en/applications/c1/${path}`, 'wong')).status).toBe(404);
  });

  test('needs a sign-in, and leads back after it', async () => {
    const away = await siteOf(world()).get('/en/applications/c1/receipt.pdf', '');
    expect(away.location).toBe('/en/sign-in/applicant?return=%2Fen%2Fapplications%2Fc1%2Freceipt.pdf');
  });
});
