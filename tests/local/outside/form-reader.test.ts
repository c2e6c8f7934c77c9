import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryOf, type FormRead, readForm } from '../../../local/outside/documents/form-reader.ts';

const boundary = 'x-boundary-x';
const part = (name: string, content: Buffer, filename?: string) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
        filename === undefined ? '' : `; filename="${filename}"`
      }\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ]);
const formWith = (fields: Readonly<Record<string, string>>, file: Buffer) =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(name, Buffer.from(value))),
    part('file', file, 'a.pdf'),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(bytes: Buffer, sizes: readonly number[]) {
  const fields: Record<string, string> = {};
  const file: Buffer[] = [];
  const result: FormRead = await readForm(inChunks(bytes, sizes), boundary, {
    field: (name, value) => {
      fields[name] = value;
    },
    file: async () => async (chunk) => void file.push(Buffer.from(chunk)),
  });
  return { result, fields, file: Buffer.concat(file) };
}

/** Content that looks like what ends it. */
const nasty = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom('\r\n', '\r\n--', `\r\n--${boundary.slice(0, -1)}`, '--', '-', '\r')
        .map((text) => Buffer.from(text)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.concat(parts));

test('a form is read to the byte, however it comes in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      nasty,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      async (content, sizes) => {
        fc.pre(!content.includes(`\r\n--${boundary}`));
        const fields = { key: 'a/b', policy: 'x'.repeat(300) };
        expect(await read(formWith(fields, content), sizes)).toEqual({
          result: 'whole',
          fields,
          file: content,
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('a form that breaks off is not whole', async () => {
  const whole = formWith({ key: 'a' }, Buffer.from('content'));
  for (let length = 0; length < whole.length - boundary.length - 6; length += 1)
    expect((await read(whole.subarray(0, length), [50])).result).toBe('malformed');
});

test('fields without end are not read', async () => {
  const endless = part('key', Buffer.alloc(200_000, 'a'));
  expect((await read(endless, [1000])).result).toBe('tooMuch');
});

test('the boundary is found where it is', () => {
  expect(boundaryOf('multipart/form-data; boundary=----abc')).toBe('----abc');
  expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b');
  expect(boundaryOf('application/json')).toBeUndefined();
});
