import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../figures.ts';
import { median } from '../statistics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 3;
const IDLE_MILLISECONDS = 20_000;

/** `node local/main.ts` on a build and a data folder that exist: until it says ready, and what it keeps in memory when idle. */
export async function measureStartUp(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-regulator-start-'));
  const first = await start(folder);
  await stop(first.child);
  const times: number[] = [];
  for (let n = 1; n < STARTS; n += 1) {
    const { child, milliseconds } = await start(folder);
    times.push(milliseconds);
    await stop(child);
  }
  const last = await start(folder);
  times.push(last.milliseconds);
  await pause(IDLE_MILLISECONDS);
  const memory = last.child.pid === undefined ? undefined : await residentOf(last.child.pid);
  await stop(last.child);
  await rm(folder, { recursive: true, force: true });
  return [
    {
      name: 'start on an existing build and data',
      value: median(times) / 1000,
      unit: 's',
      target: { atMost: 3 },
      note: `first start with an empty data folder ${(first.milliseconds / 1000).toFixed(2)} s`,
    },
    ...(memory
      ? [
          {
            name: 'resident memory, idle 20 s',
            value: memory.node + memory.database,
            unit: 'MB',
            target: { atMost: 350 },
            note: `server ${memory.node.toFixed(0)} MB, embedded database ${memory.database.toFixed(0)} MB`,
          },
        ]
      : []),
  ];
}

async function start(folder: string): Promise<{ child: ChildProcess; milliseconds: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    // The rest of what it says is let through, or it would wait for a reader.
    if (line.startsWith('ready ')) {
      child.stdout.resume();
      return { child, milliseconds: performance.now() - began };
    }
  }
  throw new Error('npm start ended before it was ready; run it by itself to see why');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Megabytes a process and its children hold; `undefined` where the system does not tell (only Linux does). */
async function residentOf(pid: number): Promise<{ node: number; database: number } | undefined> {
  const node = await residentMegabytes(pid);
  if (node === undefined) return undefined;
  const below = await descendantsOf([pid]);
  const others = await Promise.all(below.map(residentMegabytes));
  return { node, database: others.reduce<number>((sum, megabytes) => sum + (megabytes ?? 0), 0) };
}

const statusOf = (pid: number | string): Promise<string> =>
  readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(await statusOf(pid))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

async function descendantsOf(parents: readonly number[]): Promise<number[]> {
  if (parents.length === 0) return [];
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const children: number[] = [];
  for (const pid of processes) {
    const parent = Number(/^PPid:\s+(\d+)/mu.exec(await statusOf(pid))?.[1]);
    if (parents.includes(parent)) children.push(Number(pid));
  }
  return [...children, ...(await descendantsOf(children))];
}
