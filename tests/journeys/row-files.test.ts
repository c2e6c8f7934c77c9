import { expect, test } from 'vitest';
import type { Answered, Client, Fields } from '../support/client.ts';
import { aPdf, exampleFile } from '../support/example-files.ts';
import { aProduct } from '../support/product.ts';
import { deskOf, quickSignIn, until } from '../support/quick-story.ts';
import { servicesWith } from '../support/services-with.ts';
import { postUpload, untilChecked } from '../support/uploader.ts';

const product = aProduct({ SERVICES_DIR: servicesWith('plan-register') });

/** The first page of a new draft, and the draft's address. */
async function begin(client: Client): Promise<{ page: Answered; draft: string }> {
  const service = await client.get(`${product().origin}/en/services/plan-register`);
  const statement = await client.submit(service, '/applications', {});
  const first = await client.submit(statement, '/privacy', {});
  const draft = first.url.replace(/\/(?:pages\/.*|reuse)$/u, '');
  return { page: await client.get(`${draft}/pages/plans`), draft };
}

const named = (name: string) => ({ name: `${name}.pdf`, content: aPdf(name) });

/** Presses the button beside a file question in a row, with what is typed; the page that sends the file. */
const toUpload = (client: Client, page: Answered, control: string, typed: Fields = {}): Promise<Answered> =>
  client.submit(page, /\/pages\/\w+$/u, { ...typed, fileAction: `add:${control}` });

async function sendFrom(client: Client, upload: Answered, file: { name: string; content: Buffer }) {
  const sent = await postUpload(upload, file);
  expect(sent.status, sent.body).toBe(303);
  return client.get(new URL(sent.location, upload.url).href);
}

const add = async (client: Client, page: Answered, control: string, file: string, typed: Fields = {}) =>
  sendFrom(client, await toUpload(client, page, control, typed), named(file));

/** Three plans, each with its own drawing, typed and not saved yet. */
async function threePlans(client: Client) {
  const { page, draft } = await begin(client);
  let now = await add(client, page, 'plans-0-drawing', 'attic', { 'plans-0-title': 'Attic' });
  now = await client.submit(now, '/pages/plans', { addRow: 'plans' });
  now = await add(client, now, 'plans-1-drawing', 'hall', { 'plans-1-title': 'Hall' });
  now = await client.submit(now, '/pages/plans', { addRow: 'plans' });
  await add(client, now, 'plans-2-drawing', 'cellar', { 'plans-2-title': 'Cellar' });
  return { page: await untilChecked(client, `${draft}/pages/plans`), draft };
}

/** Addresses of files a page offers to open, by name. */
const filesOn = ({ html, url }: Answered): Map<string, string> =>
  new Map(
    Array.from(html.matchAll(/href="([^"]*\/files\/[^"]*)"[^>]*>([^<]*)</gu), ([, href = '', name = '']) => [
      name.trim(),
      new URL(href, url).href,
    ]),
  );

/** Title and drawing of each plan a page tells of. */
const plansOn = ({ text }: Answered): string[] =>
  Array.from(
    text.matchAll(/Title: (\w+)\s*Drawing:\s*(?:Open )?(\w+)\.pdf/gu),
    ([, title, file]) => `${title}=${file}`,
  );

const toTheEnd = async (client: Client, draft: string, owned: Fields = { owned: 'no' }) => {
  await client.submit(await client.get(`${draft}/pages/authors`), '/pages/authors', {});
  return client.submit(await client.get(`${draft}/pages/owner`), '/pages/owner', owned);
};

