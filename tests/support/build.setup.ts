import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildAll } from '../../build/build-all.ts';
import { startProduct } from './start-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    publishedFolder: string;
    /** Marks of the pages checked for accessibility in this run. */
    checkedFolder: string;
  }
}

/** Builds once, and publishes the shipped services once: every product a journey starts finds both done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildAll();
  const folder = await mkdtemp(join(tmpdir(), 'smart-regulator-published-'));
  const life = await startProduct(folder, 0, () => {}, {});
  life.child.kill('SIGTERM');
  await life.ended;
  project.provide('publishedFolder', folder);
  const checked = await mkdtemp(join(tmpdir(), 'smart-regulator-checked-'));
  project.provide('checkedFolder', checked);
  return async () => {
    await Promise.all([folder, checked].map((one) => rm(one, { recursive: true, force: true })));
  };
}
