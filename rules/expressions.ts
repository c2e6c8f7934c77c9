import { Environment } from '@marcbachmann/cel-js';
import type { Answer, Answers } from '../schemas/answers.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Question, RowsQuestion } from '../schemas/question.ts';
import type { HongKongDate } from '../schemas/time.ts';
import {
  type CompiledExpression,
  type CompiledResult,
  compileExpression,
  type ExpressionChecks,
  type Names,
  type Wanted,
} from './compile-expression.ts';
import { type Functions, functionsOf, registerFunctions } from './expression-functions.ts';
import type { Scope } from './expression-values.ts';
import {
  celTypeOf,
  emptyValues,
  rowToCel,
  rowTypeName,
  rowTypes,
  toCel,
  typesOf,
} from './expression-values.ts';
import type { VariableType } from './questions/kind.ts';

/**
 * The language of one form: its questions as `answers.<id>`, `today`, the functions of expression-functions.ts and, inside a group, the
 * questions of the same row as `row.<id>`.
 */
export interface Vocabulary {
  compile(source: string, wanted: Wanted): CompiledResult;
  /** The language inside a group of the form, or of a group in it (`around`). */
  within(group: RowsQuestion, around?: RowsQuestion): Pick<Vocabulary, 'compile'>;
  /** Whether no answers make a condition true, as far as is known; only looked for before publication. */
  neverHolds(condition: CompiledExpression): boolean;
  /** A scope in which nothing is answered yet. */
  emptyScope(today: HongKongDate): Scope;
  /** Puts an answer into a scope; `undefined` makes the question unanswered again. */
  put(scope: Scope, id: string, answer: Answer | undefined): void;
  /** The same for one question, prepared. */
  putting(question: Question): Put | undefined;
  /** The scope seen from a row of a group. */
  inRow(scope: Scope, group: RowsQuestion, row: Answers): Scope;
}

export type Put = (scope: Scope, answer: Answer | undefined) => void;

/** What is looked at before a definition is published besides what compiling needs; expressions of a release have passed it. */
export interface LanguageChecks extends ExpressionChecks {
  /** What goes wrong with the largest and the smallest numbers a form allows. */
  atLimits(
    questions: readonly Question[],
  ): (expression: CompiledExpression, group: RowsQuestion | undefined) => string | undefined;
  neverHolds(condition: CompiledExpression, questions: readonly Question[], vocabulary: Vocabulary): boolean;
}

const bounds = { maxAstNodes: 500, maxDepth: 30, maxListElements: 300 };

export function vocabularyOf(
  list: readonly Question[],
  calendar: Calendar,
  checks?: LanguageChecks,
): Vocabulary {
  const questions = new Map(list.map((question) => [question.id, question]));
  const types = typesOf(list);
  const functions = functionsOf(calendar);
  const environment = environmentFor(types, functions);
  const empty = emptyValues(types);
  const form = { environment, functions, questions, types };
  const atLimits = checks?.atLimits(list);
  const compile = (names: Names, source: string, wanted: Wanted): CompiledResult => {
    const result = compileExpression(names, source, wanted, checks);
    const failure = result.ok ? atLimits?.(result.expression, names.row?.group) : undefined;
    if (failure === undefined) return result;
    const message = `this cannot always be worked out: ${failure}`;
    return { ok: false, problems: [{ message, start: 0, end: source.length }] };
  };
  const vocabulary: Vocabulary = {
    compile: (source, wanted) => compile(form, source, wanted),
    within: (group, around) => {
      const name = around ? `${around.id}_${group.id}` : group.id;
      const inGroup = environment.clone().registerVariable('row', rowTypeName(name));
      const row = { group, types: typesOf(group.questions) };
      return {
        compile: (source, wanted) => compile({ ...form, environment: inGroup, row }, source, wanted),
      };
    },
    neverHolds: (condition) => checks?.neverHolds(condition, list, vocabulary) === true,
    emptyScope: (today) => ({ answers: { ...empty }, today }),
    put: (scope, id, answer) => {
      const question = questions.get(id);
      if (question) vocabulary.putting(question)?.(scope, answer);
    },
    putting: (question) => {
      const { id } = question;
      const type = types.get(id);
      if (type === undefined) return undefined;
      return (scope, answer) => {
        scope.answers[id] = toCel(question, type, answer);
      };
    },
    inRow: (scope, group, row) => ({ ...scope, row: rowToCel(group, typesOf(group.questions), row) }),
  };
  return vocabulary;
}

function environmentFor(types: ReadonlyMap<string, VariableType>, functions: Functions): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: bounds });
  for (const { name, types: inRow } of rowTypes(types)) {
    const schema = Object.fromEntries([...inRow].map(([id, type]) => [id, celTypeOf(`${name}_${id}`, type)]));
    environment.registerType({ name: rowTypeName(name), schema });
  }
  const schema = Object.fromEntries([...types].map(([id, type]) => [id, celTypeOf(id, type)]));
  environment.registerVariable('answers', { schema }).registerVariable('today', 'string');
  return registerFunctions(environment, functions);
}

/** Whether a condition holds. What cannot be evaluated does not hold. */
export function holds(expression: CompiledExpression, scope: Scope): boolean {
  const result = expression.evaluate(scope);
  return result.ok && result.value === true;
}
