import type { Question } from '../../schemas/question.ts';
import { endings } from './file-name.ts';
import { mediaTypes } from './file-types.ts';

/** A question that is answered by files. */
export type UploadQuestion = Extract<Question, { type: 'file' | 'files' | 'image' }>;

type FilesQuestion = Extract<Question, { type: 'files' }>;

/** What files may be, wherever they are asked for: a question, or something that has no form. */
export type UploadLimits =
  | UploadQuestion
  | Pick<FilesQuestion, 'type' | 'accept' | 'maxMegabytes' | 'minimum' | 'maximum'>;

export const isUpload = (question: Question): question is UploadQuestion =>
  question.type === 'file' || question.type === 'files' || question.type === 'image';

/** Whether a file is asked for, by itself or in rows. */
export function asksForFile(question: Question): boolean {
  if (!('questions' in question)) return isUpload(question);
  const inside: readonly Question[] = question.questions;
  return inside.some(asksForFile);
}

export const mostBytes = ({ maxMegabytes }: UploadLimits): number => maxMegabytes * 1_000_000;

/** Files of an answer to such a question. */
export const filesIn = (answer: unknown): readonly string[] =>
  typeof answer === 'string'
    ? [answer]
    : Array.isArray(answer)
      ? answer.filter((id): id is string => typeof id === 'string')
      : [];

/** For a file control's `accept`: a help in choosing, not a check. */
export const acceptedEndings = ({ accept }: UploadLimits): string =>
  accept.flatMap((type) => [mediaTypes[type].type, ...endings[type].map((ending) => `.${ending}`)]).join(',');
