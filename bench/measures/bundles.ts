import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Figure } from '../figures.ts';
import { inTurn, median } from '../statistics.ts';

const run = promisify(execFile);
const ROUNDS = 5;
const KB = 1024;

const Loading = z.object({ sinceStart: z.number(), required: z.number() });
type Loading = z.infer<typeof Loading>;

/** Prints the milliseconds from the start of the process, and from the call of `require`, until the bundle is there. */
const program = `
const before = performance.now();
require(process.argv[1]);
const after = performance.now();
require('node:fs').writeSync(1, '\\n' + JSON.stringify({ sinceStart: after, required: after - before }));
process.exit(0);`;

/** Bytes of every bundle, and how long a fresh process takes to have it, against a bundle with nothing in it. */
export async function measureBundles(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Figure[]> {
  const nothing = await mkdtemp(join(tmpdir(), 'smart-regulator-bundle-'));
  await writeFile(join(nothing, 'index.js'), 'exports.handler = async () => {};\n');
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files = new Map(names.map((name) => [name, join(folder, name, 'index.js')]));
  files.set('', join(nothing, 'index.js'));

  const times = new Map<string, Loading[]>([...files.keys()].map((name) => [name, []]));
  const start = async (name: string) => {
    const script = ['-e', program, files.get(name) ?? ''];
    const { stdout } = await run(process.execPath, script, { env: { ...environment } });
    times.get(name)?.push(Loading.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')));
  };
  await inTurn(ROUNDS, Object.fromEntries([...files.keys()].map((name) => [name, () => start(name)])));
  await rm(nothing, { recursive: true });

  const middle = (name: string) => ({
    sinceStart: median((times.get(name) ?? []).map(({ sinceStart }) => sinceStart)),
    required: median((times.get(name) ?? []).map(({ required }) => required)),
  });
  const empty = middle('');
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(files.get(name) ?? '')).size })),
  );
  // Receipts are printed by a function of their own so that nobody else waits for its library (decision 13).
  const largest = sizes
    .filter(({ name }) => name !== 'receipts')
    .reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return [
    {
      name: `largest bundle besides receipts: ${largest.name}`,
      value: largest.bytes / KB,
      unit: 'KB',
      target: { atMost: 520 },
    },
    ...sizes.map(({ name, bytes }) => {
      const { sinceStart, required } = middle(name);
      return {
        name: `  import of ${name}`,
        value: required,
        unit: 'ms',
        note: `${Math.round(bytes / KB)} KB; start to loaded ${sinceStart.toFixed(0)} ms = ${(sinceStart / empty.sinceStart).toFixed(2)} × an empty bundle`,
      };
    }),
    { name: 'empty bundle: start to loaded', value: empty.sinceStart, unit: 'ms' },
  ];
}
