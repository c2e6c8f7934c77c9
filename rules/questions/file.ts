import type { QuestionKind } from './kind.ts';
import { oneFile } from './one-file.ts';

/** One file of the types accepted; the answer is its id. */
export const file: QuestionKind<'file'> = oneFile;
