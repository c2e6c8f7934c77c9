import { createHmac } from 'node:crypto';
import { toBuffer } from 'qrcode';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Listener } from '../../../local/outside/exchange.ts';
import { readBody } from '../../../local/outside/serve-routes.ts';
import { buildHkqr } from '../../../rules/hkqr.ts';
import { Cents } from '../../../schemas/money.ts';
import { Instant } from '../../../schemas/time.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';

type Notification = { timestamp: string; signature: string; body: string };

const Body = z.object({
  eventId: z.string(),
  type: z.literal('payment.credited'),
  fpsId: z.string(),
  reference: z.string(),
  amount: z.number(),
  currency: z.literal('HKD'),
  bankReference: z.string(),
  creditedAt: Instant,
});
const Paid = z.object({
  transactions: z.array(z.object({ bankReference: z.string(), amount: z.number(), state: z.string() })),
});
const Inquiry = z.object({ reference: z.string(), credits: z.array(z.object({ amount: z.number() })) });

const reference = 'R7K2M9PQ';

/** A product that keeps what it is told and answers what `answers` says, 204 when that is used up. */
const begin = async (answers: number[] = []) => {
  const told: Notification[] = [];
  const product: Listener = async (request, response) => {
    const body = await readBody(request);
    const header = (name: string) => z.string().parse(request.headers[name]);
    told.push({
      timestamp: header('x-fps-timestamp'),
      signature: header('x-fps-signature'),
      body: body?.toString('utf8') ?? '',
    });
    response.writeHead(answers.shift() ?? 204).end();
  };
  const outside = await startOutsideSystems({ product });
  const { fpsId, merchantName, webhookSecret, inquirySecret } = outside.credentials.fps;
  const code = buildHkqr({
    fpsId,
    merchantName,
    reference,
    amount: Cents.parse(8000),
    expiresAt: Instant.parse('2026-11-23T02:30:00.000Z'),
    editableAmount: false,
  });
  const pay = async (behaviour?: string, extra: object = {}) => {
    const { status, answer } = await postJson(`${outside.endpoints.bank}/pay`, { code, behaviour, ...extra });
    expect(status).toBe(201);
    return Paid.parse(answer).transactions;
  };
  const inquire = async () => {
    const response = await fetch(`${outside.endpoints.bank}/fps/inquiries/${reference}`, {
      headers: { authorization: `Bearer ${inquirySecret}` },
    });
    return Inquiry.parse(await response.json()).credits.map(({ amount }) => amount);
  };
  const isSigned = ({ timestamp, signature, body }: Notification) =>
    signature === `v1=${createHmac('sha256', webhookSecret).update(`${timestamp}.${body}`).digest('hex')}`;
  const untilTold = (times: number) => vi.waitFor(() => expect(told).toHaveLength(times));
  const bodies = () => told.map(({ body }) => Body.parse(JSON.parse(body)));
  return { outside, code, told, pay, inquire, isSigned, untilTold, bodies };
};

