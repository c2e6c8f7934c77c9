import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Ways to write actions that `setup` hands out again, each by its name in a line. */
const HANDED = /(?<=^function setup\([\s\S]*?^ {2}return \{\n)(?: {4}\w+,\n)+/mu;

/** XState's `setup` without what it hands out besides machines: sending, logging and starting actors, which bring a tenth of the engine. */
export const leanXState: Plugin = {
  name: 'lean xstate',
  setup: (build) =>
    build.onLoad({ filter: /xstate.dist.xstate[.]esm[.]js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(HANDED, ''),
    })),
};
