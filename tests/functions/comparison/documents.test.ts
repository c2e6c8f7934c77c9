import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../../functions/step/take-step.ts';
import { saveFile } from '../../../store/files.ts';
import { unborn } from '../../../store/records.ts';
import { atDesk, chan, deskDefinition } from '../../support/a-desk.ts';
import { aDocumentStore } from '../../support/a-document-store.ts';
import { allRows } from '../../support/all-rows.ts';
import { aCommand } from '../../support/commands.ts';
import { text } from '../../support/definition.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { siteOf } from '../../support/site.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
const id = randomBytes(16).toString('hex');
const contents = new Map<string, Buffer<ArrayBuffer>>();
function aFile(type: 'pdf' | 'png' | 'docx', name: string, content: Buffer<ArrayBuffer>) {
  const file = {
    id: randomBytes(16).toString('hex'),
    question: 'papers',
    type,
    name,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  contents.set(file.id, content);
  return file;
}
const plan = aFile('pdf', '圖則 plan.pdf', Buffer.from('%PDF-1.4 a plan %%EOF'));
const photo = aFile('png', 'photo.png', Buffer.from('a picture'));
const letter = aFile('docx', 'letter.docx', Buffer.from('a letter'));
const huge = { ...aFile('pdf', 'huge.pdf', Buffer.from('%PDF huge')), size: 30_000_000 };
const swapped = { ...aFile('pdf', 'swapped.pdf', Buffer.from('%PDF other')), sha256: 'a'.repeat(64) };
const all = [plan, photo, letter, huge, swapped];

beforeAll(async () => {
  world = await aWorld();
  await world.publish(
    deskDefinition({
      pages: [
        {
          id: 'you',
          title: text('You'),
          questions: [
            { id: 'licenceNumber', type: 'text', label: text('Licence number') },
            {
              id: 'papers',
              type: 'files',
              label: text('Papers'),
              accept: ['pdf', 'png', 'docx'],
              maxMegabytes: 50,
              maximum: 10,
            },
          ],
        },
      ],
      duplicates: [],
    }),
  );
  const ref = { kind: 'case' as const, id };
  const outcome = await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${id}`, { service: 'test-permit', number: 1 }),
    intend: () => ({
      command: aCommand('application.submit', {
        input: { ...chan, answers: { licenceNumber: 'A1234563', papers: all.map((file) => file.id) } },
        facts: { files: all },
      }),
    }),
  });
  expect(outcome.outcome).toBe('accepted');
  for (const file of all)
    await saveFile(world.store, id, { ...file, state: 'clean', addedAt: world.legalNow() }, { seen: 0 });
});
afterAll(() => world.close());

/** An officer at a desk whose site has the documents. */
async function sitting(who = officer('ip')) {
  const { store } = await aDocumentStore();
  for (const [file, content] of contents) await store.keep(`${id}/${file}`, content, 'application/pdf');
  return atDesk(world, who, undefined, siteOf(world, undefined, undefined, store));
}
const beside = (file: { id: string }) => `/cases/${id}/files/${file.id}/beside`;
const content = (file: { id: string }) => `/cases/${id}/files/${file.id}/content`;
const opened = async () =>
  (await allRows(world)).flatMap(({ pk, read }) =>
    pk === `ACCESS#case:${id}` && typeof read === 'string' ? [read] : [],
  );

describe('documents beside the answers', () => {
  it('are shown inside the page, from our own address, with every document and answer in reach', async () => {
    const desk = await sitting();
    const page = await desk.look(`/cases/${id}`);
    expect(page.html).toContain(`href="/en/desk${beside(plan)}"`);
    const { html, headers } = await desk.look(beside(plan));
    const words = textOf(html);
    expect(words).toContain('A1234563');
    expect(words).toContain('圖則 plan.pdf');
    expect(html).toMatch(
      new RegExp(`<iframe[^>]* src="/en/desk${content(plan)}"[^>]* title="[^"]*圖則 plan.pdf"`, 'u'),
    );
    for (const file of all) expect(html).toContain(`href="/en/desk${beside(file)}"`);
    expect(html).toMatch(/aria-current="page"[^>]*>圖則 plan.pdf/u);
    expect(headers['content-security-policy']).toContain("frame-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await desk.look(beside(photo))).html).toContain(`<img src="/en/desk${content(photo)}"`);
  });

  it('are handed on as they were sent, only to be framed by ourselves, and each opening is recorded', async () => {
    const desk = await sitting();
    const { status, html, headers } = await desk.look(content(plan));
    expect(status).toBe(200);
    expect(Buffer.from(html, 'base64')).toEqual(contents.get(plan.id));
    expect(headers['content-type']).toBe('application/pdf');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script-src');
    expect(await opened()).toContain(`deskContent ${plan.id}`);
  });

  it('that browsers would not merely show, or that are too large, open by themselves', async () => {
    const desk = await sitting();
    for (const [file, said] of [
      [letter, 'Files of this kind cannot be shown here'],
      [huge, 'This file is too large to be shown here'],
    ] as const) {
      const { html } = await desk.look(beside(file));
      expect(textOf(html)).toContain(said);
      expect(html).not.toMatch(/<iframe|<img src="\/en/u);
      expect(html).toContain(`href="/en/desk/cases/${id}/files/${file.id}"`);
      expect((await desk.look(content(file))).status).toBe(404);
    }
  });

  it('are none that the application does not name, and none whose content is another than was sent', async () => {
    const desk = await sitting();
    const before = await opened();
    for (const path of [content(swapped), content({ id: 'f'.repeat(32) }), content({ id: 'x' })])
      expect((await desk.look(path)).status, path).toBe(404);
    expect((await desk.look(beside({ id: 'f'.repeat(32) }))).status).toBe(404);
    expect(await opened()).toEqual(before);
  });

  it('are closed to officers of other teams and departments', async () => {
    const near = await sitting(officer('near', ['caseworker'], { teams: ['inspectors'] }));
    const far = await sitting(officer('far', ['supervisor'], { department: 'housing' }));
    for (const path of [beside(plan), content(plan)]) {
      expect((await near.look(path)).location).toBe(`/en/desk/cases/${id}/access`);
      expect((await far.look(path)).status).toBe(404);
    }
  });
});
