import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { shapeOfPage } from './page-shape.ts';

/** Whether no test of this run, in whichever process, has checked a page of this shape; from now on one has. */
export function isNewShape(html: string): boolean {
  const mark = join(inject('checkedFolder'), createHash('sha256').update(shapeOfPage(html)).digest('hex'));
  if (existsSync(mark)) return false;
  writeFileSync(mark, '');
  return true;
}
