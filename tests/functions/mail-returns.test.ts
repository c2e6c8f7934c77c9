import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '../../adapters/mail/mail-sender.ts';
import { noteReturns } from '../../functions/background/note-returns/note-return.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { withinRights } from '../support/within-rights.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([{ ...stages.decision, fourEyes: false }]);
const ip = officer('ip');

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

const returned = ({ to, effectId }: Mail, type = 'Permanent') => ({
  source: 'aws.ses',
  detail: {
    eventType: 'Bounce',
    mail: { messageId: 'm', headers: [{ name: 'X-Effect-Id', value: effectId }] },
    bounce: { bounceType: type, bouncedRecipients: [{ emailAddress: `Chan <${to}>` }] },
  },
});

/** A case of an address of its own, whose first mail is on its way. */
async function mailing(id: string, mailTo = `${id}@example.hk`) {
  const submitted = aCommand('application.submit', { facts: { fees: [], mailTo } });
  const at = await caseAtWork(world(), definition, id, [submitted]);
  const note = noteReturns({ ...world(), ...withinRights(world(), 'note-returns') });
  const [mail] = await deliverMail(world());
  return {
    ...at,
    note,
    mail: mail ?? { to: mailTo, subject: '', text: '', language: 'en' as const, effectId: `case:${id}.1.0` },
    page: `/en/applications/${id}/mail`,
  };
}

test('mail that came back marks the case for its officers, and asks its applicant in the inbox for another address', async () => {
  const { mail, note, get, page, events } = await mailing('b1');
  expect(await note(returned(mail))).toEqual({ noted: 1 });
  await note(returned(mail));
  await deliverMail(world());
  expect((await events()).filter((type) => type === 'mail.failed')).toHaveLength(1);
  expect(textOf((await get(ip, '/en/desk')).html)).toContain('Mail comes back');
  const desk = textOf((await get(ip, '/en/desk/cases/b1')).html);
  expect(desk).toContain('Mail comes back');
  expect(desk).toContain('Mail to the applicant came back');
  const inbox = await get(applicant(), '/en/inbox');
  expect(inbox.html).toContain(page);
  expect(textOf(inbox.html)).toContain('Please correct your e-mail address');
  expect(textOf((await get(applicant(), page)).html)).toContain('b1@example.hk');
  expect((await get(applicant('wong'), page)).status).toBe(404);
});

test('no more mail goes to that address until it is corrected, then it goes to the new one', async () => {
  const { mail, note, step, send, get, page } = await mailing('b2');
  await note(returned(mail));
  await step(aCommand('request.ask'));
  expect(await deliverMail(world())).toEqual([]);
  const wrong = await send(applicant(), page, '/mail', { address: 'nowhere' });
  expect(wrong.html).toContain('href="#address"');
  expect(wrong.html).toContain('value="nowhere"');
  expect((await send(applicant(), page, '/mail', { address: 'new@example.hk' })).location).toContain(
    'done=saved',
  );
  expect((await deliverMail(world())).map(({ to }) => to)).toEqual(['new@example.hk']);
  expect(textOf((await get(ip, '/en/desk/cases/b2')).html)).not.toContain('Mail comes back');
  // Told late of the old address, the case stays with the new one.
  await note(returned(mail));
  expect(textOf((await get(ip, '/en/desk/cases/b2')).html)).not.toContain('Mail comes back');
});

test('another case of the same address is not mailed either, and learns why; the same address given again counts', async () => {
  const first = await mailing('b3', 'same@example.hk');
  await first.note(returned(first.mail));
  await deliverMail(world());
  const second = await mailing('b4', 'Same@example.hk');
  expect(await second.events()).toContain('mail.failed');
  await second.send(applicant(), second.page, '/mail', { address: 'same@example.hk' });
  expect((await deliverMail(world())).map(({ to }) => to)).toEqual(['same@example.hk']);
});

test('what the mail service tries again by itself, other events and mail of nobody’s case change nothing', async () => {
  const { mail, note, events } = await mailing('b5');
  expect(await note(returned(mail, 'Transient'))).toEqual({ noted: 0 });
  expect(await note({ source: 'aws.s3' })).toEqual({ noted: 0 });
  await note(returned({ ...mail, to: 'else@example.hk' }));
  await note(returned({ ...mail, effectId: 'none' }));
  expect(await events()).toEqual(['application.submitted']);
});
