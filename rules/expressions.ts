import { Environment } from '@marcbachmann/cel-js';
import type { Answer, Answers } from '../schemas/answers.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Question, RowsQuestion } from '../schemas/question.ts';
import type { HongKongDate } from '../schemas/time.ts';
import {
  type CompiledExpression,
  type CompiledResult,
  compileExpression,
  type Names,
  type Scope,
  type Wanted,
} from './compile-expression.ts';
import { registerFunctions } from './expression-functions.ts';
import { failsAtLimits, limitsOf } from './expression-limits.ts';
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
  /** A scope in which nothing is answered yet. */
  emptyScope(today: HongKongDate): Scope;
  /** Puts an answer into a scope; `undefined` makes the question unanswered again. */
  put(scope: Scope, id: string, answer: Answer | undefined): void;
  /** The scope seen from a row of a group. */
  inRow(scope: Scope, group: RowsQuestion, row: Answers): Scope;
}

const bounds = { maxAstNodes: 500, maxDepth: 30, maxListElements: 300 };

export function vocabularyOf(list: readonly Question[], calendar: Calendar): Vocabulary {
  const questions = new Map(list.map((question) => [question.id, question]));
  const types = typesOf(list);
  const environment = environmentFor(types, calendar);
  const empty = emptyValues(types);
  const limits = limitsOf(list);
  const compile = (names: Names, source: string, wanted: Wanted): CompiledResult => {
    const result = compileExpression(names, source, wanted);
    const failure = result.ok ? failsAtLimits(result.expression, limits, names.row?.group) : undefined;
    if (failure === undefined) return result;
    const message = `this cannot always be worked out: ${failure}`;
    return { ok: false, problems: [{ message, start: 0, end: source.length }] };
  };
  return {
    compile: (source, wanted) => compile({ environment, questions, types }, source, wanted),
    within: (group, around) => {
      const name = around ? `${around.id}_${group.id}` : group.id;
      const inGroup = environment.clone().registerVariable('row', rowTypeName(name));
      const row = { group, types: typesOf(group.questions) };
      return {
        compile: (source, wanted) => compile({ environment: inGroup, questions, types, row }, source, wanted),
      };
    },
    emptyScope: (today) => ({ answers: { ...empty }, today }),
    put: (scope, id, answer) => {
      const [question, type] = [questions.get(id), types.get(id)];
      if (question && type !== undefined) scope.answers[id] = toCel(question, type, answer);
    },
    inRow: (scope, group, row) => ({ ...scope, row: rowToCel(group, typesOf(group.questions), row) }),
  };
}

function environmentFor(types: ReadonlyMap<string, VariableType>, calendar: Calendar): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: bounds });
  for (const { name, types: inRow } of rowTypes(types)) {
    const schema = Object.fromEntries([...inRow].map(([id, type]) => [id, celTypeOf(`${name}_${id}`, type)]));
    environment.registerType({ name: rowTypeName(name), schema });
  }
  const schema = Object.fromEntries([...types].map(([id, type]) => [id, celTypeOf(id, type)]));
  environment.registerVariable('answers', { schema }).registerVariable('today', 'string');
  return registerFunctions(environment, calendar);
}

/** Whether a condition holds. What cannot be evaluated does not hold. */
export function holds(expression: CompiledExpression, scope: Scope): boolean {
  const result = expression.evaluate(scope);
  return result.ok && result.value === true;
}
