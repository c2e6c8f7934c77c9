import { askBucket, type BucketRequest, postFields, presigned } from '../../cloud/bucket.ts';
import { CloudError } from '../../cloud/call.ts';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import type { DocumentStore } from './document-store.ts';
import { headerText, partsIn, partsList, uploadIdIn } from './s3-texts.ts';

export interface Buckets {
  /** Quarantine. */
  readonly arrivals: string;
  readonly documents: string;
}

/** How long a form or a part's address is good for: a slow line needs a while for 100 MB. */
const UPLOAD_SECONDS = 60 * 60;
/** An empty file is refused by the store already. */
const LEAST_BYTES = 1;
/** The browser puts the file's own name here (S3 fills in `${filename}`). */
const NAME_FIELD = 'x-amz-meta-filename';

const gone = new Set(['NoSuchKey', 'NoSuchUpload', 'NotFound']);

/** S3, or what speaks its protocol at the caller's endpoint. */
export function createS3DocumentStore(config: {
  buckets: Buckets;
  caller?: () => Caller;
  now?: () => number;
}): DocumentStore {
  const { buckets, caller = () => callerFromEnvironment('S3'), now = Date.now } = config;
  const ask = (request: BucketRequest) => askBucket(caller(), request);
  const arrivals = (key: string) => ({ bucket: buckets.arrivals, key });
  const documents = (key: string) => ({ bucket: buckets.documents, key });

  return {
    arrivalForm: ({ key, mostBytes }, then) => ({
      fields: postFields(
        caller(),
        {
          ...arrivals(key),
          fields: { success_action_redirect: then, [NAME_FIELD]: '${filename}' },
          free: [NAME_FIELD],
          bytes: [LEAST_BYTES, mostBytes],
          seconds: UPLOAD_SECONDS,
        },
        now(),
      ),
    }),
    beginParts: async (key, name) => {
      const headers = { [NAME_FIELD]: encodeURIComponent(name) };
      const begun = await ask({ ...arrivals(key), method: 'POST', query: { uploads: '' }, headers });
      return uploadIdIn(await begun.text());
    },
    partPath: (key, uploadId, { number, size }) => {
      const query = { partNumber: String(number), uploadId };
      const headers = { 'Content-Length': String(size) };
      const { search } = presigned(
        caller(),
        { ...arrivals(key), method: 'PUT', query, headers },
        UPLOAD_SECONDS,
      );
      return `/uploads/${key}${search}`;
    },
    parts: (key, uploadId) =>
      unlessGone(async () => {
        const found = await ask({ ...arrivals(key), method: 'GET', query: { uploadId } });
        return partsIn(await found.text());
      }),
    endParts: async (key, uploadId, parts) => {
      const body = partsList(parts);
      const ended = await unlessGone(async () => {
        const answer = await ask({ ...arrivals(key), method: 'POST', query: { uploadId }, body });
        // S3 may answer 200 before it has failed.
        return !(await answer.text()).includes('<Error>');
      });
      return ended ?? false;
    },
    dropParts: async (key, uploadId) => {
      await unlessGone(() => ask({ ...arrivals(key), method: 'DELETE', query: { uploadId } }));
    },

    arrived: (key) =>
      unlessGone(async () => {
        const { headers } = await ask({ ...arrivals(key), method: 'HEAD' });
        return {
          size: Number(headers.get('content-length') ?? 0),
          etag: headers.get('etag') ?? '',
          name: headerText(headers.get(NAME_FIELD) ?? ''),
        };
      }),
    readArrived: async (key, etag, span) => {
      const range = span ? { Range: `bytes=${span.from}-${span.to}` } : {};
      try {
        const { body } = await ask({
          ...arrivals(key),
          method: 'GET',
          headers: { 'If-Match': etag, ...range },
        });
        return body ? { ok: true, body } : { ok: false, problem: 'absent' };
      } catch (error) {
        if (!(error instanceof CloudError)) throw error;
        if (error.name === 'PreconditionFailed') return { ok: false, problem: 'changed' };
        if (gone.has(error.name)) return { ok: false, problem: 'absent' };
        throw error;
      }
    },
    dropArrived: async (key) => void (await ask({ ...arrivals(key), method: 'DELETE' })),

    keepArrived: async (arrivedKey, etag, key, mediaType) => {
      try {
        const copied = await ask({
          ...documents(key),
          method: 'PUT',
          headers: {
            'x-amz-copy-source': `/${buckets.arrivals}/${arrivedKey}`,
            'x-amz-copy-source-if-match': etag,
            // The name the browser gave stays behind.
            'x-amz-metadata-directive': 'REPLACE',
            'Content-Type': mediaType,
          },
        });
        return !(await copied.text()).includes('<Error>');
      } catch (error) {
        const lost =
          error instanceof CloudError && (error.name === 'PreconditionFailed' || gone.has(error.name));
        if (lost) return false;
        throw error;
      }
    },
    keep: async (key, body, mediaType) => {
      await ask({ ...documents(key), method: 'PUT', headers: { 'Content-Type': mediaType }, body });
    },
    readKept: async (key) => {
      const kept = await ask({ ...documents(key), method: 'GET' });
      return new Uint8Array(await kept.arrayBuffer());
    },
    dropKept: async (key) => void (await ask({ ...documents(key), method: 'DELETE' })),
    keptAddress: (key, { disposition, mediaType }, seconds) =>
      presigned(
        caller(),
        {
          ...documents(key),
          method: 'GET',
          query: { 'response-content-disposition': disposition, 'response-content-type': mediaType },
        },
        seconds,
      ).href,
  };
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CloudError && gone.has(error.name)) return undefined;
    throw error;
  }
}
