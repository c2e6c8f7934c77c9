import type { Answers } from '../../schemas/answers.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Question } from '../../schemas/question.ts';
import type { RawForm } from '../questions/kind.ts';
import { rowsOf } from '../questions/row-parts.ts';
import { filesIn, isUpload, type UploadQuestion } from './upload-limits.ts';

/** A control's name without the numbers of its rows: `directors-0-posts-2-title` is of `directors-posts-title`. */
export const pathOf = (name: string): string => name.replaceAll(/-\d+-/gu, '-');

/** Whether a name is that of a question in a row. */
export const isInRow = (name: string): boolean => name.includes('-');

/** A question for files, wherever it stands. */
export interface PlacedUpload {
  readonly path: string;
  readonly question: UploadQuestion;
}

/** Every question for files among some and in their rows. */
export const uploadsIn = (questions: readonly Question[], around = ''): PlacedUpload[] =>
  questions.flatMap((question) => {
    const path = `${around}${question.id}`;
    if ('questions' in question) return uploadsIn(question.questions, `${path}-`);
    return isUpload(question) ? [{ path, question }] : [];
  });

/** A file an answer names, and the question it answers. */
export interface NamedFile {
  readonly question: string;
  readonly id: string;
}

/** The files that answers name, in the form's order. */
export const filesNamed = (questions: readonly Question[], answers: Answers, around = ''): NamedFile[] =>
  questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const path = `${around}${question.id}`;
    if ('questions' in question)
      return rowsOf(answer).flatMap((row) => filesNamed(question.questions, row, `${path}-`));
    return isUpload(question) ? filesIn(answer).map((id) => ({ question: path, id })) : [];
  });

/** The files that controls in rows name. Files of other questions are never in a form's controls. */
export function filesTyped(questions: readonly Question[], raw: RawForm): NamedFile[] {
  const paths = new Set(uploadsIn(questions).map(({ path }) => path));
  return Object.entries(raw).flatMap(([name, typed]) => {
    const question = pathOf(name);
    return isInRow(name) && paths.has(question) ? filesIn(typed).map((id) => ({ question, id })) : [];
  });
}

/**
 * What was posted for rows with only those files that have arrived for the question they are named at: what is still on its way, or was
 * never sent, answers nothing. Where one file is asked for, the last counts: it takes the place of those before it.
 */
export function arrivedIn(
  question: Question,
  raw: RawForm,
  files: ReadonlyMap<string, FileFacts> | undefined,
): RawForm {
  const uploads = new Map(uploadsIn([question]).map((placed) => [placed.path, placed.question]));
  if (!files || uploads.size === 0) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([name, typed]) => {
      const upload = isInRow(name) ? uploads.get(pathOf(name)) : undefined;
      return [name, upload ? arrived(upload, typed, pathOf(name), files) : typed];
    }),
  );
}

export function arrived(
  { type }: UploadQuestion,
  typed: unknown,
  path: string,
  files: ReadonlyMap<string, FileFacts>,
): string[] {
  const here = filesIn(typed).filter((id) => files.get(id)?.question === path);
  return type === 'files' ? here : here.slice(-1);
}
