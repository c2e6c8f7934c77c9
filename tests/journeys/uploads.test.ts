import { expect, test } from 'vitest';
import { type Answered, type Client, formIn } from '../support/client.ts';
import { aJpeg, aPdf, type ExampleFile, exampleFile } from '../support/example-files.ts';
import { filesHeld } from '../support/files-held.ts';
import { aProduct } from '../support/product.ts';
import { deskOf, quickSignIn, until } from '../support/quick-story.ts';
import { servicesWith } from '../support/services-with.ts';
import { postUpload, untilChecked, upload } from '../support/uploader.ts';

const product = aProduct({ SERVICES_DIR: servicesWith('hawker-assistant-pass') });

async function startPass(client: Client): Promise<string> {
  const service = await client.get(`${product().origin}/en/services/hawker-assistant-pass`);
  const statement = await client.submit(service, '/applications', {});
  const first = await client.submit(statement, '/privacy', {});
  return first.url.replace(/\/(?:pages\/.*|reuse)$/u, '');
}

const photo = (): ExampleFile => ({ ...exampleFile('jpeg'), name: 'Ka Yan at home.jpg' });
const certificate = (): ExampleFile => ({ ...exampleFile('pdf'), name: 'certificate of Ka Yan.pdf' });

/** Everything the form asks for, files in order. */
async function fillIn(client: Client, draft: string): Promise<Answered> {
  await upload(client, draft, 'photo', photo());
  const first = await untilChecked(client, `${draft}/pages/about-you`);
  await client.submit(first, '/pages/about-you', { stall: 'Noodles' });
  await upload(client, draft, 'certificate', certificate());
  const second = await untilChecked(client, `${draft}/pages/papers`);
  return client.submit(second, '/pages/papers', {});
}

const send = async (client: Client, draft: string): Promise<Answered> =>
  client.submit(await client.get(`${draft}/declaration`), '/declaration', { declared: 'yes' });

/** Addresses of files a page offers to open. */
const filesOn = ({ html, url }: Answered): string[] =>
  Array.from(html.matchAll(/href="([^"]*\/files\/[^"]*)"/gu), ([, href = '']) => new URL(href, url).href);

