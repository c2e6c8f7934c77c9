import type { FileRejection, Pixels } from '../../schemas/file.ts';
import type { Question } from '../../schemas/question.ts';

/** Pixels a picture may have: what a good camera makes, and what can be decoded in the memory there is. */
export const MOST_PIXELS = 25_000_000;
/** Bytes a picture may have: it is decoded whole. */
export const MOST_PICTURE_BYTES = 30_000_000;

type ImageQuestion = Extract<Question, { type: 'image' }>;

/** What a question for an image says about its size and shape. */
export function pictureProblem(
  { minWidth = 1, minHeight = 1, ratio }: ImageQuestion,
  { width, height }: Pixels,
): FileRejection | undefined {
  if (width < minWidth || height < minHeight) return 'tooFewPixels';
  if (!ratio) return undefined;
  const wanted = ratio.width / ratio.height;
  return Math.abs(width / height - wanted) > wanted * ratio.tolerance ? 'otherRatio' : undefined;
}
