import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import aws4 from 'aws4';
import * as z from 'zod';
import { signingKey } from '../../../cloud/signing-key.ts';

export interface Account {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** S3's code for what is wrong, or nothing. */
export type Refusal = { readonly code: string; readonly message: string };

const refusal = (code: string, message = code): Refusal => ({ code, message });
const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** `20261123T020000Z` in milliseconds. */
const momentOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u, '$1-$2-$3T$4:$5:$6Z'));

const MOST_SKEW = 15 * 60 * 1000;

/** Checks a request signed in its `Authorization` header or in its address (Signature Version 4). */
export function checkSignature(request: IncomingMessage, account: Account, now: number): Refusal | undefined {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  return url.searchParams.has('X-Amz-Signature')
    ? checkAddress(request, url, account, now)
    : checkHeader(request, account, now);
}

function checkHeader(request: IncomingMessage, account: Account, now: number): Refusal | undefined {
  const { authorization = '' } = request.headers;
  const [, key, names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/[^,]+, SignedHeaders=([^,]+), Signature=([\da-f]{64})$/u.exec(
      authorization,
    ) ?? [];
  if (key === undefined) return refusal('AccessDenied', 'Access Denied');
  if (key !== account.accessKeyId) return refusal('InvalidAccessKeyId');
  const stamp = z.string().safeParse(request.headers['x-amz-date']).data ?? '';
  if (!(Math.abs(momentOf(stamp) - now) <= MOST_SKEW)) return refusal('RequestTimeTooSkewed');
  const made = aws4.sign(
    { ...about(request, account), headers: headersOf(request, names) },
    { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
  );
  const expected = /Signature=([\da-f]{64})$/u.exec(String(made.headers?.['Authorization'] ?? ''))?.[1] ?? '';
  return same(expected, signature) ? undefined : refusal('SignatureDoesNotMatch');
}

function checkAddress(
  request: IncomingMessage,
  url: URL,
  account: Account,
  now: number,
): Refusal | undefined {
  const given = (name: string) => url.searchParams.get(name) ?? '';
  if (given('X-Amz-Credential').split('/')[0] !== account.accessKeyId) return refusal('InvalidAccessKeyId');
  const signature = given('X-Amz-Signature');
  const names = given('X-Amz-SignedHeaders');
  if (!(now <= momentOf(given('X-Amz-Date')) + Number(given('X-Amz-Expires')) * 1000))
    return refusal('AccessDenied', 'Request has expired');
  const path = (request.url ?? '/').replace(/&?X-Amz-Signature=[\da-f]+/u, '');
  const made = aws4.sign(
    { ...about(request, account), path, headers: headersOf(request, names), signQuery: true },
    { accessKeyId: account.accessKeyId, secretAccessKey: account.secretAccessKey },
  );
  const expected = /X-Amz-Signature=([\da-f]{64})/u.exec(made.path ?? '')?.[1] ?? '';
  return same(expected, signature) ? undefined : refusal('SignatureDoesNotMatch');
}

const about = (request: IncomingMessage, { region }: Account) => ({
  service: 's3',
  region,
  host: request.headers.host ?? '',
  method: request.method ?? 'GET',
  path: request.url ?? '/',
});

const headersOf = (request: IncomingMessage, names: string): Record<string, string> =>
  Object.fromEntries(names.split(';').map((name) => [name, String(request.headers[name] ?? '')]));

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(Condition) });

/** Fields S3 does not ask the policy about. */
const unasked = /^(?:policy|x-amz-signature|file|x-ignore-.*)$/u;

export type CheckedPolicy =
  | { readonly ok: true; readonly bytes: readonly [number, number] }
  | ({ readonly ok: false } & Refusal);

const denied = (message: string): CheckedPolicy => ({ ok: false, code: 'AccessDenied', message });

/** Checks a form's policy: its signature, its time, and every field against its conditions. */
export function checkPolicy(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  account: Account,
  now: number,
): CheckedPolicy {
  const field = (name: string) => fields.get(name) ?? '';
  const [key = '', day = ''] = field('x-amz-credential').split('/');
  if (key !== account.accessKeyId) return { ok: false, ...refusal('InvalidAccessKeyId') };
  const expected = createHmac('sha256', signingKey(account.secretAccessKey, day, account.region, 's3'))
    .update(field('policy'))
    .digest('hex');
  if (!same(expected, field('x-amz-signature'))) return { ok: false, ...refusal('SignatureDoesNotMatch') };
  const policy = Policy.safeParse(parsed(field('policy')));
  if (!policy.success) return { ok: false, ...refusal('InvalidPolicyDocument') };
  if (Date.parse(policy.data.expiration) < now) return denied('Invalid according to Policy: Policy expired.');
  return checkConditions(policy.data.conditions, new Map([...fields, ['bucket', bucket]]));
}

function checkConditions(
  conditions: z.infer<typeof Policy>['conditions'],
  fields: ReadonlyMap<string, string>,
): CheckedPolicy {
  const asked = new Set(['bucket']);
  let bytes: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER];
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition)) {
        asked.add(name.toLowerCase());
        if (fields.get(name.toLowerCase()) !== value) return denied(`Policy Condition failed: "${name}"`);
      }
      continue;
    }
    if (condition[0] === 'content-length-range') {
      bytes = [condition[1], condition[2]];
      continue;
    }
    const name = condition[1].slice(1).toLowerCase();
    const value = fields.get(name) ?? '';
    asked.add(name);
    if (condition[0] === 'eq' ? value !== condition[2] : !value.startsWith(condition[2]))
      return denied(`Policy Condition failed: "${name}"`);
  }
  const extra = [...fields.keys()].find((name) => !asked.has(name) && !unasked.test(name));
  return extra === undefined ? { ok: true, bytes } : denied(`Extra input fields: ${extra}`);
}

function parsed(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