const misbehave = (system: 'documents' | 'scanner', fault: string, times = 1) =>
  fetch(`${product().outside}/${system}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault, times }),
  });

test('an application is sent with its files, which its applicant and its officers open, and nobody else', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  await fillIn(applicant, draft);
  await upload(applicant, draft, 'others', exampleFile('docx'));
  await untilChecked(applicant, `${draft}/pages/papers`);
  expect((await send(applicant, draft)).url).toBe(`${draft}/received`);

  const own = await until(applicant, draft, 'certificate of Ka Yan.pdf');
  expect(filesOn(own)).toHaveLength(3);
  const mine = filesOn(own).find((address) => address.includes('/certificate/')) ?? '';
  const opened = await applicant.get(mine);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(opened.headers.get('content-disposition')).toMatch(
    /^inline; filename="certificate of Ka Yan\.pdf"/u,
  );
  const word = filesOn(own).find((address) => address.includes('/others/')) ?? '';
  expect((await applicant.get(word)).headers.get('content-disposition')).toMatch(/^attachment;/u);

  const officer = await quickSignIn(product(), 'ng-sau-ying', '/en/desk');
  const desk = await officer.get(deskOf(draft));
  expect(desk.text).toContain('Checked for malware by Embedded scanner');
  const [theirs = ''] = filesOn(desk);
  const beside = await officer.get(theirs);
  expect(beside.status).toBe(200);
  const inside = /<(?:iframe|img)[^>]* src="(\/en\/desk\/[^"]+)"/u.exec(beside.html)?.[1] ?? '';
  const shown = await officer.get(new URL(inside, beside.url).href);
  expect(shown.headers.get('content-type')).toMatch(/^(?:application\/pdf|image\/)/u);
  expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");

  const elsewhere = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
  for (const address of [theirs, shown.url]) expect((await elsewhere.get(address)).status).toBe(404);

  const attaching = await applicant.submit(await applicant.get(`${draft}/messages`), '/messages', {
    text: 'A better copy',
    fileAction: 'add',
  });
  const refused = await postUpload(attaching, { name: 'empty.pdf', content: Buffer.alloc(0) });
  expect((await applicant.get(new URL(refused.location, draft).href)).text).toContain('it is empty');
  await postUpload(attaching, exampleFile('pdf')).then(({ location }) => applicant.get(location));
  const whole = await untilChecked(applicant, `${draft}/messages`);
  await applicant.submit(whole, '/messages', { text: 'A better copy' });
  const thread = await officer.get(`${deskOf(draft)}/messages`);
  expect(thread.text).toContain('A better copy');
  const [, attached = ''] = /href="([^"]*\/attachments\/message\/[^"]*)"/u.exec(thread.html) ?? [];
  expect((await officer.get(new URL(attached, draft).href)).headers.get('content-type')).toBe(
    'application/pdf',
  );
  const other = await quickSignIn(product(), 'wong-mei-ling');
  expect((await other.get(mine)).status).toBe(404);
  expect((await other.get(`${draft}/files/photo`)).status).toBe(404);
});

test('nothing can be sent while a file is being checked, refused, or not of this draft', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  await fillIn(applicant, draft);
  await misbehave('scanner', 'lost');
  let page = await upload(applicant, draft, 'certificate', certificate());
  expect(page.text).toContain('Being checked');
  // Going on is possible, sending is not.
  page = await applicant.submit(page, '/pages/papers', {});
  expect(page.url).toContain('/check');
  expect(page.text).toContain('a file is still being checked');
  expect((await applicant.get(`${draft}/declaration`)).url).toContain('/check');

  await upload(applicant, draft, 'certificate', { name: 'lie.pdf', content: aJpeg(10, 10).subarray(0, 50) });
  page = await untilChecked(applicant, `${draft}/pages/papers`);
  expect(page.text).toContain('The file is damaged');
  page = await applicant.submit(page, '/pages/papers', {});
  expect(page.text).toContain('a file cannot be taken. Replace it or remove it.');

  page = await applicant.get(`${draft}/pages/papers`);
  page = await applicant.submit(page, '/pages/papers', { certificate: 'f'.repeat(32) });
  // Files are added by adding them, never by naming them.
  expect(page.text).toContain('a file cannot be taken. Replace it or remove it.');
  expect((await applicant.get(`${draft}/declaration`)).url).toContain('/check');
});

test('every name, however hostile, is shown as text and harms nothing', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  const names = [
    '<img src=x onerror=alert(1)>.pdf',
    '../../../../etc/passwd',
    '"; rm -rf ~; ".pdf',
    '\u202Efdp.exe',
    '空 白.pdf',
  ];
  for (const name of names.slice(0, 3)) await upload(applicant, draft, 'others', { name, content: aPdf() });
  const page = await untilChecked(applicant, `${draft}/pages/papers`);
  expect(page.html).not.toContain('<img src=x');
  expect(page.text).toContain('_img src=x onerror=alert(1)_.pdf');
  expect(page.text).toContain('passwd');
  const files = filesOn(page);
  expect(files).toHaveLength(3);
  for (const address of files) {
    const opened = await applicant.get(address);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/\.pdf$/u);
  }
  // There is room for three only.
  const full = await applicant.get(`${draft}/files/others`);
  expect(full.text).toContain('as many files as there may be');
  const sent = await postUpload(full, { name: names[4] ?? '', content: aPdf() });
  expect((await applicant.get(sent.location)).text).toContain('as many files as there may be');
  expect((await applicant.get(`${draft}/pages/papers`)).text).not.toContain('空');
});

test.each([
  ['an empty file', Buffer.alloc(0), 'it is empty, or larger than 100 MB'],
  ['101 MB', Buffer.alloc(101_000_000), 'it is empty, or larger than 100 MB'],
])('%s leads back to the page, which says so', async (_, content, said) => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  const page = await applicant.get(`${draft}/files/certificate`);
  const sent = await postUpload(page, { name: 'x.pdf', content });
  expect(sent.status).toBe(303);
  expect((await applicant.get(new URL(sent.location, page.url).href)).text).toContain(said);
});

test('a store out of order is a page of ours, and nothing is lost', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  const page = await applicant.get(`${draft}/files/photo`);
  await misbehave('documents', 'unavailable');
  const sent = await postUpload(page, photo());
  expect(sent.body).not.toContain('<Error>');
  const back = await applicant.get(new URL(sent.location, page.url).href);
  expect(back.text).toContain('Files cannot be received just now');
  const again = await postUpload(back, photo());
  expect((await applicant.get(again.location)).url).toContain('/pages/about-you');
});

test('an upload’s own address, loaded again, is a page of ours in the person’s language', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  const page = await applicant.get(`${draft}/files/photo`);
  const { action } = formIn(page, /^\/uploads\//u);
  await postUpload(page, photo());
  const again = await applicant.get(new URL(action.replace('/en/', '/tc/'), page.url).href);
  expect(again.html).not.toContain('<Error>');
  expect(again.text).toContain('檔案已經傳送');
  expect(again.html).toContain(`href="${new URL(draft.replace('/en/', '/tc/')).pathname}/pages/about-you"`);

  const [, , caseId] = new URL(draft).pathname.split('/').slice(1);
  const part = `/uploads/${caseId}/photo/${'a'.repeat(32)}?partNumber=1&uploadId=x&X-Amz-Signature=abc`;
  const unsigned = await applicant.get(new URL(part, page.url).href);
  expect(unsigned.text).toContain('This was already sent');
  const nobody = await fetch(new URL(part, page.url), { redirect: 'manual' });
  expect(nobody.status).toBe(303);
  expect(await nobody.text()).not.toContain('<Error>');
});

test('a form that was changed, or belongs to somebody else, puts nothing anywhere', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  const page = await applicant.get(`${draft}/files/photo`);
  const { fields } = formIn(page, /^\/uploads\//u);
  const other = String(fields['key']).replace('/photo/', '/certificate/');
  const sent = await postUpload(page, photo(), { key: other });
  expect(new URL(sent.location, page.url).searchParams.get('problem')).toBe('expired');
  const unknown = await applicant.get(`${draft}/files/photo/${'a'.repeat(32)}/arrived`);
  expect(unknown.text).toContain('The file did not arrive');
});

test('killed while a file was checked, the check is done after the restart', async () => {
  const applicant = await quickSignIn(product(), 'ho-ka-yan');
  const draft = await startPass(applicant);
  await misbehave('scanner', 'lost');
  await upload(applicant, draft, 'photo', photo());
  await product().killAndRestart();
  const page = await untilChecked(applicant, `${draft}/pages/about-you`);
  expect(page.text).toContain('In order');
});

test('on disk and in the log no file, and no name of one, stands in clear', () => {
  const held = [...filesHeld(product().folder), Buffer.from(product().printed())];
  expect(held.length).toBeGreaterThan(10);
  for (const secret of ['Ka Yan at home', 'certificate of Ka Yan', 'Tj ET', '%PDF-1.4'])
    expect(held.filter((bytes) => bytes.includes(secret)).length, secret).toBe(0);
});
