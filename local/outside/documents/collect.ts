import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';

setFlagsFromString('--expose-gc');
const collect = z
  .custom<(how: { type: 'minor' }) => void>((value) => typeof value === 'function')
  .parse(runInNewContext('gc'));

const EVERY_BYTES = 4 * 1024 * 1024;
let passed = 0;

/**
 * Counts the bytes of files that go by. Their buffers lie outside the heap, where the collector looks only after some 64 MB: it is asked to
 * look at the young ones every 4 MB, which takes less than a millisecond.
 */
export function passes(bytes: number): void {
  passed += bytes;
  if (passed < EVERY_BYTES) return;
  passed = 0;
  collect({ type: 'minor' });
}
