import { FileId } from '../../schemas/file.ts';
import { pathOf } from '../files/placed-uploads.ts';
import type { ReadContext } from './kind.ts';

/** The id in an example answer: whoever sends the example puts a real file's id in its place. */
export const EXAMPLE_FILE = '0'.repeat(32);

export const idSchema = { type: 'string', pattern: '^[0-9a-f]{32}$' };

/** What is wrong with an id as an answer to this question; `undefined` when nothing is. */
export function fileProblem(
  question: string,
  typed: string,
  { files, sending = false }: ReadContext,
): 'fileUnknown' | 'fileBeingChecked' | 'fileRejected' | undefined {
  if (!FileId.safeParse(typed).success) return 'fileUnknown';
  if (!files) return undefined;
  const found = files.get(typed);
  if (found?.question !== pathOf(question)) return 'fileUnknown';
  if (found.state === 'rejected') return 'fileRejected';
  return sending && found.state !== 'clean' ? 'fileBeingChecked' : undefined;
}
