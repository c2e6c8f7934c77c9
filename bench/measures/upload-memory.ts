import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { aClient, type Client, formIn, signIn } from '../../tests/support/client.ts';
import { aPdf } from '../../tests/support/example-files.ts';
import { postForm } from '../../tests/support/post-form.ts';
import { servicesWith } from '../../tests/support/services-with.ts';
import { aZip } from '../../tests/support/zip.ts';
import type { Figure } from '../figures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BYTES = 99_990_000;
const LOOK_MILLISECONDS = 5;
const MOST_MEGABYTES = 30;
/** What a busy machine has not yet swept up is counted too, so a file is sent again; what a file needs is needed each time. */
const TRIES = 3;

/** By how much the whole product on this machine grows while it takes a file of 100 MB, looks into it and keeps it. */
export async function measureUploadMemory(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-regulator-upload-'));
  const { child, origin } = await start(folder);
  try {
    const client = aClient();
    await signIn(client, `${origin}/en/applications`, 'ho-ka-yan');
    const service = await client.get(`${origin}/en/services/hawker-assistant-pass`);
    const statement = await client.submit(service, '/applications', {});
    const first = await client.submit(statement, '/privacy', {});
    const draft = first.url.replace(/\/pages\/.*$/u, '');
    // Once before, so that code is loaded and compiled.
    await send(client, draft, { content: aPdf('Small', 6_000_000) });
    await send(client, draft, { content: anArchive(5_000_000), archive: true });
    const sentOnce = async (file: Sent) => {
      const before = await resident(child);
      const watch = { peak: before, on: true };
      const watching = (async () => {
        while (watch.on) {
          watch.peak = Math.max(watch.peak, await resident(child));
          await pause(LOOK_MILLISECONDS);
        }
      })();
      const began = performance.now();
      try {
        await send(client, draft, file);
      } finally {
        watch.on = false;
        await watching;
      }
      const seconds = (performance.now() - began) / 1000;
      return { megabytes: watch.peak - before, seconds };
    };
    const growth = async (name: string, file: Sent): Promise<Figure> => {
      const tries = [await sentOnce(file)];
      while (tries.length < TRIES && tries.every(({ megabytes }) => megabytes > MOST_MEGABYTES))
        tries.push(await sentOnce(file));
      const [least = tries[0]] = tries.toSorted((one, other) => one.megabytes - other.megabytes);
      return {
        name,
        value: least?.megabytes ?? Number.NaN,
        unit: 'MB',
        target: { atMost: MOST_MEGABYTES },
        note: `sent, scanned, looked into and kept in ${least?.seconds.toFixed(1)} s, try ${tries.length}`,
      };
    };
    return [
      await growth('memory for a file of 100 MB', { content: aPdf('Large', BYTES) }),
      await growth('memory for a ZIP of 100 MB', { content: anArchive(BYTES), archive: true }),
    ];
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      SERVICES_DIR: servicesWith('hawker-assistant-pass'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, origin] = /^ready (\S+)$/u.exec(line) ?? [];
    if (origin !== undefined) {
      child.stdout.resume();
      return { child, origin };
    }
  }
  throw new Error('The product ended before it was ready');
}

/** Megabytes (1,000,000 bytes, as files are measured) the process holds. */
async function resident({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024) / 1_000_000;
}

/** Sent to the question for certificates, or to the one that takes archives. */
interface Sent {
  readonly content: Buffer;
  readonly archive?: boolean;
}

/** A ZIP of nearly so many bytes, most of them as they are and the rest packed as far as is allowed. */
function anArchive(bytes: number): Buffer {
  const noise = randomBytes(bytes - 1_000_000);
  return aZip([
    { name: 'noise', content: noise, packed: deflateRawSync(noise, { level: 0 }) },
    { name: 'zeros', content: Buffer.alloc(Math.min(200_000_000, bytes * 4)) },
  ]);
}

/** Sends a file and waits until it is in order. */
async function send(client: Client, draft: string, { content, archive = false }: Sent): Promise<void> {
  const page = await client.get(`${draft}/files/${archive ? 'others' : 'certificate'}`);
  const { action, fields } = formIn(page, /^\/uploads\//u);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('file', new Blob([new Uint8Array(content)]), 'file.pdf');
  const sent = await postForm(new URL(action, page.url), form);
  await client.get(new URL(sent.headers.get('location') ?? '', page.url).href);
  for (;;) {
    const { text } = await client.get(`${draft}/pages/papers`);
    if (text.includes('Not accepted')) throw new Error('The file was not taken');
    if (!text.includes('Being checked')) return;
    await pause(50);
  }
}
