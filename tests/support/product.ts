import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { startProduct } from './start-product.ts';

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

/**
 * The product in a process and a folder of its own, for all tests of a file. The folder is a copy of one in which the shipped services are
 * published, which takes longer than all else of a start; or `empty`, as a newcomer's.
 */
export function aProduct(
  settings: Readonly<Record<string, string>> = {},
  folderIs: 'published' | 'empty' = 'published',
): () => Product {
  const started: { product?: Product; stop?: () => Promise<void> } = {};
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-'));
    if (folderIs === 'published') cpSync(inject('publishedFolder'), folder, { recursive: true });
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    let life = await startProduct(folder, 0, print, settings);
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
        life = await startProduct(folder, Number(new URL(origin).port), print, settings);
      },
      whileStopped: async (work) => {
        await kill('SIGTERM');
        const result = await work();
        life = await startProduct(folder, Number(new URL(origin).port), print, settings);
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
