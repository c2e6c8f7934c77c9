import type { Answer, Answers } from '../../schemas/answers.ts';
import type { RowsQuestion } from '../../schemas/question.ts';
import type { JsonSchema, RawForm, ReadContext, Reading, RowsType } from './kind.ts';
import { readRows } from './read-rows.ts';
import { inRow, type Inner, rowsOf } from './row-parts.ts';

/** Rows of questions; rows in which nothing was typed count only up to the minimum. */
export function rowsKind(inner: Inner) {
  return {
    variable: (question: RowsQuestion): RowsType => ({
      rows: new Map(
        question.questions.flatMap((asked) => {
          const type = inner.variableOf(asked);
          return type === undefined ? [] : [[asked.id, type] as const];
        }),
      ),
    }),
    fields: (question: RowsQuestion): string[] => [
      question.id,
      `${question.id}-rows`,
      ...Array.from({ length: question.maximum }, (_none, row) => row).flatMap((row) =>
        question.questions.flatMap((asked) => inner.fieldsOf(inRow(question.id, row, asked))),
      ),
    ],
    read: (question: RowsQuestion, raw: RawForm, context: ReadContext): Reading =>
      readRows(inner, question, raw, context),
    write: (question: RowsQuestion, answer: Answer): RawForm => writeRows(inner, question, answer),
    example: (question: RowsQuestion, context: ReadContext): Answer =>
      Array.from({ length: Math.max(1, question.minimum) }, () => exampleRow(inner, question, context)),
    schema: ({ questions, minimum, maximum }: RowsQuestion): JsonSchema => ({
      type: 'array',
      minItems: Math.max(1, minimum),
      maxItems: maximum,
      items: {
        type: 'object',
        properties: Object.fromEntries(
          questions.flatMap((asked) => {
            const schema = inner.answerSchema(asked);
            return schema ? [[asked.id, { title: asked.label.en, ...schema }]] : [];
          }),
        ),
        additionalProperties: false,
      },
    }),
  };
}

function writeRows(inner: Inner, { id, questions }: RowsQuestion, answer: Answer): RawForm {
  const rows = rowsOf(answer);
  if (rows.length === 0) return {};
  const typed = rows.flatMap((answers, row) =>
    questions.flatMap((asked) => {
      const given = Object.hasOwn(answers, asked.id) ? answers[asked.id] : undefined;
      return given === undefined ? [] : Object.entries(inner.writeAnswer(inRow(id, row, asked), given));
    }),
  );
  return Object.fromEntries([[`${id}-rows`, String(rows.length)], ...typed]);
}

/** What is optional is answered too, so that an example shows everything the row can hold. */
function exampleRow(inner: Inner, group: RowsQuestion, context: ReadContext): Answers {
  const answers: Answers = {};
  for (const asked of group.questions) {
    if (context.rules && !context.rules.shown(asked, answers)) continue;
    const value =
      asked.type === 'calculated'
        ? context.rules?.calculated(asked, answers)
        : inner.exampleAnswer(asked, context);
    if (value !== undefined) answers[asked.id] = value;
  }
  return answers;
}
