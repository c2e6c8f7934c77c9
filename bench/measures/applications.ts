import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Product } from '../browser.ts';
import { type DatabaseCall, readUnits, recordCalls, writeUnits } from '../calls.ts';
import type { Figure } from '../figures.ts';
import { anOfficer, type Person } from '../people.ts';
import type { World } from '../world.ts';
import { mainJob } from './job.ts';

const KB = 1024;
const zipped = (content: string | Uint8Array): number => gzipSync(content).length;

/** What one whole application costs the database, and how heavy its pages are. */
export async function measureApplication(
  world: World,
  product: Product,
  applicant: Person,
): Promise<Figure[]> {
  const officer = await anOfficer(world, 'bench-officer', 'caseworker');
  const supervisor = await anOfficer(world, 'bench-supervisor', 'supervisor');
  const job = await mainJob(world, product, { applicant, officer, supervisor });
  const phases: { name: string; calls: DatabaseCall[] }[] = [];
  for (const { name, run } of job.phases)
    phases.push({ name, calls: await recordCalls(world.store.documents, run) });

  const all = phases.flatMap(({ calls }) => calls);
  const uncounted = all.filter(({ units }) => units === 0).length;
  const { css, script } = world.assets;
  const [style, code] = await Promise.all(
    [css, script].map(async (path) => zipped(await readFile(join(world.built.assetsFolder, basename(path))))),
  );
  const assets = (style ?? NaN) + (code ?? NaN);
  const weights = [...job.pages].map(([name, markup]) => ({ name, bytes: zipped(markup) + assets }));
  const heaviest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const heavyForm = weights
    .filter(({ name }) => name.startsWith('form: '))
    .reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const weightOf = (name: string): Figure => ({
    name: `page with style and script, gzip: ${name}`,
    value: (weights.find((page) => page.name === name)?.bytes ?? NaN) / KB,
    unit: 'KB',
    target: { atMost: 40 },
  });
  return [
    { ...weightOf(heavyForm.name), note: `style ${style} B, script ${code} B` },
    weightOf('check answers'),
    weightOf('pay'),
    { ...weightOf(heaviest.name), name: `heaviest page: ${heaviest.name}` },
    { name: 'application: database calls', value: all.length, unit: '' },
    { name: 'application: write units', value: writeUnits(all), unit: 'WCU' },
    {
      name: 'application: read units',
      value: readUnits(all),
      unit: 'RCU',
      ...(uncounted > 0 ? { note: `${uncounted} calls without a figure from the database` } : {}),
    },
    ...phases.map(({ name, calls }) => ({
      name: `  ${name}`,
      value: calls.length,
      unit: 'calls',
      note: `${writeUnits(calls)} WCU, ${readUnits(calls)} RCU`,
    })),
  ];
}
