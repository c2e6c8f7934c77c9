import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { element, failure, type StoreAnswer, xml } from './answers.ts';
import { type Catalogue, sizeOf, type StoredObject } from './catalogue.ts';
import type { ObjectFiles, Written } from './object-files.ts';

export interface Asked {
  readonly request: IncomingMessage;
  readonly body: AsyncIterable<Buffer>;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

export interface StoreParts {
  readonly catalogue: Catalogue;
  readonly files: ObjectFiles;
  readonly keep: (object: StoredObject) => void;
}

export type Operation = (asked: Asked, parts: StoreParts) => Promise<StoreAnswer> | StoreAnswer;

export const header = ({ request }: Asked, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const metadataOf = ({ request }: Asked): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name, value]] : [],
    ),
  );

async function receive({ body }: Asked, files: ObjectFiles): Promise<Written> {
  const sink = await files.create();
  try {
    for await (const chunk of body) await sink.write(chunk);
    return await sink.end();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

/** S3 hands back what is not ASCII as RFC 2047 words. */
const headerSafe = (text: string): string =>
  /^[\u0020-\u007E]*$/u.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const read: Operation = (asked, { catalogue, files }) => {
  const object = catalogue.find(asked.bucket, asked.key);
  if (!object) return failure('NoSuchKey', 'The specified key does not exist.');
  const wanted = header(asked, 'if-match');
  if (wanted !== undefined && wanted !== object.etag) return failure('PreconditionFailed');
  const size = sizeOf(object.pieces);
  const { from, to, partial } = rangeOf(header(asked, 'range'), size);
  if (from > to && size > 0) return failure('InvalidRange');
  const metadata = Object.entries(object.metadata).map(([name, text]) => [name, headerSafe(text)] as const);
  return {
    status: partial ? 206 : 200,
    headers: {
      ...Object.fromEntries(metadata),
      etag: object.etag,
      'accept-ranges': 'bytes',
      'content-length': String(size === 0 ? 0 : to - from + 1),
      'content-type': asked.query.get('response-content-type') ?? object.type,
      ...(asked.query.has('response-content-disposition')
        ? { 'content-disposition': asked.query.get('response-content-disposition') ?? '' }
        : {}),
      ...(partial ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
      'x-amz-server-side-encryption': 'aws:kms',
    },
    body: files.read(object.pieces, from, to),
  };
};

function rangeOf(range: string | undefined, size: number) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === undefined) return { from: 0, to: size - 1, partial: false };
  const to = last === undefined || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return { from: Number(first), to, partial: true };
}

const put: Operation = async (asked, { files, keep }) => {
  const { md5, ...piece } = await receive(asked, files);
  const told = header(asked, 'content-md5');
  if (told !== undefined && told !== Buffer.from(md5, 'hex').toString('base64')) {
    files.remove([piece]);
    return failure('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const etag = `"${md5}"`;
  const type = header(asked, 'content-type') ?? 'binary/octet-stream';
  keep({ bucket: asked.bucket, key: asked.key, etag, type, metadata: metadataOf(asked), pieces: [piece] });
  return { status: 200, headers: { etag } };
};

const copy: Operation = async (asked, { catalogue, files, keep }) => {
  const [, bucket = '', key = ''] =
    /^\/?([^/]+)\/(.+)$/u.exec(header(asked, 'x-amz-copy-source') ?? '') ?? [];
  const source = catalogue.find(bucket, key);
  if (!source) return failure('NoSuchKey');
  const wanted = header(asked, 'x-amz-copy-source-if-match');
  if (wanted !== undefined && wanted !== source.etag) return failure('PreconditionFailed');
  const sink = await files.create();
  for await (const chunk of files.read(source.pieces, 0, sizeOf(source.pieces) - 1)) await sink.write(chunk);
  const { md5, ...piece } = await sink.end();
  const replaced = header(asked, 'x-amz-metadata-directive') === 'REPLACE';
  keep({
    bucket: asked.bucket,
    key: asked.key,
    etag: `"${md5}"`,
    type: replaced ? (header(asked, 'content-type') ?? source.type) : source.type,
    metadata: replaced ? metadataOf(asked) : source.metadata,
    pieces: [piece],
  });
  return xml(`<CopyObjectResult>${element('ETag', `"${md5}"`)}</CopyObjectResult>`);
};

const remove: Operation = ({ bucket, key }, { catalogue }) => {
  catalogue.remove(bucket, key);
  return { status: 204 };
};

const beginUpload: Operation = (asked, { catalogue }) => {
  const { bucket, key } = asked;
  const id = randomUUID();
  const type = header(asked, 'content-type') ?? 'binary/octet-stream';
  catalogue.putUpload({ id, bucket, key, type, metadata: metadataOf(asked), parts: [] });
  return xml(
    `<InitiateMultipartUploadResult>${element('Bucket', bucket)}${element('Key', key)}${element('UploadId', id)}</InitiateMultipartUploadResult>`,
  );
};

const uploadOf = ({ query, bucket, key }: Asked, catalogue: Catalogue) => {
  const found = catalogue.findUpload(query.get('uploadId') ?? '');
  return found?.bucket === bucket && found.key === key ? found : undefined;
};

const putPart: Operation = async (asked, { catalogue, files }) => {
  if (!uploadOf(asked, catalogue)) return failure('NoSuchUpload');
  const number = Number(asked.query.get('partNumber'));
  const { md5, ...piece } = await receive(asked, files);
  // Read again: other parts may have come meanwhile.
  const upload = uploadOf(asked, catalogue);
  if (!upload) return failure('NoSuchUpload');
  const others = upload.parts.filter((part) => part.number !== number);
  catalogue.putUpload({ ...upload, parts: [...others, { number, md5, ...piece }] });
  files.remove(upload.parts.filter((part) => part.number === number));
  return { status: 200, headers: { etag: `"${md5}"` } };
};

const listParts: Operation = (asked, { catalogue }) => {
  const upload = uploadOf(asked, catalogue);
  if (!upload) return failure('NoSuchUpload');
  const parts = upload.parts
    .toSorted((one, other) => one.number - other.number)
    .map(
      ({ number, md5, size }) =>
        `<Part>${element('PartNumber', number)}${element('ETag', `"${md5}"`)}${element('Size', size)}</Part>`,
    );
  return xml(`<ListPartsResult>${element('UploadId', upload.id)}${parts.join('')}</ListPartsResult>`);
};

const dropUpload: Operation = (asked, { catalogue, files }) => {
  const upload = uploadOf(asked, catalogue);
  if (!upload) return failure('NoSuchUpload');
  catalogue.removeUpload(upload.id);
  files.remove(upload.parts);
  return { status: 204 };
};

const LEAST_PART = 5 * 1024 * 1024;

const endUpload: Operation = async (asked, { catalogue, keep }) => {
  const upload = uploadOf(asked, catalogue);
  if (!upload) return failure('NoSuchUpload');
  const chunks: Buffer[] = [];
  for await (const chunk of asked.body) chunks.push(chunk);
  const listed = Array.from(
    Buffer.concat(chunks)
      .toString('utf8')
      .matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>(?:"|&quot;)?([\da-f]{32})/gu),
    ([, number, md5]) => ({ number: Number(number), md5 }),
  );
  const parts = listed.flatMap(({ number, md5 }) =>
    upload.parts.filter((part) => part.number === number && part.md5 === md5),
  );
  if (listed.length === 0 || parts.length < listed.length) return failure('InvalidPart');
  if (parts.slice(0, -1).some(({ size }) => size < LEAST_PART)) return failure('EntityTooSmall');
  const digest = createHash('md5');
  for (const { md5 } of parts) digest.update(Buffer.from(md5, 'hex'));
  const etag = `"${digest.digest('hex')}-${parts.length}"`;
  const { bucket, key, type, metadata } = upload;
  keep({
    bucket,
    key,
    etag,
    type,
    metadata,
    pieces: parts.map(({ file, iv, size }) => ({ file, iv, size })),
  });
  catalogue.removeUpload(upload.id);
  return xml(`<CompleteMultipartUploadResult>${element('ETag', etag)}</CompleteMultipartUploadResult>`);
};

/** Which operation a request on an object asks for. */
export function operationOf({ request, query }: Asked): Operation | undefined {
  const isPart = query.has('uploadId');
  switch (request.method) {
    case 'GET':
      return isPart ? listParts : read;
    case 'HEAD':
      return read;
    case 'PUT':
      if (isPart) return putPart;
      return request.headers['x-amz-copy-source'] === undefined ? put : copy;
    case 'POST':
      if (query.has('uploads')) return beginUpload;
      return isPart ? endUpload : undefined;
    case 'DELETE':
      return isPart ? dropUpload : remove;
    default:
      return undefined;
  }
}
