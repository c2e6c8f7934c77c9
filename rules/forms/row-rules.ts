import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { Scope } from '../expression-values.ts';
import { holds, type Vocabulary } from '../expressions.ts';
import { writtenUnits } from '../questions/decimal-units.ts';
import type { RowRules } from '../questions/kind.ts';
import { applies, type CompiledPage, type CompiledQuestion, type CompiledRows } from './compiled-page.ts';

interface Placed {
  readonly compiled: CompiledQuestion;
  readonly rows: CompiledRows;
}

const known = new WeakMap<readonly CompiledPage[], ReadonlyMap<object, Placed>>();

/** Every question that stands in rows, found by its own object, which a row's copy of its group still holds. */
function placedIn(pages: readonly CompiledPage[]): ReadonlyMap<object, Placed> {
  const found = known.get(pages) ?? new Map(pages.flatMap(({ questions }) => questions.flatMap(inside)));
  known.set(pages, found);
  return found;
}

const inside = ({ inside: rows }: CompiledQuestion): [object, Placed][] =>
  (rows?.questions ?? []).flatMap((compiled): [object, Placed][] => [
    [compiled.question, { compiled, rows: rows ?? neverRows() }],
    ...inside(compiled),
  ]);

const neverRows = (): never => {
  throw new Error('A question in rows has rows around it');
};

/** The rules of a form's rows, seen from a scope that grows as the form is walked through. */
export function rowRulesOf(pages: readonly CompiledPage[], vocabulary: Vocabulary, scope: Scope): RowRules {
  const placed = placedIn(pages);
  const seenFrom = (rows: CompiledRows, row: Answers) => vocabulary.inRow(scope, rows.group, row);
  return {
    shown: (question, row) => {
      const found = placed.get(question);
      return !found || applies(found.compiled.when, seenFrom(found.rows, row));
    },
    optional: (question, row) => {
      const found = placed.get(question);
      if (!found?.compiled.required) return question.optional;
      return !holds(found.compiled.required, seenFrom(found.rows, row));
    },
    calculated: (question, row) => {
      const found = placed.get(question);
      return found && workedOut(found.compiled, seenFrom(found.rows, row));
    },
    broken: ({ questions: [first] }, row) => {
      const rows = first && placed.get(first)?.rows;
      if (!rows || rows.rules.length === 0) return [];
      const here = seenFrom(rows, row);
      return rows.rules.filter(
        ({ require, question }) =>
          Object.hasOwn(row, question) &&
          require.rowReferences.every((id) => Object.hasOwn(row, id)) &&
          !holds(require, here),
      );
    },
  };
}

/** A calculated value as it is kept; nothing where it comes to an empty text or cannot be worked out. */
export function workedOut({ question, value }: CompiledQuestion, scope: Scope): Answer | undefined {
  const result = value?.evaluate(scope);
  if (result?.ok !== true || result.value === '') return undefined;
  const decimals =
    question.type === 'calculated' && question.as === 'decimal' ? question.decimals : undefined;
  return decimals === undefined || typeof result.value !== 'number'
    ? result.value
    : writtenUnits(BigInt(result.value), decimals);
}

/** The question as it stands when its condition to require has been decided. */
export const decided = ({ question, required, needed, free }: CompiledQuestion, scope: Scope): Question =>
  required ? (holds(required, scope) ? needed : free) : question;
