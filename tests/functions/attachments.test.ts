import { afterAll, beforeAll, expect, test } from 'vitest';
import { EICAR } from '../support/a-draft-with-files.ts';
import { attachingTo, attachmentsOn } from '../support/attaching.ts';
import { formIn } from '../support/client.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { aJpeg, aPdf } from '../support/example-files.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([{ ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', { facts: { fees: [] } });

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(definition);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const ip = officer('ip');
const writing = async () => {
  const at = await attachingTo(world(), definition, [submitted]);
  const messages = `${at.own}/messages`;
  const files = `${at.own}/attachments/message`;
  const write = (text: string, more: Record<string, string> = {}) =>
    at.send(applicant(), messages, '/messages', { text, ...more });
  return { ...at, messages, files, write, theirs: `${at.desk}/messages` };
};

test('an applicant’s message goes with its files, which owner and officers open and nobody else', async () => {
  const { write, upload, checked, get, messages, files, theirs } = await writing();
  expect((await write('Here is the plan', { fileAction: 'add' })).location).toBe(files);
  expect(await upload(applicant(), files, aPdf(), 'plan <1>.pdf')).toBe(messages);
  await checked();
  const page = await get(applicant(), messages);
  expect(page.html).toContain('Here is the plan</textarea>');
  expect(textOf(page.html)).toContain('In order');
  expect((await get(ip, theirs)).html).not.toContain('/attachments/message/');
  expect((await write('Here is the plan')).location).toContain('done=sent');

  const sent = await get(applicant(), messages);
  expect(sent.html).not.toContain('Here is the plan</textarea>');
  const [mine = ''] = attachmentsOn(sent.html);
  expect((await get(applicant(), mine)).location).toContain('X-Amz-Signature');
  expect((await get(applicant('wong'), mine)).status).toBe(404);
  const [desk = ''] = attachmentsOn((await get(ip, theirs)).html);
  expect((await get(ip, desk)).location).toContain('X-Amz-Signature');
  expect((await get(officer('far', ['caseworker'], { department: 'housing' }), desk)).status).toBe(404);
});

test('an officer’s message goes with its files too; what waits is its writer’s only', async () => {
  const { send, upload, checked, get, desk, messages, theirs } = await writing();
  const form = `${desk}/attachments/message`;
  const wished = await send(ip, theirs, '/messages', { text: 'Please sign this', fileAction: 'add' });
  expect(wished.location).toBe(form);
  expect(await upload(ip, form, aPdf())).toBe(theirs);
  await checked();
  const [waiting = ''] = attachmentsOn((await get(ip, theirs)).html);
  expect((await get(ip, waiting)).location).toContain('X-Amz-Signature');
  expect((await get(officer('lee'), waiting)).status).toBe(404);
  expect((await get(officer('lee'), theirs)).html).not.toContain('Please sign this');
  expect((await send(ip, theirs, '/messages', { text: 'Please sign this' })).location).toContain('done=sent');
  const [own = ''] = attachmentsOn((await get(applicant(), messages)).html);
  expect((await get(applicant(), own)).location).toContain('X-Amz-Signature');
});

test('while a file is being checked or is refused nothing is sent, and what was typed is kept', async () => {
  const { write, upload, checked, get, messages, files, events } = await writing();
  await upload(applicant(), files, Buffer.from(EICAR), 'bill.pdf');
  const early = await write('See the bill');
  expect(early.html).toContain('href="#files"');
  expect(textOf(early.html)).toContain('still being checked');
  expect(early.html).toContain('See the bill</textarea>');
  await checked();
  const refused = await write('See the bill');
  expect(textOf(refused.html)).toContain('Malware was found in the file');
  expect(textOf(refused.html)).toContain('A file cannot be taken');
  expect((await get(applicant(), messages)).html).toContain('See the bill</textarea>');
  expect(await events()).toEqual(['application.submitted']);

  const [bad = ''] = Array.from(
    refused.html.matchAll(/value="(remove:[0-9a-f]{32})"/gu),
    ([, id]) => id ?? '',
  );
  expect((await write('See the bill', { fileAction: bad })).location).toBe(messages);
  expect((await write('See the bill')).location).toContain('done=sent');
});

test('a file that lies about its type is refused by its content', async () => {
  const { write, upload, checked, files } = await writing();
  await upload(applicant(), files, Buffer.from('No picture at all'), 'photo.jpg');
  await checked();
  expect(textOf((await write('Look')).html)).toContain('none of the types that can be used here');
});

test('there is room for five, and no file that was sent can be taken out again', async () => {
  const { write, upload, checked, get, messages, files } = await writing();
  for (let n = 0; n < 5; n += 1) {
    await upload(applicant(), files, aJpeg(4, 4), `${n}.jpg`);
    await checked();
  }
  expect((await get(applicant(), messages)).html).not.toContain('value="add"');
  expect(await upload(applicant(), files, aJpeg(4, 4))).toContain('problem=tooMany');
  await write('Five');
  const [sent = ''] = attachmentsOn((await get(applicant(), messages)).html);
  await write('x', { fileAction: `remove:${sent.split('/').at(-1)}` });
  expect((await get(applicant(), sent)).location).toContain('X-Amz-Signature');
});

test('pressed twice, a message with a file is sent once', async () => {
  const { site, upload, checked, messages, files, events } = await writing();
  await upload(applicant(), files, aPdf());
  await checked();
  const cookie = await site.signIn(applicant());
  const { html } = await site.get(messages, cookie);
  const { fields } = formIn({ html, url: `http://localhost${messages}` }, '/messages');
  const pressed = { ...fields, text: 'The plan' };
  const answers = await Promise.all([
    site.post(messages, cookie, pressed),
    site.post(messages, cookie, pressed),
  ]);
  for (const { location } of answers) expect(location).toContain('done=sent');
  expect((await site.post(messages, cookie, pressed)).location).toContain('done=sent');
  expect((await events()).filter((type) => type === 'message.sent')).toHaveLength(1);
});
