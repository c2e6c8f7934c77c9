import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Archive } from '../../../adapters/archive/archive.ts';
import { verifyProof } from '../../../cli/verify-proof.mjs';
import { signDailyRoots } from '../../../functions/background/sign-daily-root/sign.ts';
import { ReceiptProof } from '../../../schemas/daily-root.ts';
import { openEvent } from '../../../store/chain.ts';
import { loadFirstEvent } from '../../../store/records.ts';
import { anArchive } from '../../support/an-archive.ts';
import { instant, monday } from '../../support/commands.ts';
import { aDefinition } from '../../support/definition.ts';
import { textOf } from '../../support/html.ts';
import { readAndPaid } from '../../support/permit-cases.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
let kept: Awaited<ReturnType<typeof anArchive>>;
beforeAll(async () => {
  [world, kept] = await Promise.all([aWorld(), anArchive()]);
  await world.publish(aDefinition());
  for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) await readAndPaid(world, id, monday);
});
afterAll(() => Promise.all([world.close(), kept.close()]));

const get = async (path: string, roots: Archive = kept.archive, person = 'chan') => {
  const site = siteOf(world, undefined, roots);
  return site.get(path, await site.signIn(person));
};
const page = async (language: string, roots?: Archive) =>
  textOf((await get(`/${language}/applications/c3/receipt`, roots)).html);
const proofPath = '/en/applications/c3/receipt-proof.json';

const fileOf = async (path: string): Promise<ReceiptProof> => {
  const { status, html } = await get(path);
  expect(status).toBe(200);
  return ReceiptProof.parse(JSON.parse(Buffer.from(html, 'base64').toString('utf8')));
};
const published = async (path: string): Promise<unknown> => {
  const answer = await siteOf(world, undefined, kept.archive).get(path, '');
  expect(answer.status).toBe(200);
  return JSON.parse(answer.html);
};
const keys = () => published('/.well-known/audit-keys.json');

describe('before the day is signed', () => {
  test.each([
    ['en', 'You can download a proof for this application here from 24 November 2026, 00:30.'],
    ['tc', '你可於2026年11月24日 00:30起在此下載本申請的證明。'],
    ['sc', '你可于2026年11月24日 00:30起在此下载本申请的证明。'],
  ])('the receipt in /%s says from when there is a proof', async (language, said) => {
    expect(await page(language)).toContain(said);
  });

  test('the address of the proof leads to the receipt, which says so', async () => {
    const answer = await get(proofPath);
    expect([answer.status, answer.location]).toEqual([303, '/en/applications/c3/receipt']);
  });

  test('a proof that is overdue, or an archive that cannot be read, keeps nobody from the receipt', async () => {
    const out: Archive = { ...kept.archive, read: () => Promise.reject(new Error('no way')) };
    expect(await page('en', out)).toContain('The proof cannot be fetched at the moment.');
    world.travel(24 * 3_600_000);
    expect(await page('en')).toContain('The proof is not ready yet.');
  });
});

