import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll, expect, test } from 'vitest';
import { bundleFunctions } from '../../build/bundle.ts';
import { entries } from '../../build/entries.ts';
import { describeWith } from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kilobytes that keep cold starts short (docs/figures.md). */
const MOST_KILOBYTES = 520;

test('the very bundles the local server runs are what is deployed, and none but one is large', async () => {
  const bundled = await bundleFunctions(join(folder, 'functions'));
  const assembly = describeWith(join(folder, 'cdk.out'), {
    codeOf: (name) => Code.fromAsset(join(folder, 'functions', name)),
  }).synth();
  const assets = readdirSync(assembly.directory).filter((name) => name.startsWith('asset.'));
  expect(assets).toHaveLength(Object.keys(entries).length);
  const files = assets.map((asset) => readdirSync(join(assembly.directory, asset)).sort().join(' '));
  // The fonts of the receipts lie beside the one bundle that prints.
  expect(files.toSorted()).toEqual(['fonts index.js', ...files.slice(1).map(() => 'index.js')]);
  // What prints papers and holds fonts is loaded for nothing else.
  const large = [...bundled.keys()].filter(
    (name) => statSync(join(folder, 'functions', name, 'index.js')).size > MOST_KILOBYTES * 1024,
  );
  expect(large).toEqual(['receipts']);
});
