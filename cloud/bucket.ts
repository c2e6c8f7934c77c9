import { setTimeout as wait } from 'node:timers/promises';
import aws4 from 'aws4';
import { CloudError } from './call.ts';
import type { Caller } from './config.ts';
import { hmac, signingKey } from './signing-key.ts';

export interface BucketRequest {
  readonly bucket: string;
  /** Letters, figures and slashes only: nothing in it needs escaping. Empty for the bucket itself. */
  readonly key: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer<ArrayBuffer> | string;
}

const MOST_ATTEMPTS = 4;
const FIRST_WAIT = 50;
/** Milliseconds until an answer begins; a large one may take longer to end. */
const PATIENCE = 10_000;

/** Where a bucket is: under a name of its own in the cloud, below the endpoint where there is one. */
function placeOf({ region, endpoint }: Caller, { bucket, key }: Pick<BucketRequest, 'bucket' | 'key'>) {
  if (endpoint === undefined)
    return { scheme: 'https:', host: `${bucket}.s3.${region}.amazonaws.com`, path: `/${key}` };
  const base = new URL(endpoint);
  return {
    scheme: base.protocol,
    host: base.host,
    path: `${base.pathname.replace(/\/$/u, '')}/${bucket}/${key}`,
  };
}

function signed(caller: Caller, request: BucketRequest, signQuery: boolean) {
  const { accessKeyId, secretAccessKey, sessionToken } = caller.credentials;
  const { scheme, host, path } = placeOf(caller, request);
  const search = new URLSearchParams(request.query ?? {}).toString().replaceAll('+', '%20');
  const made = aws4.sign(
    {
      service: 's3',
      region: caller.region,
      host,
      path: search === '' ? path : `${path}?${search}`,
      method: request.method,
      headers: { ...request.headers },
      signQuery,
      ...(request.body === undefined ? {} : { body: request.body }),
    },
    { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  );
  return { url: new URL(`${scheme}//${host}${made.path ?? path}`), headers: made.headers ?? {} };
}

/**
 * One operation on objects, over S3's REST protocol. The answer's body is left to be read as it comes. What fails on the way, 5xx and
 * "slow down" are tried again, so a request must be safe to repeat. Throws `CloudError` by S3's codes for what it refuses.
 */
export async function askBucket(caller: Caller, request: BucketRequest): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(caller, request);
    } catch (error) {
      const final = error instanceof CloudError && error.status < 500;
      if (final || attempt >= MOST_ATTEMPTS) throw error;
      await wait(Math.random() * FIRST_WAIT * 2 ** attempt);
    }
  }
}

async function once(caller: Caller, request: BucketRequest): Promise<Response> {
  const { url, headers } = signed(caller, request, false);
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(new Error('The store does not answer')), PATIENCE);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: Object.fromEntries(
        Object.entries(headers)
          .filter(([name]) => !/^(?:host|content-length)$/iu.test(name))
          .map(([name, value]) => [name, String(value)]),
      ),
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: giveUp.signal,
    });
    if (response.ok) return response;
    const text = await response.text();
    throw new CloudError(codeIn(text, response.status), response.status, {});
  } finally {
    clearTimeout(timer);
  }
}

/** A refused HEAD has no body to hold a code. */
const codeIn = (text: string, status: number): string =>
  /<Code>([A-Za-z0-9]+)<\/Code>/u.exec(text)?.[1] ??
  (status === 404 ? 'NoSuchKey' : status === 412 ? 'PreconditionFailed' : 'UnknownError');

/** An address that lets whoever has it do this one thing, for so many seconds. */
export function presigned(caller: Caller, request: BucketRequest, seconds: number): URL {
  const query = { ...request.query, 'X-Amz-Expires': String(seconds) };
  return signed(caller, { ...request, query }, true).url;
}

export interface PostPolicy {
  readonly bucket: string;
  readonly key: string;
  /** Fields of the form besides those of the signature, exactly as they must come. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields whose value the browser makes up. */
  readonly free: readonly string[];
  readonly bytes: readonly [least: number, most: number];
  readonly seconds: number;
}

/** The hidden fields of a form by which a browser may put one object of a certain size (S3's POST policy, Signature Version 4). */
export function postFields(
  { region, credentials }: Caller,
  policy: PostPolicy,
  now: number,
): Record<string, string> {
  const stamp = new Date(now).toISOString().replace(/[:-]|\.\d{3}/gu, '');
  const day = stamp.slice(0, 8);
  const signing = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${credentials.accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': stamp,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const exact = { key: policy.key, ...policy.fields, ...signing };
  const document = {
    expiration: new Date(now + policy.seconds * 1000).toISOString(),
    conditions: [
      { bucket: policy.bucket },
      ...Object.entries(exact)
        .filter(([name]) => !policy.free.includes(name))
        .map(([name, value]) => ({ [name]: value })),
      ...policy.free.map((name) => ['starts-with', `$${name}`, '']),
      ['content-length-range', ...policy.bytes],
    ],
  };
  const encoded = Buffer.from(JSON.stringify(document)).toString('base64');
  return {
    ...exact,
    policy: encoded,
    'x-amz-signature': hmac(signingKey(credentials.secretAccessKey, day, region, 's3'), encoded).toString(
      'hex',
    ),
  };
}
