import type { Answers } from '../../schemas/answers.ts';
import type { RowsQuestion } from '../../schemas/question.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Call, FieldProblem, RawForm, ReadContext, Reading } from './kind.ts';
import { typedIn, wrong } from './one-field.ts';
import { inRow, type Inner, rowsIn } from './row-parts.ts';

/** Reads what was posted for a group or table, with every problem in it. */
export function readRows(inner: Inner, question: RowsQuestion, raw: RawForm, context: ReadContext): Reading {
  const { id, minimum, maximum, optional } = question;
  const posted = rowsIn(id, raw);
  if (posted > maximum) return wrong(id, 'tooManyRows', { maximum });
  const kept = rowsToRead(inner, question, raw, posted);
  if (kept.length === 0 && (optional || minimum === 0)) return { ok: true, answer: undefined };
  if (kept.length < minimum) return wrong(id, 'tooFewRows', { minimum });

  const rows: Answers[] = [];
  const problems: FieldProblem[] = [];
  for (const row of kept) {
    const read = readRow(inner, question, row, raw, context);
    problems.push(...read.problems.map((problem) => ({ ...problem, row: problem.row ?? row + 1 })));
    rows.push(read.answers);
  }
  problems.push(...repeated(inner, question, kept, rows));
  const [first, ...more] = problems;
  return first ? { ok: false, ...first, more } : { ok: true, answer: rows };
}

/** What the rows as typed call for, by the name a question has there: `directors-0-passport`. What stands in rows not asked for is left out. */
export function callsInRows(
  inner: Inner,
  group: RowsQuestion,
  raw: RawForm,
  context: ReadContext,
): [string, Call][] {
  const rows = Array.from({ length: Math.max(1, group.minimum, rowsIn(group.id, raw)) }, (_none, row) => row);
  return rows.slice(0, group.maximum).flatMap((row) => {
    const answers: Answers = {};
    return group.questions.flatMap((asked): [string, Call][] => {
      const placed = inRow(group.id, row, asked);
      if (context.rules?.shown(asked, answers) === false) return [[placed.id, 'no']];
      const optional = context.rules?.optional(asked, answers) ?? asked.optional;
      const reading = inner.readAnswer(placed, raw, context);
      if (reading.ok && reading.answer !== undefined) answers[asked.id] = reading.answer;
      return [
        [placed.id, optional ? 'optional' : 'required'],
        ...('questions' in placed ? callsInRows(inner, placed, raw, context) : []),
      ];
    });
  });
}

/** The rows in which something was typed, and so many others as are needed at least. */
function rowsToRead(
  inner: Inner,
  { id, questions, minimum, optional }: RowsQuestion,
  raw: RawForm,
  posted: number,
): number[] {
  const all = Array.from({ length: posted }, (_none, row) => row);
  const typed = all.filter((row) =>
    questions.some((asked) =>
      inner.fieldsOf(inRow(id, row, asked)).some((field) => typedIn(raw, field) !== undefined),
    ),
  );
  if (typed.length === 0 && optional) return [];
  const others = all.filter((row) => !typed.includes(row)).slice(0, Math.max(0, minimum - typed.length));
  return [...typed, ...others].toSorted((one, other) => one - other);
}

function readRow(inner: Inner, group: RowsQuestion, row: number, raw: RawForm, context: ReadContext) {
  const answers: Answers = {};
  const problems: FieldProblem[] = [];
  const { rules } = context;
  for (const asked of group.questions) {
    if (rules && !rules.shown(asked, answers)) continue;
    if (asked.type === 'calculated') {
      const value = rules?.calculated(asked, answers);
      if (value !== undefined) answers[asked.id] = value;
      continue;
    }
    const optional = rules ? rules.optional(asked, answers) : asked.optional;
    const reading = inner.readAnswer({ ...inRow(group.id, row, asked), optional }, raw, context);
    if (reading.ok) {
      if (reading.answer !== undefined) answers[asked.id] = reading.answer;
    } else {
      const { ok: _, more = [], ...problem } = reading;
      problems.push(...[problem, ...more].map((one) => ({ ...one, label: one.label ?? asked.label })));
    }
  }
  if (problems.length === 0) problems.push(...brokenIn(inner, group, row, answers, context));
  return { answers, problems };
}

const brokenIn = (
  inner: Inner,
  group: RowsQuestion,
  row: number,
  answers: Answers,
  { rules }: ReadContext,
): FieldProblem[] =>
  (rules?.broken(group, answers) ?? []).flatMap(({ question, message }) => {
    const asked = group.questions.find(({ id }) => id === question);
    if (!asked) return [];
    const [field = group.id] = inner.fieldsOf(inRow(group.id, row, asked));
    return [{ field, problem: 'checkFailed' as const, message, label: asked.label }];
  });

/** Rows that answer a `unique` question as a row before them does. */
function repeated(inner: Inner, group: RowsQuestion, kept: readonly number[], rows: readonly Answers[]) {
  return group.unique.flatMap((id): FieldProblem[] => {
    const asked = group.questions.find((candidate) => candidate.id === id);
    if (!asked) return [];
    const seen = new Set<string>();
    return rows.flatMap((answers, index) => {
      const answer = answers[id];
      if (answer === undefined) return [];
      const written = canonicalJson(answer);
      const again = seen.has(written);
      seen.add(written);
      const row = kept[index] ?? index;
      const [field = group.id] = inner.fieldsOf(inRow(group.id, row, asked));
      return again ? [{ field, problem: 'duplicateRow' as const, label: asked.label, row: row + 1 }] : [];
    });
  });
}
