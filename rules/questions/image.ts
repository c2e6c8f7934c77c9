import type { QuestionKind } from './kind.ts';
import { oneFile } from './one-file.ts';

/** A picture of a certain size and ratio; the answer is its file's id. What is kept was encoded anew, without what cameras add. */
export const image: QuestionKind<'image'> = oneFile;
