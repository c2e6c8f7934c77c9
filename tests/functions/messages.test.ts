import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '../../adapters/mail/mail-sender.ts';
import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([{ ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', {
  input: { language: 'zh-Hant' },
  facts: { fees: [], mailTo: 'chan@example.hk' },
});

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
const deliver = async () => {
  const sent: Mail[] = [];
  await deliverDue(
    {
      ...world(),
      mail: {
        send: async (mail) => {
          sent.push(mail);
          return { ok: true, value: { messageId: mail.effectId } };
        },
      },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
    },
    world().legalNow(),
  );
  return sent;
};

async function writing(id: string, more: Parameters<typeof caseAtWork>[3] = []) {
  const at = await caseAtWork(world(), definition, id, [submitted, ...more]);
  const [own, desk] = [`/en/applications/${id}/messages`, `/en/desk/cases/${id}/messages`];
  return {
    ...at,
    own,
    desk,
    write: (text: string) => at.send(applicant(), own, '/messages', { text }),
    answer: (text: string) => at.send(ip, desk, '/messages', { text }),
  };
}

test('the applicant writes, officers see that in the queue and on the case, read it and answer', async () => {
  const { write, answer, get, own, desk } = await writing('m1');
  expect((await write('May I send the plan later?')).location).toBe(`${own}?done=sent`);
  expect((await get(ip, '/en/desk')).html).toMatch(/m1[\s\S]*Message/u);
  expect((await get(ip, '/en/desk?which=unread')).html).toContain('/cases/m1"');
  expect((await get(ip, '/en/desk/cases/m1')).html).toContain('Messages (1 not yet read)');
  expect((await get(applicant(), own)).html).toContain('Not yet read');
  expect((await get(ip, desk)).html).toContain('May I send the plan later?');
  expect((await get(applicant(), own)).html).toContain('Read 23 November 2026');
  expect((await get(ip, '/en/desk/cases/m1')).html).not.toContain('not yet read');
  expect((await get(ip, '/en/desk?which=unread')).html).not.toContain('/cases/m1"');
  await answer('You may, <b>until Friday</b>.');
  expect((await get(applicant(), '/en/applications/m1')).html).toContain('Messages (1 not yet read)');
  const read = await get(applicant(), own);
  expect(read.html).toContain('You may, &lt;b>until Friday&lt;/b>.');
  expect(textOf(read.html)).toContain('The department');
  expect((await get(ip, desk)).html).toContain('Read 23 November 2026');
});

test('a mail tells of an officer’s message in the applicant’s language, and nothing of what it says', async () => {
  const { answer } = await writing('m2');
  await deliver();
  await answer('Your kitchen is too small.');
  const [mail, ...others] = await deliver();
  expect(others).toEqual([]);
  expect(mail?.subject).toContain('你有新訊息');
  expect(mail?.text).toContain('http://localhost/tc/applications/m2/messages');
  expect(`${mail?.subject}${mail?.text}`).not.toContain('kitchen');
});

test('the inbox holds notices and unread messages of all one’s applications, new until it is opened', async () => {
  const { answer, get, own } = await writing('m3');
  await deliver();
  await answer('A question');
  const first = textOf((await get(applicant(), '/en/inbox')).html);
  expect(first).toContain('Application received ABCD-EFGH-JKM New');
  expect(first).toContain('1 not yet read');
  expect((await get(applicant(), '/tc/inbox')).html).toContain('/applications/m3/messages');
  expect(textOf((await get(applicant(), '/en/inbox')).html)).not.toContain('ABCD-EFGH-JKM New');
  await get(applicant(), own);
  expect((await get(applicant(), '/tc/inbox')).html).not.toContain('/applications/m3/messages');
  expect(textOf((await get(applicant('wong'), '/en/inbox')).html)).toContain('There is nothing here yet.');
});

test('empty, too long and odd messages are told at the field, and what was typed is kept', async () => {
  const { write, events } = await writing('m4');
  expect((await write('  ')).html).toContain('href="#text"');
  const long = await write('x'.repeat(2001));
  expect(long.html).toContain('href="#text"');
  expect(long.html).toContain('x'.repeat(2001));
  expect(await events()).toEqual(['application.submitted']);
});

test('of somebody else, of another department or for an auditor there is nothing to write to', async () => {
  const { get, own, desk } = await writing('m5');
  expect((await get(applicant('wong'), own)).status).toBe(404);
  expect((await get(officer('far', ['caseworker'], { department: 'housing' }), desk)).status).toBe(404);
  const auditor = await get(officer('audit', ['auditor'], { teams: [] }), desk);
  expect([auditor.status, auditor.html.includes('<textarea')]).toEqual([200, false]);
});

test('a message makes nobody’s form stale, and once sent twice it is sent once', async () => {
  const { write, send, events } = await writing('m6');
  await write('Hello');
  const decided = await send(ip, '/en/desk/cases/m6', '/decision', { outcome: 'grant' });
  expect(decided.location).toContain('?done=decision.grant');
  expect((await events()).filter((type) => type === 'message.sent')).toHaveLength(1);
});

test('a decided case still takes questions for a while, and is on the list of its last team until they are read', async () => {
  const { write, get, desk, own } = await writing('m7', [aCommand('decision.grant')]);
  expect((await get(ip, '/en/desk')).html).not.toContain('/cases/m7"');
  await write('Where do I collect it?');
  expect((await get(ip, '/en/desk')).html).toContain('/cases/m7"');
  await get(ip, desk);
  expect((await get(ip, '/en/desk')).html).not.toContain('/cases/m7"');
  world().travel(31 * 86_400_000);
  expect((await get(applicant(), own)).html).toContain('closed more than 30 days ago');
});