test('each row keeps its own file when a row in the middle goes, and all who read the application see it there', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const { page: typed, draft } = await threePlans(applicant);
  await applicant.submit(typed, '/pages/plans', {});
  const page = await applicant.get(`${draft}/pages/plans`);
  const hall = filesOn(page).get('hall.pdf') ?? '';
  expect((await applicant.get(hall)).status).toBe(200);
  const without = await applicant.submit(page, '/pages/plans', { removeRow: 'plans-1' });
  // Nothing is lost before the page is saved.
  expect((await applicant.get(hall)).status).toBe(200);
  await applicant.submit(without, '/pages/plans', {});
  expect((await applicant.get(hall)).status).toBe(404);
  const check = await toTheEnd(applicant, draft);
  expect(plansOn(check)).toEqual(['Attic=attic', 'Cellar=cellar']);
  expect([...filesOn(check).keys()]).toEqual(['attic.pdf', 'cellar.pdf']);

  const declaration = await applicant.get(`${draft}/declaration`);
  expect((await applicant.submit(declaration, '/declaration', { declared: 'yes' })).url).toBe(
    `${draft}/received`,
  );
  const own = await until(applicant, draft, 'cellar.pdf');
  expect(plansOn(own)).toEqual(['Attic=attic', 'Cellar=cellar']);
  const opened = await applicant.get(filesOn(own).get('cellar.pdf') ?? '');
  expect(opened.headers.get('content-disposition')).toContain('cellar.pdf');
  const receipt = await applicant.get(`${draft}/receipt`);
  expect(receipt.text).toMatch(/Title: Cellar\s*Drawing: cellar\.pdf/u);

  const officer = await quickSignIn(product(), 'ng-sau-ying', '/en/desk');
  const desk = await officer.get(deskOf(draft));
  expect(plansOn(desk)).toEqual(['Attic=attic', 'Cellar=cellar']);
  expect((await officer.get(filesOn(desk).get('attic.pdf') ?? '')).status).toBe(200);
});

test('a file on its way finds its row wherever that has moved, and is destroyed when it is gone', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const { page, draft } = await begin(applicant);
  let now = await applicant.submit(page, '/pages/plans', { 'plans-0-title': 'First', addRow: 'plans' });
  const typed = { 'plans-0-title': 'First', 'plans-1-title': 'Second' };
  const upload = await toUpload(applicant, now, 'plans-1-drawing', typed);
  // In another window the row before it is taken out meanwhile. What the row awaits is not in that window's controls, but in the draft.
  const moved = await sendFrom(applicant, upload, named('second'));
  expect(moved.text).toContain('second.pdf');
  now = await untilChecked(applicant, `${draft}/pages/plans`);
  now = await applicant.submit(now, '/pages/plans', { removeRow: 'plans-0' });
  expect(now.html).toContain('value="Second"');
  expect(now.text).toContain('second.pdf');

  const late = await toUpload(applicant, now, 'plans-0-drawing');
  await applicant.submit(await applicant.get(`${draft}/pages/plans`), '/pages/plans', {});
  const gone = await sendFrom(applicant, late, named('late'));
  expect(gone.text).toContain('There is no place for this file');
  now = await applicant.get(`${draft}/pages/plans`);
  expect(now.text).toContain('second.pdf');
  expect(now.text).not.toContain('late.pdf');
  // The address that was used says so.
  expect((await applicant.get(upload.url)).text).toContain('This was already sent');
});

