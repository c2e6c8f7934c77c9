import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

export interface Product {
  /** Where the product is, `http://localhost:…`. */
  readonly origin: string;
  /** Where everything around it is, `http://127.0.0.1:…`: another site to a browser. */
  readonly outside: string;
  readonly folder: string;
  /** Everything the process has printed, in both its streams, over all its lives. */
  printed(): string;
  readonly pid: () => number;
  /** `kill -9`, and a new process on the same port and folder. */
  killAndRestart(): Promise<void>;
  /** Stops it in order, does something with its folder, and starts it again. */
  whileStopped<Result>(work: () => Promise<Result>): Promise<Result>;
}

interface Life {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly origin: string;
}

const PATIENCE_MILLISECONDS = 60_000;
/** The product is started some sixty times: what the first one compiled the others need not. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/** Starts `npm start`'s program; settles with what it printed when it ends before it is ready. */
async function begin(
  folder: string,
  port: number,
  print: (text: string) => void,
  settings: Readonly<Record<string, string>>,
): Promise<Life> {
  const child = spawn(process.execPath, ['local/main.ts'], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      PORT: String(port),
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk.toString());
    print(chunk.toString());
  });
  const origin = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      print(`${line}\n`);
      const [, ready] = /^ready (http:\/\/localhost:\d+)$/u.exec(line) ?? [];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(() => reject(new Error(`The product did not start: ${errors.join('')}`)));
    AbortSignal.timeout(PATIENCE_MILLISECONDS).addEventListener('abort', () =>
      reject(new Error('The product is not ready in time')),
    );
  });
  return { child, ended, origin };
}

/** The product in a process and a folder of its own, for all tests of a file. */
export function aProduct(settings: Readonly<Record<string, string>> = {}): () => Product {
  const started: { product?: Product; stop?: () => Promise<void> } = {};
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-'));
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    let life = await begin(folder, 0, print, settings);
    const { origin } = life;
    const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
      life.child.kill(signal);
      await life.ended;
    };
    started.stop = async () => {
      await kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    };
    started.product = {
      origin,
      outside: origin.replace('localhost', '127.0.0.1'),
      pid: () => life.child.pid ?? 0,
      folder,
      printed: () => printed.join(''),
      killAndRestart: async () => {
        await kill('SIGKILL');
        life = await begin(folder, Number(new URL(origin).port), print, settings);
      },
      whileStopped: async (work) => {
        await kill('SIGTERM');
        const result = await work();
        life = await begin(folder, Number(new URL(origin).port), print, settings);
        return result;
      },
    };
  });
  afterAll(() => started.stop?.());
  return () => {
    if (!started.product) throw new Error('The product starts before the first test');
    return started.product;
  };
}
