import { expect, test } from 'vitest';
import { createSesMailSender } from '../../../adapters/mail/ses-mail-sender.ts';
import { startOutsideSystems } from '../../support/outside-systems.ts';

test('every prefix leads to a system, and nothing else does', async () => {
  const { origin, prefixes } = await startOutsideSystems();
  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(`${origin}${path}`, { method })).status;
  expect(await statusOf('/')).toBe(200);
  expect([...prefixes].toSorted()).toEqual([
    '/addresses',
    '/bank',
    '/clock',
    '/documents',
    '/identity',
    '/kms',
    '/mail',
    '/mailbox',
    '/register',
    '/scanner',
    '/sms',
  ]);
  expect(await statusOf('/bank')).toBe(200);
  expect(await statusOf('/mailbox/')).toBe(200);
  expect(await statusOf('/elsewhere')).toBe(404);
  expect(await statusOf('/kms')).toBe(405);
  expect(await statusOf('/bank', 'DELETE')).toBe(405);
  expect(await statusOf('/identity/citizens/.well-known/openid-configuration')).toBe(200);
});

test('a body over four megabytes is refused', async () => {
  const { endpoints } = await startOutsideSystems();
  const body = new Uint8Array(5 * 1024 * 1024);
  expect((await fetch(`${endpoints.bank}/decode`, { method: 'POST', body })).status).toBe(413);
});

test('mail and secrets survive a restart', async () => {
  const first = await startOutsideSystems();
  const client = { ...first.credentials.aws, endpoint: first.endpoints.mail };
  const mail = {
    to: 'a@example.com',
    subject: 'Kept',
    text: 'Text',
    language: 'en' as const,
    effectId: 'e1',
  };
  await createSesMailSender({ from: 'no-reply@example.gov.hk', caller: () => client }).send(mail);
  await first.close();
  const again = await startOutsideSystems({ stateFolder: first.stateFolder });
  expect(await (await fetch(again.endpoints.mailbox)).text()).toContain('Kept');
  expect(again.credentials.fps).toEqual(first.credentials.fps);
  expect(first.credentials.aws).toMatchObject(again.credentials.aws);
});
