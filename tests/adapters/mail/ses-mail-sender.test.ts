import { expect, test } from 'vitest';
import * as z from 'zod';
import { createSesMailSender } from '../../../adapters/mail/ses-mail-sender.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

const Messages = z.object({
  messages: z.array(
    z.object({
      to: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
      effectId: z.string(),
      language: z.string(),
    }),
  ),
});

const begin = async () => {
  const outside = await startOutsideSystems();
  const client = { ...outside.credentials.aws, endpoint: outside.endpoints.mail };
  const sender = createSesMailSender({ from: 'no-reply@example.gov.hk', caller: () => client });
  const inbox = async (to: string) => {
    const response = await fetch(`${outside.endpoints.mailbox}/messages?to=${encodeURIComponent(to)}`);
    return Messages.parse(await response.json()).messages;
  };
  return { outside, sender, inbox };
};

const mail = (effectId: string, to = 'tai.man@example.com') => ({
  to,
  subject: '已收到你的申請',
  text: 'See <b>http://localhost:8080/tc/cases</b>',
  language: 'zh-Hant' as const,
  effectId,
});

test('a mail arrives with its subject, text, language and effect id', async () => {
  const { sender, inbox } = await begin();
  expect(await sender.send(mail('effect-1'))).toMatchObject({ ok: true });
  await sender.send(mail('effect-2', 'somebody.else@example.com'));
  expect(await inbox('Tai.Man@example.com')).toEqual([
    {
      to: ['tai.man@example.com'],
      subject: '已收到你的申請',
      text: 'See <b>http://localhost:8080/tc/cases</b>',
      effectId: 'effect-1',
      language: 'zh-Hant',
    },
  ]);
});

test('the mailbox page shows the text as text, with its address as a link', async () => {
  const { outside, sender } = await begin();
  await sender.send(mail('effect-1'));
  const shown = await (await fetch(outside.endpoints.mailbox)).text();
  expect(shown).toContain('&lt;b&gt;');
  expect(shown).not.toContain('<b>');
  expect(shown).toContain('<a href="http://localhost:8080/tc/cases">');
  expect(shown).toContain('effect-1');
});

test('a mail that was accepted and then answered 500 may be sent again, and is seen to be the same one', async () => {
  const { outside, sender, inbox } = await begin();
  await postJson(`${outside.endpoints.mail}/faults`, { fault: 'acceptThenFail' });
  expect(await sender.send(mail('effect-1'))).toMatchObject({ ok: false, problem: 'later' });
  expect(await sender.send(mail('effect-1'))).toMatchObject({ ok: true });
  expect((await inbox('tai.man@example.com')).map((one) => one.effectId)).toEqual(['effect-1', 'effect-1']);
});

test('a throttled mail is for later, a rejected one for never, and neither arrives', async () => {
  const { outside, sender, inbox } = await begin();
  await postJson(`${outside.endpoints.mail}/faults`, { fault: 'throttle' });
  expect(await sender.send(mail('effect-1'))).toMatchObject({ ok: false, problem: 'later' });
  await postJson(`${outside.endpoints.mail}/faults`, { fault: 'reject' });
  expect(await sender.send(mail('effect-1'))).toMatchObject({ ok: false, problem: 'never' });
  expect(await inbox('tai.man@example.com')).toEqual([]);
});
