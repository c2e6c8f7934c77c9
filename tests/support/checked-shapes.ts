import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { shapesOfPage } from './page-shape.ts';

/** Whether no test of this run, in whichever process, has checked both parts of this page in their shapes; from now on one has. */
export function isNewShape(html: string): boolean {
  const unknown = shapesOfPage(html)
    .map((shape) => join(inject('checkedFolder'), createHash('sha256').update(shape).digest('hex')))
    .filter((mark) => !existsSync(mark));
  for (const mark of unknown) writeFileSync(mark, '');
  return unknown.length > 0;
}
