import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { buildAll } from '../build/build-all.ts';
import { Figure, isMet, tableOf } from './figures.ts';
import { measureBundles } from './measures/bundles.ts';
import { measureStartUp } from './measures/start-up.ts';
import { measureUploadMemory } from './measures/upload-memory.ts';

/** `npm run bench [-- --json --cases=1000000]`: every promised figure, measured here and now. What is compared with what: docs/figures.md. */
const root = fileURLToPath(new URL('..', import.meta.url));
const asJson = process.argv.includes('--json');
const Measured = z.object({ figures: z.array(Figure), environment: z.record(z.string(), z.string()) });

const say = (what: string) => console.error(`measuring ${what} …`);

const built = await buildAll();
say('submit, the machine, pages, an application');
const { figures: inside, environment } = await measureInside();
say('bundles');
const bundles = await measureBundles(built.functionsFolder, environment);
say('start-up and idle memory');
const startUp = await measureStartUp();
say('memory for an upload');
const figures = [...inside, ...bundles, ...startUp, ...(await measureUploadMemory())];
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };

if (asJson) {
  const judged = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  console.log(JSON.stringify({ machine, figures: judged }, null, 2));
} else {
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.cpu}\n`);
  console.log(tableOf(figures));
}

/** In a process of its own: its standard output, where the product's log goes, is not ours. */
async function measureInside(): Promise<z.infer<typeof Measured>> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'bench/pages-loader.ts'),
      join(root, 'bench/measure.ts'),
      ...process.argv.slice(2),
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  await once(child, 'exit');
  const [message] = messages;
  return Measured.parse(message);
}