test('reads a code from its picture, posted raw or in a form', async () => {
  const { outside, code } = await begin();
  const picture = new Uint8Array(await toBuffer(code, { margin: 2, scale: 4 }));
  const form = new FormData();
  form.set('picture', new File([picture], 'code.png', { type: 'image/png' }));
  for (const body of [picture, form]) {
    const response = await fetch(`${outside.endpoints.bank}/decode`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({
      text: code,
      code: { amount: 8000, referenceLabel: reference },
    });
  }
});

test('says what is wrong with a picture that holds no code', async () => {
  const { outside } = await begin();
  const decode = async (body: Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${outside.endpoints.bank}/decode`, { method: 'POST', body });
    const answer: unknown = await response.json();
    return answer;
  };
  expect(await decode(new TextEncoder().encode('GIF89a, in truth'))).toEqual({ problem: 'notPng' });
  const huge = Buffer.from(await toBuffer('x'));
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  expect(await decode(new Uint8Array(huge))).toEqual({ problem: 'tooLarge' });
  const damaged = Buffer.from(await toBuffer('x')).subarray(0, 60);
  expect(await decode(new Uint8Array(damaged))).toEqual({ problem: 'notPng' });
  const other = new Uint8Array(await toBuffer('https://example.com'));
  expect(await decode(other)).toEqual({ problem: 'malformed' });
});

test('a person uploads the picture, sees what it says and pays', async () => {
  const { outside, code, untilTold, bodies } = await begin();
  const form = new FormData();
  const picture = new Uint8Array(await toBuffer(code, { scale: 4 }));
  form.set('picture', new File([picture], 'code.png', { type: 'image/png' }));
  form.set('text', '');
  const shown = await (await fetch(`${outside.endpoints.bank}/read`, { method: 'POST', body: form })).text();
  expect(shown).toContain('HK$80.00');
  expect(shown).toContain(reference);
  expect(shown).toContain('not a real bank');
  const text = /name="text" value="([^"]+)"/u.exec(shown)?.[1] ?? '';
  const body = new URLSearchParams({ text, behaviour: 'normal', dollars: '' });
  const paid = await (await fetch(`${outside.endpoints.bank}/payments`, { method: 'POST', body })).text();
  await untilTold(1);
  expect(paid).toContain(bodies()[0]?.bankReference);
});

test('a payment is told once, signed, with the time of the legal clock', async () => {
  const { pay, untilTold, bodies, told, isSigned, inquire, outside } = await begin();
  await pay();
  await untilTold(1);
  expect(bodies()).toMatchObject([{ reference, amount: 8000, creditedAt: '2026-11-23T02:00:00.000Z' }]);
  expect(told.every(isSigned)).toBe(true);
  expect(told[0]?.timestamp).toBe(String(outside.start / 1000));
  expect(await inquire()).toEqual([8000]);
});

test('repeats a notification that was not taken, with the same event, until it is', async () => {
  const { pay, untilTold, bodies } = await begin([500, 503, 404]);
  await pay();
  await untilTold(4);
  expect(new Set(bodies().map(({ eventId }) => eventId)).size).toBe(1);
});

test('tells one event twice, or two payments, when told to', async () => {
  const { pay, untilTold, bodies, inquire } = await begin();
  await pay('notifiedTwice');
  await untilTold(2);
  expect(new Set(bodies().map(({ eventId }) => eventId)).size).toBe(1);
  expect(await pay('paidTwice')).toHaveLength(2);
  await untilTold(4);
  expect(new Set(bodies().map(({ eventId }) => eventId)).size).toBe(3);
  expect(await inquire()).toEqual([8000, 8000, 8000]);
});

test('pays another amount than asked', async () => {
  const { pay } = await begin();
  expect(await pay('otherAmount')).toMatchObject([{ amount: 7900 }]);
  expect(await pay('otherAmount', { amount: 12_345 })).toMatchObject([{ amount: 12_345 }]);
  expect(await pay('normal', { amount: 1 })).toMatchObject([{ amount: 8000 }]);
});

test('a silent payment is known to an inquiry only', async () => {
  const { pay, inquire, told, untilTold } = await begin();
  await pay('silent');
  await pay();
  await untilTold(1);
  expect(await inquire()).toEqual([8000, 8000]);
  expect(told).toHaveLength(1);
});

test('forged and old notifications are sent once', async () => {
  const { pay, told, untilTold, isSigned, outside } = await begin([401, 401]);
  await pay('wrongSignature');
  await untilTold(1);
  await pay('oldTimestamp');
  await untilTold(2);
  expect(told.map(isSigned)).toEqual([false, true]);
  expect(Number(told[1]?.timestamp)).toBe(outside.start / 1000 - 3600);
});

test('late money arrives when it is released, or when the legal clock has passed the code', async () => {
  const { pay, inquire, untilTold, outside, bodies } = await begin();
  expect(await pay('late')).toMatchObject([{ state: 'held' }]);
  expect(await inquire()).toEqual([]);
  await postJson(`${outside.endpoints.bank}/release`, { reference });
  expect(await inquire()).toEqual([8000]);
  await pay('late');
  await outside.legalClock.travelTo(Instant.parse('2026-11-23T03:00:00.000Z'));
  await untilTold(2);
  expect(bodies()[1]?.creditedAt).toBe('2026-11-23T03:00:00.000Z');
});

test('an expired code is not paid', async () => {
  const { outside, code, inquire } = await begin();
  await outside.legalClock.travelTo(Instant.parse('2026-11-23T02:30:01.000Z'));
  const { status, answer } = await postJson(`${outside.endpoints.bank}/pay`, { code });
  expect([status, answer]).toEqual([422, { problem: 'expired' }]);
  expect(await inquire()).toEqual([]);
});

test('an armed fault changes the next payment only', async () => {
  const { pay, outside } = await begin();
  await postJson(`${outside.endpoints.bank}/faults`, { fault: 'otherAmount' });
  expect(await pay()).toMatchObject([{ amount: 7900 }]);
  expect(await pay()).toMatchObject([{ amount: 8000 }]);
});

test('money for another payee is no news to ours', async () => {
  const { outside, pay, told, untilTold, inquire } = await begin();
  const code = buildHkqr({
    fpsId: '7654321',
    merchantName: 'SOMEBODY ELSE',
    reference,
    amount: Cents.parse(100),
    expiresAt: Instant.parse('2026-11-23T02:30:00.000Z'),
    editableAmount: false,
  });
  expect(await postJson(`${outside.endpoints.bank}/pay`, { code })).toMatchObject({ status: 201 });
  await pay();
  await untilTold(1);
  expect(told.map(({ body }) => Body.parse(JSON.parse(body)).amount)).toEqual([8000]);
  expect(await inquire()).toEqual([8000]);
});

test('an inquiry needs the secret', async () => {
  const { outside } = await begin();
  const response = await fetch(`${outside.endpoints.bank}/fps/inquiries/${reference}`);
  expect(response.status).toBe(401);
});

test('after a restart the payee is told what it was not told before', async () => {
  const { outside, pay } = await begin(Array.from({ length: 1000 }, () => 500));
  const [first] = await pay();
  await outside.close();
  const told: string[] = [];
  const again = await startOutsideSystems({
    stateFolder: outside.stateFolder,
    product: async (request, response) => {
      told.push((await readBody(request))?.toString('utf8') ?? '');
      response.writeHead(204).end();
    },
  });
  again.resume();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(Body.parse(JSON.parse(told[0] ?? '')).bankReference).toBe(first?.bankReference);
});
