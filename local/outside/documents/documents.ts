import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Listener, Log } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { readBody, send as sendPlain } from '../serve-routes.ts';
import { failure, send, type StoreAnswer } from './answers.ts';
import { openCatalogue, type StoredObject } from './catalogue.ts';
import { lockedBucket } from './locked-bucket.ts';
import { openObjectFiles } from './object-files.ts';
import { type Asked, operationOf } from './operations.ts';
import { postObject } from './post-object.ts';
import { type Account, checkSignature } from './signatures.ts';

export const buckets = { arrivals: 'arrivals', documents: 'documents', roots: 'roots' } as const;
/** With Object Lock and a policy that refuses any write but the first. */
const LOCKED: ReadonlySet<string> = new Set([buckets.roots]);
const PREFIX = '/documents/';
const Bytes = z.instanceof(Buffer);

/** Amazon's "Object Created" event as EventBridge hands it over. */
export interface ObjectCreated {
  readonly version: '0';
  readonly id: string;
  readonly source: 'aws.s3';
  readonly 'detail-type': 'Object Created';
  readonly time: string;
  readonly detail: {
    readonly bucket: { readonly name: string };
    readonly object: { readonly key: string; readonly etag: string; readonly size: number };
  };
}

/**
 * A simulator of S3 in the part we use: form uploads with a policy, objects with ranges and conditions, copies, uploads in parts, signed
 * headers and addresses, a bucket with Object Lock, errors in XML. Contents stand encrypted on disk and never whole in memory. Faults: `late`, `error` (500),
 * `unavailable` (503), `silent`.
 */
export function createDocuments(options: {
  folder: string;
  account: Account;
  wallNow: () => number;
  log: Log;
  lateness?: number;
  /** Whether the account may list buckets (`s3:ListBucket`), as it may unless told otherwise; who may not is not told that nothing is there. */
  mayList?: boolean;
}) {
  const { account, wallNow, mayList = true } = options;
  const faults = createFaults(['late', 'error', 'unavailable', 'silent']);
  const files = openObjectFiles(options.folder);
  const catalogue = openCatalogue(options.folder, files);
  const watchers: ((event: ObjectCreated) => void)[] = [];

  const tell = ({ bucket, key, etag }: Pick<StoredObject, 'bucket' | 'key' | 'etag'>, size: number) => {
    const event: ObjectCreated = {
      version: '0',
      id: randomUUID(),
      source: 'aws.s3',
      'detail-type': 'Object Created',
      time: new Date(wallNow()).toISOString(),
      detail: { bucket: { name: bucket }, object: { key, etag: etag.replaceAll('"', ''), size } },
    };
    for (const watch of watchers) watch(event);
  };
  const keep = (object: StoredObject) => {
    catalogue.put(object);
    tell(
      object,
      object.pieces.reduce((sum, { size }) => sum + size, 0),
    );
  };

  const answer = async (request: IncomingMessage): Promise<StoreAnswer> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, bucket = '', key = ''] = /^([^/]+)\/?(.*)$/u.exec(url.pathname.slice(PREFIX.length)) ?? [];
    if (!Object.values(buckets).some((name) => name === bucket)) return failure('NoSuchBucket');
    const body = chunksOf(request);
    if (request.method === 'POST' && key === '' && !LOCKED.has(bucket))
      return postObject(request, body, { bucket, files, account, now: wallNow(), keep });
    const refused = checkSignature(request, account, wallNow());
    if (refused) return failure(refused.code, refused.message);
    const asked: Asked = { request, body, bucket, key: decodeURIComponent(key), query: url.searchParams };
    if (LOCKED.has(bucket)) return lockedBucket(asked, { catalogue, files, keep });
    const operation = operationOf(asked);
    if (!operation) return failure('MethodNotAllowed');
    const given = await operation(asked, { catalogue, files, keep });
    return given.status === 404 && !asked.query.has('uploadId') && !mayList
      ? failure('AccessDenied', 'Access Denied')
      : given;
  };

  const listener: Listener = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === `${PREFIX}faults`) {
      const body = (await readBody(request)) ?? Buffer.alloc(0);
      const { method = 'POST', headers } = request;
      const url = new URL(request.url, 'http://127.0.0.1');
      sendPlain(response, await faults.route({ method, path: url.pathname, url, headers, body, named: {} }));
      return;
    }
    const fault = faults.take('silent', 'error', 'unavailable', 'late');
    if (fault === 'silent') return;
    if (fault === 'late') await pause(options.lateness ?? 1500, undefined, { ref: false });
    try {
      const given =
        fault === 'error'
          ? failure('InternalError')
          : fault === 'unavailable'
            ? failure('SlowDown')
            : await answer(request);
      // A browser shows no answer while it still sends.
      request.resume();
      await send(response, given, request.method === 'HEAD');
    } catch (error) {
      if (request.destroyed || response.destroyed) return;
      options.log({ system: 'documents', message: error instanceof Error ? error.message : 'failed' });
      request.resume();
      if (!response.headersSent) await send(response, failure('InternalError'), false);
    }
  };

  return {
    listener,
    buckets,
    /** Told of every object that was put, also of those that were there before, when it says so. */
    onCreated: (watch: (event: ObjectCreated) => void) => void watchers.push(watch),
    /** Tells again of everything that still waits in quarantine: whoever was told may have been killed. */
    tellAgain: () => {
      for (const { key, etag } of catalogue.all(buckets.arrivals))
        tell({ bucket: buckets.arrivals, key, etag }, 0);
    },
    /** For the scanner, which sits beside the store. */
    read: (bucket: string, key: string) => {
      const object = catalogue.find(bucket, key);
      return object && { etag: object.etag, body: files.read(object.pieces, 0, Number.MAX_SAFE_INTEGER) };
    },
    close: catalogue.close,
  };
}

/** The body of a request; stops without harm when nobody wants the rest. */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  for await (const chunk of request.iterator({ destroyOnReturn: false })) yield Bytes.parse(chunk);
}

export type Documents = ReturnType<typeof createDocuments>;
