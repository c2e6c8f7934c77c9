import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../build/assets.ts';
import type { BuiltAssets } from '../../build/built-assets.ts';
import { renderDocument } from '../../web/page.tsx';
import { samplePages } from '../support/page-models.tsx';
import { sampleShell } from '../support/page-samples.ts';

let folder = '';
let built: BuiltAssets;
const read = (address: string) => readFile(join(folder, address.replace('/assets/', '')));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  built = await buildAssets(folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe('built assets', () => {
  it('are named for their content, and listed in assets.json', async () => {
    expect(JSON.parse((await read('/assets/assets.json')).toString())).toEqual(built);
    expect(built.css).toMatch(/^\/assets\/product-[0-9a-f]{12}\.css$/u);
    expect(await buildAssets(folder)).toEqual(built);
    const files = await readdir(folder);
    expect(files.filter((file) => !/-[0-9A-Za-z]{8,12}\.(?:css|js|svg)$/u.test(file))).toEqual([
      'assets.json',
    ]);
    // The script every page loads, and what only pages with long lists load.
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
  });

  it('fetch nothing from anywhere and carry no crown and no Transport', async () => {
    expect((await read(built.css)).toString()).not.toMatch(/url\(|GDS Transport|@import|crest|crown/iu);
  });

  it('keep every applicant page within 40 KB, compressed, with style and script', async () => {
    const assets = gzipSync(await read(built.css)).length + gzipSync(await read(built.script)).length;
    for (const { name, audience, make } of samplePages().filter(
      (sample) => sample.audience === 'applicant',
    )) {
      const page = gzipSync(renderDocument(make('zh-Hant'), sampleShell('zh-Hant', audience))).length;
      expect(assets + page, name).toBeLessThanOrEqual(40 * 1024);
    }
  });
});
