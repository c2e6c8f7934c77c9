import { expect, test } from 'vitest';
import * as z from 'zod';
import { createAwsSmsSender } from '../../../adapters/sms/aws-sms-sender.ts';
import { listen } from '../../support/listen.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

const Texts = z.object({
  texts: z.array(z.object({ to: z.string(), from: z.string(), text: z.string(), effectId: z.string() })),
});
const message = { to: '+85261234567', text: '你的申請 TD-1 有新消息', effectId: 'case:1.2.500' };

const begin = async () => {
  const outside = await startOutsideSystems();
  const client = { ...outside.credentials.aws, endpoint: outside.endpoints.sms };
  const sender = createAwsSmsSender({ sender: '#SmartReg', caller: () => client, milliseconds: 3000 });
  const phones = async () =>
    Texts.parse(await (await fetch(`${outside.endpoints.mailbox}/texts`)).json()).texts;
  const misbehave = (fault: string) => postJson(`${outside.endpoints.sms}/faults`, { fault });
  return { outside, sender, phones, misbehave };
};

test('a text message arrives with its words, its sender and its effect, and is listed with the mail', async () => {
  const { outside, sender, phones } = await begin();
  expect(await sender.send(message)).toEqual({ ok: true });
  expect(await phones()).toEqual([{ ...message, from: '#SmartReg' }]);
  const page = await (await fetch(outside.endpoints.mailbox)).text();
  expect(page).toContain('+85261234567');
  expect(page).toContain('你的申請 TD-1 有新消息');
});

test('late it is sent, throttled it is for later, refused it is for never', async () => {
  const { sender, phones, misbehave } = await begin();
  await misbehave('late');
  expect(await sender.send(message)).toEqual({ ok: true });
  await misbehave('throttle');
  expect(await sender.send(message)).toMatchObject({ ok: false, problem: 'later' });
  await misbehave('reject');
  expect(await sender.send(message)).toMatchObject({ ok: false, problem: 'never' });
  expect(await phones()).toHaveLength(1);
});

test('what was perhaps sent is unsure: the service failed after taking it, or did not answer in time', async () => {
  const { sender, phones, misbehave } = await begin();
  await misbehave('acceptThenFail');
  expect(await sender.send(message)).toMatchObject({ ok: false, problem: 'unsure' });
  expect(await phones()).toHaveLength(1);
  const silent = await listen();
  silent.use(() => {});
  const caller = () => ({
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    endpoint: silent.origin,
  });
  const waiting = createAwsSmsSender({ sender: '#SmartReg', caller, milliseconds: 50 });
  expect(await waiting.send(message)).toMatchObject({ ok: false, problem: 'unsure' });
});
