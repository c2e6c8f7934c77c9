import type { ProblemCode } from '../../schemas/answer-problem.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { IsKept, RawForm, Reading } from './kind.ts';

/** Longer than any answer of a single line or paragraph may be: what is longer is refused before it is looked at. */
const LONGEST_TYPED = 50_000;

interface Asked {
  readonly id: string;
  readonly optional: boolean;
}

/** What was posted for a field: `undefined` when nothing was, or only space. */
export function typedIn(raw: RawForm, field: string): string | readonly string[] | undefined {
  const typed = Object.hasOwn(raw, field) ? raw[field] : undefined;
  if (typeof typed === 'string') return typed.trim() === '' ? undefined : typed;
  const texts = typed?.filter((text) => text.trim() !== '') ?? [];
  return texts.length > 1 ? texts : texts[0];
}

export const wrong = (
  field: string,
  problem: ProblemCode,
  values?: Record<string, string | number>,
): Reading => ({ ok: false, field, problem, ...(values ? { values } : {}) });

export const right = (answer: Answer): Reading => ({ ok: true, answer });

/** Nothing was answered. */
export const nothing = ({ id, optional }: Asked, field: string = id): Reading =>
  optional ? { ok: true, answer: undefined } : wrong(field, 'missing');

/** Reads a question that has one control; `judge` sees text that is neither empty nor endless. */
export function readOne(
  question: Asked,
  raw: RawForm,
  longest: number,
  judge: (typed: string) => Reading,
): Reading {
  const typed = typedIn(raw, question.id);
  if (typed === undefined) return nothing(question);
  if (typeof typed !== 'string') return wrong(question.id, 'onlyOne');
  if (typed.length > LONGEST_TYPED) return wrong(question.id, 'tooLong', { maximum: longest });
  return judge(typed);
}

/** Answers are kept in this form, whatever the question says besides. */
export const inForm =
  (form: RegExp): IsKept =>
  (answer) =>
    typeof answer === 'string' && form.test(answer);

/** Numbers are kept as they are; -0 is read as 0. */
export const withinBounds =
  (minimum: number, maximum: number): IsKept =>
  (answer) =>
    typeof answer === 'number' &&
    answer >= minimum &&
    answer <= maximum &&
    Number.isSafeInteger(answer) &&
    !Object.is(answer, -0);

export const onlyField = ({ id }: Asked): readonly string[] => [id];

/** What to type for an answer that is a text. */
export const writeText = ({ id }: Asked, answer: Answer): RawForm =>
  typeof answer === 'string' ? { [id]: answer } : {};

/** Characters, each counted once even beyond the BMP. */
export const lengthOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** An answer of exactly so many parts. */
export const isRecordOf = (answer: Answer, parts: number): answer is Record<string, string> =>
  typeof answer === 'object' && !Array.isArray(answer) && Object.keys(answer).length === parts;

/** A list of values, as several choices are kept; an empty list counts as one. */
export const isTexts = (answer: Answer | undefined): answer is string[] =>
  Array.isArray(answer) && answer.every((value) => typeof value === 'string');