describe('the proof', () => {
  beforeAll(async () => {
    const { store, auditSigner: signer } = world;
    await signDailyRoots({ store, archive: kept.archive, signer }, instant('2026-11-23T16:20:00.000Z'));
  });

  test('is offered by page and PDF, with what identifies it', async () => {
    const { event, day } = await fileOf(proofPath);
    const row = await loadFirstEvent(world.store, { kind: 'case', id: 'c3' });
    const answer = await get('/en/applications/c3/receipt');
    expect(answer.html).toContain(`href="${proofPath}"`);
    const pdf = await get('/en/applications/c3/receipt.pdf');
    const printed = readPdf(Buffer.from(pdf.html, 'base64')).text.replaceAll(/\s/gu, '');
    for (const said of [row?.hash ?? 'none', day.root, day.kid, '23November2026', proofPath]) {
      expect(textOf(answer.html).replaceAll(/\s/gu, '')).toContain(said);
      expect(printed).toContain(said);
    }
    expect(event.commitment).toBe(row?.commitment);
  });

  test('is checked by the stand-alone program with nothing but the published key', async () => {
    expect(verifyProof(await fileOf(proofPath), await keys())).toMatchObject({
      record: 'case:c3',
      type: 'application.submitted',
      at: monday,
      date: '2026-11-23',
    });
  });

  test('stands under the root that is published for everybody', async () => {
    const { day } = await fileOf(proofPath);
    expect(await published('/.well-known/daily-roots/2026-11-23')).toEqual(day);
    const site = siteOf(world, undefined, kept.archive);
    for (const other of ['2026-11-24', '2026-02-30', '..', 'x'])
      expect((await site.get(`/.well-known/daily-roots/${encodeURIComponent(other)}`, '')).status).toBe(404);
  });

  test('opens with its salt the very content that was sent, and no other', async () => {
    const ref = { kind: 'case', id: 'c3' } as const;
    const event = await loadFirstEvent(world.store, ref);
    const key = await world.store.keys.forOwner('case:c3');
    if (!event) throw new Error('No event');
    const content = openEvent(ref, key, event);
    const [proof, known] = [await fileOf(proofPath), await keys()];
    expect(() => verifyProof(proof, known, content)).not.toThrow();
    expect(() => verifyProof(proof, known, { ...content, at: '2026-11-23T02:00:00.001Z' })).toThrow(
      'The content is not what was received',
    );
  });

  test('holds neither answers nor persons, and explains itself in the language of its address', async () => {
    const proof = await fileOf(proofPath);
    const all = JSON.stringify(proof);
    expect(all).not.toMatch(/A1234563|CHAN|citizens|"chan"|sealed/u);
    expect(all.length).toBeLessThan(4000);
    expect(proof.explanation[0]).toContain('was received at the time in “event.at”');
    const chinese = await fileOf(proofPath.replace('/en/', '/tc/'));
    expect(chinese.explanation[0]).toContain('申請是在');
    expect({ ...chinese, explanation: [] }).toEqual({ ...proof, explanation: [] });
  });

  test('does not hold once anything in it is another', async () => {
    const [proof, known] = [await fileOf(proofPath), await keys()];
    const places = placesIn({ ...proof, explanation: [], reference: '', keys: '', salt: '' });
    expect(places.length).toBeGreaterThan(15);
    for (const path of places)
      expect(() => verifyProof(changedAt(proof, path), known), path.join('.')).toThrow();
  });

  test('does not hold under another key, or for a root nobody signed', async () => {
    const proof = await fileOf(proofPath);
    const { jwk } = await world.keyService.publicKey();
    expect(() => verifyProof(proof, { keys: [{ ...jwk, kid: proof.day.kid }] })).toThrow(
      'The signature of the root is wrong',
    );
    expect(() => verifyProof(proof, { keys: [] })).toThrow('not among those given');
    for (const nonsense of [undefined, [], 'x', {}, { format: 'receipt-proof-1' }])
      expect(() => verifyProof(nonsense, { keys: [] })).toThrow();
  });

  test('is nobody else’s', async () => {
    expect((await get(proofPath, kept.archive, 'wong')).status).toBe(404);
  });
});

type Place = readonly (string | number)[];

/** Where a value has texts and numbers. */
const placesIn = (value: unknown, path: Place = []): Place[] => {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return [path];
  if (Array.isArray(value)) return value.flatMap((part, n) => placesIn(part, [...path, n]));
  const parts = z.record(z.string(), z.unknown()).safeParse(value);
  return Object.entries(parts.data ?? {}).flatMap(([name, part]) => placesIn(part, [...path, name]));
};

/** The same value with one text or number other in one place. */
const changedAt = (value: unknown, [name, ...rest]: Place): unknown => {
  if (name === undefined) {
    if (typeof value === 'number') return value + 1;
    const text = String(value);
    return `${text.startsWith('a') ? 'b' : 'a'}${text.slice(1)}`;
  }
  if (Array.isArray(value)) return value.map((part, n) => (n === name ? changedAt(part, rest) : part));
  const parts = z.record(z.string(), z.unknown()).parse(value);
  return { ...parts, [name]: changedAt(parts[name], rest) };
};
