import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackEntries } from '../../../functions/background/check-file/unpack-entries.ts';
import { readZipListing } from '../../../rules/files/zip-listing.ts';
import { aZip, type ZipContent } from '../../support/zip.ts';

/** The bytes in pieces, as they come from the store. */
async function* streamed(content: Buffer, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += piece) yield content.subarray(at, at + piece);
}

/** Only what the list lets pass is unpacked. */
async function problemIn(content: Buffer, piece = 1000) {
  const listing = readZipListing(content, content.length);
  if (!listing.ok) throw new Error(`The list itself is a ${listing.problem}`);
  return unpackEntries(streamed(content, piece), listing.entries);
}

const megabytes = (n: number) => Buffer.alloc(n * 1_000_000);
const small = { name: 'a', content: 'Hello' };

test('honest entries pass, packed or not, however their bytes come', async () => {
  const entry = fc.record({
    name: fc.constantFrom('a', 'folder/b', '文.xml'),
    content: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
    method: fc.constantFrom(0, 8),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 6 }),
      fc.integer({ min: 1, max: 5000 }),
      async (all, piece) => {
        expect(await problemIn(aZip(all), piece)).toBeUndefined();
      },
    ),
  );
});

const lies: readonly (readonly [string, ZipContent, string])[] = [
  ['unpacks to more than it says', { name: 'x', content: megabytes(50), claims: { unpacked: 1000 } }, 'bomb'],
  ['unpacks to one byte more', { ...small, claims: { unpacked: 4 } }, 'bomb'],
  ['unpacks to less', { ...small, claims: { unpacked: 6 } }, 'damaged'],
  ['is no deflated stream', { ...small, packed: Buffer.from('\u0007\u0007not packed', 'latin1') }, 'damaged'],
  [
    'ends before it is whole',
    { ...small, packed: deflateRawSync(Buffer.from('Hello')).subarray(0, 4) },
    'damaged',
  ],
  ['of some size is no deflated stream', { ...small, packed: Buffer.alloc(100_000, 7) }, 'damaged'],
  ['is stored and says it is larger', { ...small, method: 0, claims: { unpacked: 6 } }, 'damaged'],
  ['says in its own header that it is packed otherwise', { ...small, localMethod: 0 }, 'damaged'],
  ['has a password', { ...small, flags: 1 }, 'unscannable'],
  ['is packed in a way nobody looks into', { ...small, method: 9 }, 'unscannable'],
];

test.each(lies)('an entry that %s is found out', async (_, entry, problem) => {
  expect(await problemIn(aZip([small, entry, { name: 'z', content: 'more' }]))).toBe(problem);
});

test('an entry that begins within another is found out', async () => {
  const inner = aZip([{ name: 'i', content: 'inner' }]);
  const content = aZip([
    { name: 'outer with a long name', content: inner, method: 0 },
    { name: 'i', content: 'inner', claims: { at: 40 } },
  ]);
  const listing = readZipListing(content, content.length);
  const problem = listing.ok ? await unpackEntries(streamed(content, 100), listing.entries) : listing.problem;
  expect(problem).toBe('bomb');
});

test('what unpacks to nearly two hundred times its size, or is in nine thousand pieces, is looked at whole', async () => {
  const noise = Buffer.alloc(200_000, 'not quite the same');
  const large = [
    { name: 'noise', content: noise, method: 0 },
    { name: 'zeros', content: megabytes(40) },
  ];
  expect(await problemIn(aZip(large), 65_536)).toBeUndefined();
  const many = Array.from({ length: 9000 }, (_, n) => ({ name: `sheet${n}`, content: `Row ${n}` }));
  expect(await problemIn(aZip(many), 65_536)).toBeUndefined();
});
