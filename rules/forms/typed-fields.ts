import type { Question } from '../../schemas/question.ts';
import { isUpload } from '../files/upload-limits.ts';
import type { RawForm } from '../questions/kind.ts';
import { fieldsOf, writeAnswer } from '../questions/registry.ts';
import type { WalkedPage } from './walk.ts';

/** What was typed for these questions and no others, to the letter. */
export const typedFor = (
  questions: readonly Question[],
  hidden: ReadonlySet<string>,
  raw: RawForm,
): RawForm =>
  Object.fromEntries(
    questions
      .flatMap((question) => fieldsOf(question))
      .filter((field) => ![...hidden].some((id) => field === id || field.startsWith(`${id}-`)))
      .flatMap((field) => (Object.hasOwn(raw, field) ? [[field, raw[field] ?? '']] : [])),
  );

/** What stands in the controls of a page: its answers as one would type them. */
export const writtenOn = (found: WalkedPage | undefined): RawForm =>
  Object.fromEntries(
    (found?.questions ?? []).flatMap((question, place) => {
      const answer = found?.given[place];
      return answer === undefined || isUpload(question) ? [] : Object.entries(writeAnswer(question, answer));
    }),
  );
