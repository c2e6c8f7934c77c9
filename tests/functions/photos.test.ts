import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseContext } from '../../schemas/case.ts';
import { loadRecord } from '../../store/records.ts';
import { contentOf } from '../support/a-document-store.ts';
import { attachingTo, attachmentsOn } from '../support/attaching.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { aJpeg, aPdf } from '../support/example-files.ts';
import { textOf } from '../support/html.ts';
import { applicant, inspector, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([stages.inspection, { ...stages.decision, fourEyes: false }]);
const slot = instant('2026-11-24T06:30:00.000Z');
const booked = [
  aCommand('application.submit', { facts: { fees: [] } }),
  aCommand('inspection.book', { input: { stage: 'visit', slot }, facts: { free: true } }),
];

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(definition);
  open.world.travel(2 * 86_400_000);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const reporting = async () => {
  const at = await attachingTo(world(), definition, booked);
  return {
    ...at,
    report: `${at.desk}/forms/inspection`,
    photos: `${at.desk}/photos`,
    form: `${at.desk}/attachments/photos`,
  };
};
const found = { 'inOrder[kitchen]': 'yes', result: 'passed', note: 'Clean and bright' };

test('a report goes with its photos, encoded anew; what was typed before they were added is still there', async () => {
  const { desk, report, photos, form, ref, own, ...at } = await reporting();
  const left = await at.send(inspector(), report, '/photos', found);
  expect(left.location).toBe(photos);
  expect((await at.send(inspector(), photos, '/photos', { fileAction: 'add' })).location).toBe(form);
  // A comment is no part of a picture that is encoded anew.
  const picture = aJpeg(40, 30);
  expect(await at.upload(inspector(), form, Buffer.concat([picture, Buffer.from('GPS 22.3N')]))).toBe(photos);
  await at.checked();
  expect((await at.get(inspector(), photos)).html).toContain(`${report}?report=kept`);
  const back = await at.get(inspector(), `${report}?report=kept`);
  expect(back.html).toContain('Clean and bright</textarea>');
  expect(textOf(back.html)).toContain('Photos added: 1');

  const sent = await at.send(inspector(), report, '/steps/inspection.report', found);
  expect(sent.location).toContain('?done=inspection.report');
  const shown = await at.get(officer('ip'), desk);
  const [photo = ''] = attachmentsOn(shown.html);
  expect((await at.get(officer('ip'), photo)).location).toContain('X-Amz-Signature');
  expect((await at.get(officer('far', ['caseworker'], { department: 'housing' }), photo)).status).toBe(404);
  expect((await at.get(applicant(), `${own}/inspection`)).html).not.toContain('attachments');

  const record = await loadRecord(world().store, ref);
  const [kept] = CaseContext.parse(record?.snapshot?.context).inspections ?? [];
  const [bound] = kept?.photos ?? [];
  const content = at.store.documents.read('documents', `${ref.id}/${bound?.id}`);
  if (!content) throw new Error('What the report binds is kept');
  expect((await contentOf(content.body)).includes('GPS')).toBe(false);
});

test('while a photo is being checked or is none the report is not sent, and nothing typed is lost', async () => {
  const { report, form, ...at } = await reporting();
  await at.upload(inspector(), form, aPdf(), 'photo.jpg');
  const early = await at.send(inspector(), report, '/steps/inspection.report', found);
  expect(early.html).toContain('href="#desk-photos"');
  expect(early.html).toContain('Clean and bright</textarea>');
  await at.checked();
  const refused = await at.send(inspector(), report, '/steps/inspection.report', found);
  expect(textOf(refused.html)).toContain('A file cannot be taken');
  expect((await at.events()).at(-1)).toBe('inspection.booked');
});

test('photos are for who may report: others are led back to the case, or find nothing', async () => {
  const { photos, form, desk, ...at } = await reporting();
  for (const address of [photos, form]) {
    expect((await at.get(officer('ip'), address)).location).toMatch(new RegExp(`${desk}(?:/photos)?$`, 'u'));
    expect((await at.get(officer('far', ['inspector'], { department: 'housing' }), address)).status).toBe(
      404,
    );
  }
});
