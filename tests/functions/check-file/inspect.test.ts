import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { arrivalKey, keptKey } from '../../../functions/records/file-keys.ts';
import { isUpload } from '../../../rules/files/upload-limits.ts';
import { readFile } from '../../../store/files.ts';
import { contentOf } from '../../support/a-document-store.ts';
import { aDraftWithFiles, EICAR } from '../../support/a-draft-with-files.ts';
import { formOf } from '../../support/definition-files.ts';
import { aJpeg, aPdf, exampleFile, exampleFileFor } from '../../support/example-files.ts';
import { aZip } from '../../support/zip.ts';

/** A Word document whose text is said to have a kilobyte and has fifty megabytes. */
const aLyingDocument = () =>
  aZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: Buffer.alloc(50_000_000), claims: { unpacked: 1000 } },
  ]);

describe('a file is looked into', () => {
  test.each([
    ['EICAR', 'certificate', Buffer.from(EICAR), 'infected'],
    ['a PDF with EICAR in it', 'certificate', Buffer.concat([aPdf(), Buffer.from(EICAR)]), 'infected'],
    ['a program named .pdf', 'certificate', Buffer.from('MZ\u0000 and more'), 'infected'],
    ['a page named .pdf', 'certificate', Buffer.from('<html><script>1</script></html>'), 'otherType'],
    ['a ZIP where a PDF is asked for', 'certificate', exampleFile('zip').content, 'otherType'],
    ['a Word document named .pdf', 'certificate', exampleFile('docx').content, 'otherType'],
    ['half a PDF', 'certificate', aPdf('x', 5000).subarray(0, 3000), 'damaged'],
    ['a bomb', 'others', aZip([{ name: 'zeros', content: Buffer.alloc(30_000_000) }]), 'bomb'],
    ['a bomb that says it is none', 'others', aLyingDocument(), 'bomb'],
    ['a ZIP that was cut off', 'others', exampleFile('zip').content.subarray(0, 60), 'damaged'],
    ['a small photo', 'photo', aJpeg(200, 250), 'tooFewPixels'],
    ['a square photo', 'photo', aJpeg(600, 600), 'otherRatio'],
    ['half a photo', 'photo', aJpeg(400, 500).subarray(0, 200), 'damaged'],
    ['a photo where only a PDF is asked for', 'others', aJpeg(400, 500), 'otherType'],
  ])('%s is refused', async (_, question, content, why) => {
    const { world, store, send, told } = await aDraftWithFiles();
    const at = await send(question, content);
    await told();
    const held = await readFile(world.store, at.case, at.file);
    expect(held?.facts).toMatchObject({ state: 'rejected', rejection: why, scan: { by: 'embedded' } });
    // Neither in quarantine nor kept is anything left of it.
    expect(await store.store.arrived(arrivalKey(at))).toBeUndefined();
    expect(store.documents.read('documents', keptKey(at))).toBeUndefined();
  });

  test('a photo of more pixels than memory holds is refused before it is decoded', async () => {
    const { world, send, told } = await aDraftWithFiles();
    const flood = exampleFile('png', 400, 500).content;
    // The header says 60,000 × 75,000.
    flood.writeUInt32BE(60_000, 16);
    flood.writeUInt32BE(75_000, 20);
    const at = await send('photo', flood);
    const before = process.memoryUsage().rss;
    await told();
    expect((await readFile(world.store, at.case, at.file))?.facts.rejection).toBe('tooManyPixels');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test.each(['pdf', 'jpeg'] as const)('a good %s is kept, with its hash', async (type) => {
    const { world, store, send, told } = await aDraftWithFiles();
    const at = await send('certificate', exampleFile(type).content, 'C:\\tmp\\何.pdf');
    await told();
    const facts = (await readFile(world.store, at.case, at.file))?.facts;
    expect(facts).toMatchObject({ state: 'clean', type, name: '何.pdf' });
    const kept = store.documents.read('documents', keptKey(at));
    const bytes = kept ? await contentOf(kept.body) : Buffer.alloc(0);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(facts?.sha256);
  });

  test('a photo is kept upright and without what its camera added', async () => {
    const { world, store, send, told } = await aDraftWithFiles();
    const jpeg = aJpeg(500, 400);
    // EXIF: orientation 6, and a place in a comment.
    const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
    const comment = Buffer.from('22.3193N 114.1694E');
    const segment = (marker: number, body: Buffer) => {
      const head = Buffer.from([0xff, marker, 0, 0]);
      head.writeUInt16BE(body.length + 2, 2);
      return Buffer.concat([head, body]);
    };
    const content = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe1, exif),
      segment(0xfe, comment),
      jpeg.subarray(2),
      Buffer.from('hidden behind the last pixel'),
    ]);
    const at = await send('photo', content);
    await told();
    expect((await readFile(world.store, at.case, at.file))?.facts).toMatchObject({
      state: 'clean',
      pixels: { width: 400, height: 500 },
    });
    const kept = store.documents.read('documents', keptKey(at));
    const bytes = kept ? await contentOf(kept.body) : Buffer.alloc(0);
    for (const secret of ['Exif', '114.1694E', 'hidden behind']) expect(bytes.includes(secret)).toBe(false);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test.each(['photo', 'certificate', 'others'])('the example file for %s is in order', async (id) => {
    const { world, send, told } = await aDraftWithFiles();
    const { pages } = formOf('tests/support/definitions/hawker-assistant-pass.yaml');
    const question = pages.flatMap(({ questions }) => questions).find((asked) => asked.id === id);
    if (!question || !isUpload(question)) throw new Error(`${id} asks for no file`);
    const { name, content } = exampleFileFor(question);
    const at = await send(id, content, name);
    await told();
    expect((await readFile(world.store, at.case, at.file))?.facts).toMatchObject({ state: 'clean', name });
  });
});
