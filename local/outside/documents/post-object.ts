import type { IncomingMessage } from 'node:http';
import { failure, type StoreAnswer } from './answers.ts';
import type { StoredObject } from './catalogue.ts';
import { boundaryOf, readForm } from './form-reader.ts';
import type { ObjectFiles, Sink } from './object-files.ts';
import { type Account, checkPolicy } from './signatures.ts';

export interface PostContext {
  readonly bucket: string;
  readonly files: ObjectFiles;
  readonly account: Account;
  readonly now: number;
  readonly keep: (object: StoredObject) => void;
}

/** Refused in the middle of a body; carries the answer. */
class Refused extends Error {
  readonly answer: StoreAnswer;
  constructor(answer: StoreAnswer) {
    super('refused');
    this.answer = answer;
  }
}

/** POST Object: a browser's form with a signed policy, the file last. */
export async function postObject(
  request: IncomingMessage,
  body: AsyncIterable<Buffer>,
  context: PostContext,
): Promise<StoreAnswer> {
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (boundary === undefined)
    return failure('PreconditionFailed', 'Bucket POST must be of the enclosure-type multipart/form-data');
  const fields = new Map<string, string>();
  const opened: { sink?: Sink; least?: number } = {};
  try {
    const read = await readForm(body, boundary, {
      field: (name, value) => void fields.set(name.toLowerCase(), value),
      file: async (name) => {
        for (const [field, value] of fields) fields.set(field, withFilename(value, name));
        const policy = checkPolicy(fields, context.bucket, context.account, context.now);
        if (!policy.ok) throw new Refused(failure(policy.code, policy.message));
        const [least, most] = policy.bytes;
        const sink = await context.files.create();
        Object.assign(opened, { sink, least });
        return async (chunk) => {
          if (sink.size + chunk.length > most)
            throw new Refused(
              failure('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size'),
            );
          await sink.write(chunk);
        };
      },
    });
    if (read === 'tooMuch') throw new Refused(failure('MaxPostPreDataLengthExceeded'));
    if (read !== 'whole' || !opened.sink) throw new Refused(failure('MalformedPOSTRequest'));
    if (opened.sink.size < (opened.least ?? 0))
      throw new Refused(
        failure('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size'),
      );
    return await kept(fields, opened.sink, context);
  } catch (error) {
    await opened.sink?.discard();
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** Only what follows the last slash or backslash counts as the file's name. */
const withFilename = (value: string, name: string): string =>
  value.replaceAll('${filename}', () =>
    name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
  );

async function kept(
  fields: ReadonlyMap<string, string>,
  sink: Sink,
  { bucket, keep }: PostContext,
): Promise<StoreAnswer> {
  const { md5, ...piece } = await sink.end();
  const key = fields.get('key') ?? '';
  const metadata = Object.fromEntries([...fields].filter(([name]) => name.startsWith('x-amz-meta-')));
  keep({
    bucket,
    key,
    etag: `"${md5}"`,
    type: fields.get('content-type') ?? 'binary/octet-stream',
    metadata,
    pieces: [piece],
  });
  const to = fields.get('success_action_redirect');
  if (to === undefined) return { status: 204, headers: { etag: `"${md5}"` } };
  const location = new URL(to);
  location.searchParams.set('bucket', bucket);
  location.searchParams.set('key', key);
  location.searchParams.set('etag', `"${md5}"`);
  return { status: 303, headers: { location: location.href, etag: `"${md5}"` } };
}
