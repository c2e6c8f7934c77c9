import { buildAll } from '../../build/build-all.ts';

/** Builds once; every product a journey starts finds it done. */
export async function setup(): Promise<void> {
  await buildAll();
}
