import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { JsonSchema, RawForm, ReadContext, Reading, VariableType } from './kind.ts';
import { typedIn } from './one-field.ts';

/** What rows need of the other question types; the registry gives it, since it knows them all. */
export interface Inner {
  fieldsOf(question: Question): readonly string[];
  readAnswer(question: Question, raw: RawForm, context: ReadContext): Reading;
  writeAnswer(question: Question, answer: Answer): RawForm;
  exampleAnswer(question: Question, context: ReadContext): Answer | undefined;
  answerSchema(question: Question): JsonSchema | undefined;
  variableOf(question: Question): VariableType | undefined;
}

export const rowsOf = (answer: Answer | undefined): Answers[] =>
  Array.isArray(answer) ? answer.flatMap((row) => (typeof row === 'object' ? [row] : [])) : [];

/** A question as it stands in a row: its fields are named `directors-0-name`. */
export const inRow = <Q extends Question>(group: string, row: number, question: Q): Q => ({
  ...question,
  id: `${group}-${row}-${question.id}`,
});

/** How many rows a post holds: `directors-rows`. Nonsense counts as none. */
export function rowsIn(id: string, raw: RawForm): number {
  const typed = typedIn(raw, `${id}-rows`);
  return typeof typed === 'string' && /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
}

/** The question that is called so on a page, in whichever row; `undefined` when none is. */
export function questionCalled(questions: readonly Question[], name: string): Question | undefined {
  for (const question of questions) {
    if (question.id === name) return question;
    if (!('questions' in question) || !name.startsWith(`${question.id}-`)) continue;
    const row = /^\d{1,3}(?=-)/u.exec(name.slice(question.id.length + 1))?.[0];
    const inside: readonly Question[] = question.questions;
    const found =
      row &&
      questionCalled(
        inside.map((inner) => inRow(question.id, Number(row), inner)),
        name,
      );
    if (found) return found;
  }
  return undefined;
}