test('nothing is sent while a row’s file is being checked, refused or missing, and the row is named', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const { page, draft } = await begin(applicant);
  const misbehave = (fault: string) =>
    fetch(`${product().outside}/scanner/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault, times: 1 }),
    });
  await misbehave('lost');
  const checking = await add(applicant, page, 'plans-0-drawing', 'slow', { 'plans-0-title': 'Slow' });
  expect(checking.text).toContain('Being checked');
  await applicant.submit(checking, '/pages/plans', {});
  const check = await toTheEnd(applicant, draft);
  expect(check.text).toContain('Plan 1 – Drawing: a file is still being checked');
  expect((await applicant.get(`${draft}/declaration`)).url).toContain('/check');

  let now = await applicant.get(`${draft}/pages/plans`);
  const upload = await toUpload(applicant, now, 'plans-0-drawing');
  await sendFrom(applicant, upload, { name: 'lie.pdf', content: exampleFile('jpeg').content });
  now = await untilChecked(applicant, `${draft}/pages/plans`);
  expect(now.text).toContain('is none of the types');
  now = await applicant.submit(now, '/pages/plans', {});
  expect(now.text).toContain('Plan 1 – Drawing: a file cannot be taken');

  // No other file answers it, whoever names it: none of another draft, of another question, or that never arrived.
  now = await applicant.submit(now, '/pages/plans', { 'plans-0-drawing': 'f'.repeat(32) });
  expect(now.html).toContain('href="#plans-0-drawing"');
});

test('files of rows in rows are added, removed and bound like any others', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const { page, draft } = await begin(applicant);
  const plan = await add(applicant, page, 'plans-0-drawing', 'plan', { 'plans-0-title': 'Plan' });
  await applicant.submit(plan, '/pages/plans', {});
  let now = await applicant.get(`${draft}/pages/authors`);
  const copies = 'authors-0-papers-0-copies';
  const author = { 'authors-0-name': 'Ka Yan', 'authors-rows': '1', 'authors-0-papers-rows': '1' };
  now = await add(applicant, now, copies, 'one', author);
  now = await add(applicant, now, copies, 'two');
  now = await untilChecked(applicant, `${draft}/pages/authors`);
  expect([...filesOn(now).keys()]).toEqual(['one.pdf', 'two.pdf']);
  // There is no room for a third, but another may take the place of one of them, which stays until it has arrived.
  const idOf = (file: string) => filesOn(now).get(file)?.split('/').at(-1) ?? '';
  const replace = { fileAction: `replace:${copies}:${idOf('two.pdf')}` };
  const upload = await applicant.submit(now, '/pages/authors', replace);
  expect([...filesOn(await applicant.get(`${draft}/pages/authors`)).keys()]).toEqual(['one.pdf', 'two.pdf']);
  await sendFrom(applicant, upload, named('three'));
  now = await untilChecked(applicant, `${draft}/pages/authors`);
  expect([...filesOn(now).keys()]).toEqual(['one.pdf', 'three.pdf']);
  now = await sendFrom(
    applicant,
    await applicant.submit(now, '/pages/authors', { fileAction: `replace:${copies}:${idOf('three.pdf')}` }),
    named('two'),
  );
  now = await untilChecked(applicant, `${draft}/pages/authors`);
  const one = filesOn(now).get('one.pdf') ?? '';
  now = await applicant.submit(now, '/pages/authors', {
    fileAction: `remove:${copies}:${one.split('/').at(-1)}`,
  });
  expect([...filesOn(now).keys()]).toEqual(['two.pdf']);
  await applicant.submit(now, '/pages/authors', {});
  expect((await applicant.get(one)).status).toBe(404);
  const check = await applicant.submit(await applicant.get(`${draft}/pages/owner`), '/pages/owner', {
    owned: 'no',
  });
  expect(check.text).toMatch(/Name: Ka Yan\s*Papers:\s*Paper 1\s*Copies:\s*two\.pdf/u);
  await untilChecked(applicant, `${draft}/pages/plans`);
  const declaration = await applicant.get(`${draft}/declaration`);
  await applicant.submit(declaration, '/declaration', { declared: 'yes' });
  expect([...filesOn(await until(applicant, draft, 'two.pdf')).keys()]).toEqual(['plan.pdf', 'two.pdf']);
});

test('the file of a question another answer hides is neither listed nor sent, and is destroyed with the page that hides it', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const { page, draft } = await begin(applicant);
  const plan = await add(applicant, page, 'plans-0-drawing', 'plan', { 'plans-0-title': 'Plan' });
  await applicant.submit(plan, '/pages/plans', {});
  await toTheEnd(applicant, draft, { owned: 'yes', volume: 'Book 1' });
  const sent = await postUpload(await applicant.get(`${draft}/files/deed`), named('deed'));
  await applicant.get(sent.location);
  let owner = await untilChecked(applicant, `${draft}/pages/owner`);
  const deed = filesOn(owner).get('deed.pdf') ?? '';
  await applicant.submit(owner, '/pages/owner', { owned: 'yes', volume: 'Book 1' });
  expect(filesOn(await applicant.get(`${draft}/check`)).has('deed.pdf')).toBe(true);

  owner = await applicant.get(`${draft}/pages/owner`);
  const check = await applicant.submit(owner, '/pages/owner', { owned: 'no' });
  expect(check.url).toContain('/check');
  expect(check.text).not.toContain('deed.pdf');
  expect((await applicant.get(deed)).status).toBe(404);
  await untilChecked(applicant, `${draft}/pages/plans`);
  const declaration = await applicant.get(`${draft}/declaration`);
  await applicant.submit(declaration, '/declaration', { declared: 'yes' });
  expect([...filesOn(await until(applicant, draft, 'plan.pdf')).keys()]).toEqual(['plan.pdf']);
  expect((await applicant.get(deed)).status).toBe(404);
});
