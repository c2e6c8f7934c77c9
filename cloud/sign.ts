import { createHash, createHmac } from 'node:crypto';
import type { Caller } from './config.ts';

export interface ToSign {
  /** The name a service is signed for by, which may be another than the one in its address. */
  readonly service: string;
  readonly method: string;
  readonly host: string;
  /** Letters, figures, slashes and `-._~` only: nothing in it needs escaping, so it is signed as it is sent. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer<ArrayBuffer> | string | undefined;
}

type Signer = Pick<Caller, 'region' | 'credentials'>;
type Named = Readonly<Record<string, string>>;

const ALGORITHM = 'AWS4-HMAC-SHA256';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hashOf = (content: Buffer<ArrayBuffer> | string): string =>
  createHash('sha256').update(content).digest('hex');

/** `20261128T220000Z`. */
export const stampOf = (now: number): string => new Date(now).toISOString().replace(/[:-]|\.\d{3}/gu, '');

/** Of Signature Version 4: good for a day, a region and a service. */
export const signingKey = (secret: string, day: string, region: string, service: string): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request');

export const scopeOf = (day: string, region: string, service: string): string =>
  `${day}/${region}/${service}/aws4_request`;

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const sorted = (named: Named): [name: string, value: string][] =>
  Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** As it is signed, and sent. */
const queryText = (query: Named): string =>
  sorted(query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');

/** Headers that are signed, by their names in small letters. What a proxy may change, such as a range, is left out. */
const signable = (headers: Named): Named =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value.trim().replaceAll(/\s+/gu, ' ')] as const)
      .filter(([name]) => name !== 'range'),
  );
const namesOf = (headers: Named): string =>
  sorted(headers)
    .map(([name]) => name)
    .join(';');

function signature(
  { region, credentials }: Signer,
  { service, method, path }: ToSign,
  { stamp, query, headers, hash }: { stamp: string; query: string; headers: Named; hash: string },
): string {
  const day = stamp.slice(0, 8);
  const lines = sorted(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = [method, path, query, lines.join(''), namesOf(headers), hash].join('\n');
  const text = [ALGORITHM, stamp, scopeOf(day, region, service), hashOf(canonical)].join('\n');
  return hmac(signingKey(credentials.secretAccessKey, day, region, service), text).toString('hex');
}

/** The address and headers of a request signed in a header (AWS Signature Version 4); its `host` is not among them. */
export function signedRequest(signer: Signer, asked: ToSign, now: number): { path: string; headers: Named } {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = stampOf(now);
  const hash = hashOf(asked.body ?? '');
  const headers = {
    ...asked.headers,
    'x-amz-date': stamp,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    ...(asked.service === 's3' ? { 'x-amz-content-sha256': hash } : {}),
  };
  const signed = signable({ ...headers, host: asked.host });
  const query = queryText(asked.query ?? {});
  const credential = `${accessKeyId}/${scopeOf(stamp.slice(0, 8), signer.region, asked.service)}`;
  const proof = signature(signer, asked, { stamp, query, headers: signed, hash });
  return {
    path: query === '' ? asked.path : `${asked.path}?${query}`,
    headers: {
      ...headers,
      authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${namesOf(signed)}, Signature=${proof}`,
    },
  };
}

/** An address that carries its signature, whatever is sent there; `seconds` is how long it is good. */
export function signedPath(signer: Signer, asked: ToSign, seconds: number, now: number): string {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = stampOf(now);
  const headers = signable({ ...asked.headers, host: asked.host });
  const query = queryText({
    ...asked.query,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${accessKeyId}/${scopeOf(stamp.slice(0, 8), signer.region, asked.service)}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': namesOf(headers),
    ...(sessionToken === undefined ? {} : { 'X-Amz-Security-Token': sessionToken }),
  });
  const proof = signature(signer, asked, { stamp, query, headers, hash: 'UNSIGNED-PAYLOAD' });
  return `${asked.path}?${query}&X-Amz-Signature=${proof}`;
}
