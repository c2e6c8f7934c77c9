import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, recognise, TAIL_BYTES } from '../../../rules/files/file-types.ts';
import { pictureProblem } from '../../../rules/files/picture-rules.ts';
import { jpegHeader, pngHeader, upright } from '../../../rules/files/picture-size.ts';
import { kindOfArchive, readZipListing } from '../../../rules/files/zip-listing.ts';
import { Question } from '../../../schemas/question.ts';
import { FileType } from '../../../schemas/upload-question.ts';
import { aJpeg, aPng, exampleFile } from '../../support/example-files.ts';
import { aZip } from '../../support/zip.ts';

const typeOf = (content: Buffer): string | undefined => {
  const type = recognise(content);
  if (type !== 'archive') return type;
  const listing = readZipListing(content.subarray(-TAIL_BYTES), content.length);
  return listing.ok ? kindOfArchive(listing.entries) : listing.problem;
};

test.each(FileType.options)('an example %s is recognised by its content and whole', (type) => {
  const { content } = exampleFile(type);
  expect(typeOf(content)).toBe(type);
  const recognised = recognise(content);
  expect(recognised && isWhole(recognised, content.subarray(-TAIL_BYTES))).toBe(true);
});

test.each(['pdf', 'png'] as const)('half of a %s is not whole', (type) => {
  const { content } = exampleFile(type);
  expect(isWhole(type, content.subarray(0, content.length / 2))).toBe(false);
});

test('what begins otherwise is nothing, whatever follows', () => {
  const { content } = exampleFile('pdf');
  for (const before of ['MZ', 'GIF89a', ' ', '\u0000', '<html>', 'X5O!P%@AP'])
    expect(recognise(Buffer.concat([Buffer.from(before, 'latin1'), content]))).toBeUndefined();
  expect(recognise(Buffer.alloc(0))).toBeUndefined();
});

test('any bytes at all are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      recognise(bytes);
      pngHeader(bytes);
      jpegHeader(Buffer.concat([Buffer.from('ffd8', 'hex'), bytes]));
      readZipListing(bytes, bytes.length);
    }),
    { numRuns: 2000 },
  );
});

describe('a ZIP', () => {
  const honest = [{ name: 'a.txt', content: 'Hello' }];
  const problemOf = (content: Buffer) => {
    const listing = readZipListing(content.subarray(-TAIL_BYTES), content.length);
    return listing.ok ? undefined : listing.problem;
  };

  test('that unpacks to two hundred times its size is a bomb', () => {
    expect(problemOf(aZip([{ name: 'zeros', content: Buffer.alloc(50_000_000) }]))).toBe('bomb');
  });

  test('that says so of itself is a bomb', () => {
    const huge = { name: 'a', content: 'a', claims: { unpacked: 0xfffffff0 } };
    expect(problemOf(aZip([huge]))).toBe('bomb');
  });

  test('whose entries share the same bytes is a bomb', () => {
    const shared = { name: 'b', content: Buffer.alloc(1000, 'b'), claims: { at: 0 } };
    expect(problemOf(aZip([{ name: 'a', content: Buffer.alloc(1000, 'a') }, shared]))).toBe('bomb');
  });

  test('with anything behind its end is damaged', () => {
    expect(problemOf(aZip(honest))).toBeUndefined();
    expect(problemOf(Buffer.concat([aZip(honest), Buffer.from('more')]))).toBe('damaged');
  });

  test('that was cut off is damaged', () => {
    const whole = aZip(honest);
    for (let length = 0; length < whole.length; length += 1)
      expect(problemOf(whole.subarray(0, length))).toBe('damaged');
  });
});

describe('a picture', () => {
  test('says its size before it is decoded', () => {
    expect(pngHeader(aPng(30, 20))?.pixels).toEqual({ width: 30, height: 20 });
    expect(jpegHeader(aJpeg(30, 20))?.pixels).toEqual({ width: 30, height: 20 });
  });

  test('lies on its side when EXIF says so', () => {
    expect(upright({ pixels: { width: 30, height: 20 }, orientation: 6 })).toEqual({ width: 20, height: 30 });
  });

  test('is held to the size and shape its question asks for', () => {
    const asked = Question.parse({
      id: 'photo',
      type: 'image',
      label: { en: 'a', 'zh-Hant': 'a', 'zh-Hans': 'a' },
      minWidth: 400,
      minHeight: 500,
      ratio: { width: 40, height: 50, tolerance: 0.02 },
    });
    if (asked.type !== 'image') throw new Error('not an image');
    expect(pictureProblem(asked, { width: 400, height: 500 })).toBeUndefined();
    expect(pictureProblem(asked, { width: 403, height: 500 })).toBeUndefined();
    expect(pictureProblem(asked, { width: 399, height: 500 })).toBe('tooFewPixels');
    expect(pictureProblem(asked, { width: 500, height: 500 })).toBe('otherRatio');
  });
});
