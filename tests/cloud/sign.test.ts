import aws4 from 'aws4';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Caller } from '../../cloud/config.ts';
import { signedPath, signedRequest, stampOf } from '../../cloud/sign.ts';

const plain = (least: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9._~-]{${least},20}$`, 'u'));
const typed = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.isWellFormed());
const requests = fc.record({
  service: fc.constantFrom('s3', 'dynamodb', 'kms', 'ses'),
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  host: fc.constantFrom('bucket.s3.ap-east-1.amazonaws.com', '127.0.0.1:4566'),
  path: fc
    .array(
      plain(1).filter((part) => !/^\.+$/u.test(part)),
      { maxLength: 4 },
    )
    .map((parts) => `/${parts.join('/')}`),
  query: fc.dictionary(plain(1), typed, { maxKeys: 4, noNullPrototype: true }),
  headers: fc
    .dictionary(plain(1), fc.stringMatching(/^[!-~]{1,9}(?: {1,3}[!-~]{1,9})?$/u), {
      maxKeys: 3,
      noNullPrototype: true,
    })
    .map((more) =>
      Object.fromEntries(Object.entries(more).map(([name, value]) => [`x-${name.toLowerCase()}`, value])),
    ),
  body: fc.option(
    typed.filter((text) => text !== ''),
    { nil: undefined },
  ),
});
const callers = fc.record({
  region: fc.constantFrom('ap-east-1', 'us-east-1'),
  credentials: fc.record({
    accessKeyId: fc.constant('AKIDEXAMPLE'),
    secretAccessKey: plain(1),
    sessionToken: fc.option(fc.base64String({ minLength: 4 }), { nil: undefined }),
  }),
});
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

/** What a library that many use makes of the same. */
function byLibrary({ region, credentials }: Caller, request: aws4.Request) {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return aws4.sign(
    { region, ...request },
    { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  );
}
/** Headers it adds by itself; its types do not know this. */
const unsigned = { extraHeadersToIgnore: { 'content-type': true, 'content-length': true } };

test('a request is signed as others sign it, over the same headers', () => {
  fc.assert(
    fc.property(callers, requests, moments, (caller, request, moment) => {
      const ours = signedRequest(
        caller,
        { ...request, headers: { ...request.headers, Range: 'bytes=0-9' } },
        moment.getTime(),
      );
      const { authorization = '', ...headers } = ours.headers;
      const theirs = byLibrary(caller, {
        service: request.service,
        host: request.host,
        method: request.method,
        path: ours.path,
        headers: { ...headers, Host: request.host },
        ...unsigned,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      expect(authorization).toBe(theirs.headers?.['Authorization']);
    }),
  );
});

test('so is an address that carries its signature', () => {
  fc.assert(
    fc.property(
      callers,
      requests,
      moments,
      fc.integer({ min: 1, max: 9999 }),
      (caller, request, moment, seconds) => {
        const asked = { ...request, service: 's3' };
        const ours = new URL(signedPath(caller, asked, seconds, moment.getTime()), 'https://x');
        const query = new URLSearchParams({
          ...request.query,
          'X-Amz-Expires': String(seconds),
          'X-Amz-Date': stampOf(moment.getTime()),
        });
        const theirs = byLibrary(caller, {
          service: 's3',
          host: request.host,
          method: request.method,
          path: `${request.path}?${query.toString().replaceAll('+', '%20')}`,
          headers: { ...request.headers },
          signQuery: true,
        });
        const made = new URL(theirs.path ?? '', 'https://x');
        expect(ours.pathname).toBe(made.pathname);
        expect(new Map(ours.searchParams)).toEqual(new Map(made.searchParams));
      },
    ),
  );
});
