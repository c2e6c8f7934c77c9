import { Environment, ParseError, TypeError, type ASTNode } from '@marcbachmann/cel-js';
import type { Answer } from '../schemas/answers.ts';
import type { Question } from '../schemas/question.ts';
import { HongKongDate } from '../schemas/time.ts';
import { nodesOf, questionIn, strictChecks, type ExpressionProblem } from './expression-checks.ts';
import { callable, registerFunctions } from './expression-functions.ts';
import { nearest } from './nearest.ts';
import type { VariableType } from './questions/kind.ts';
import { variableOf } from './questions/registry.ts';

type CelValue = string | bigint | boolean | readonly string[] | Readonly<Record<string, string>>;

/** What an expression is evaluated over: every question of the form has a value, an unanswered one the empty value of its type. */
export interface Scope {
  readonly answers: Record<string, CelValue>;
  readonly today: HongKongDate;
}

export type Evaluation = { ok: true; value: boolean | number } | { ok: false; message: string };

/** An expression that was checked against a form's questions. `evaluate` never throws. */
export interface CompiledExpression {
  readonly source: string;
  /** Ids of the questions it speaks of. */
  readonly references: readonly string[];
  readonly usesToday: boolean;
  evaluate(scope: Scope): Evaluation;
}

export type CompiledResult =
  | { ok: true; expression: CompiledExpression }
  | { ok: false; problems: readonly ExpressionProblem[] };

/** The language of one form: its questions as `answers.<id>`, `today`, and the functions of expression-functions.ts. */
export interface Vocabulary {
  compile(source: string, type: 'bool' | 'int'): CompiledResult;
  /** A scope in which nothing is answered yet. */
  emptyScope(today: HongKongDate): Scope;
  /** Puts an answer into a scope; `undefined` makes the question unanswered again. */
  put(scope: Scope, id: string, answer: Answer | undefined): void;
}

const trialDay = HongKongDate.parse('2026-11-23');
const bounds = { maxAstNodes: 500, maxDepth: 30, maxListElements: 300 };

export function vocabularyOf(list: readonly Question[]): Vocabulary {
  const questions = new Map(list.map((question) => [question.id, question]));
  const types = new Map(list.map((question) => [question.id, variableOf(question)]));
  const environment = registerFunctions(
    new Environment({ unlistedVariablesAreDyn: false, limits: bounds })
      .registerVariable('answers', { schema: schemaOf(types) })
      .registerVariable('today', 'string'),
  );
  const empty = Object.fromEntries([...types].map(([id, type]) => [id, emptyOf(type)]));
  return {
    compile: (source, type) => {
      const result = compile(environment, questions, types, source, type);
      const failure = result.ok ? tried(result.expression, empty, list) : undefined;
      return failure === undefined
        ? result
        : {
            ok: false,
            problems: [
              { message: `this cannot always be worked out: ${failure}`, start: 0, end: source.length },
            ],
          };
    },
    emptyScope: (today) => ({ answers: { ...empty }, today }),
    put: (scope, id, answer) => {
      const type = types.get(id);
      if (type !== undefined) scope.answers[id] = answer === undefined ? emptyOf(type) : toCel(answer, type);
    },
  };
}

/** Whether a condition holds. What cannot be evaluated does not hold. */
export function holds(expression: CompiledExpression, scope: Scope): boolean {
  const result = expression.evaluate(scope);
  return result.ok && result.value === true;
}

function compile(
  environment: Environment,
  questions: ReadonlyMap<string, Question>,
  types: ReadonlyMap<string, VariableType>,
  source: string,
  type: 'bool' | 'int',
): CompiledResult {
  try {
    const program = environment.parse(source);
    const found = [...strictChecks(program.ast, questions)];
    const checked = program.check();
    if (!checked.valid && found.length === 0) found.push(explain(checked.error, source, types));
    if (checked.valid && checked.type !== type) {
      found.push({
        message: `this is of type ${checked.type ?? 'unknown'}, but ${type} is needed here`,
        start: 0,
        end: source.length,
      });
    }
    if (found.length > 0) return { ok: false, problems: found };
    return {
      ok: true,
      expression: { source, ...speaksOf(program.ast), evaluate: (scope) => run(program, scope) },
    };
  } catch (error) {
    return { ok: false, problems: [explain(error, source, types)] };
  }
}

/** What goes wrong with the largest and the smallest numbers the form allows: sums and products can be too large. */
function tried(
  expression: CompiledExpression,
  empty: Scope['answers'],
  questions: readonly Question[],
): string | undefined {
  for (const bound of ['minimum', 'maximum'] as const) {
    const numbers = questions.flatMap((question) =>
      question.type === 'wholeNumber' ? [[question.id, BigInt(question[bound])] as const] : [],
    );
    const result = expression.evaluate({
      answers: { ...empty, ...Object.fromEntries(numbers) },
      today: trialDay,
    });
    if (!result.ok) return result.message;
  }
  return undefined;
}

function speaksOf(ast: ASTNode): { references: readonly string[]; usesToday: boolean } {
  const nodes = [...nodesOf(ast)].map(({ node }) => node);
  return {
    references: [...new Set(nodes.flatMap((node) => questionIn(node) ?? []))],
    usesToday: nodes.some((node) => node.op === 'id' && node.args === 'today'),
  };
}

/** The one place where CEL's whole numbers (BigInt) become ours. */
function run(program: (scope: Record<string, unknown>) => unknown, scope: Scope): Evaluation {
  try {
    const value = program({ answers: scope.answers, today: scope.today });
    if (typeof value === 'boolean') return { ok: true, value };
    if (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))
      return { ok: true, value: Number(value) };
    return { ok: false, message: 'the result is too large' };
  } catch (error) {
    return {
      ok: false,
      message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}

/** The one place where our answers become CEL values. */
function toCel(answer: Answer, type: VariableType): CelValue {
  if (typeof answer === 'number')
    return type === 'int' && Number.isSafeInteger(answer) ? BigInt(answer) : emptyOf(type);
  if (typeof answer === 'string') return type === 'string' ? answer : emptyOf(type);
  if (typeof answer === 'boolean') return type === 'bool' ? answer : emptyOf(type);
  if (Array.isArray(answer)) return type === 'list<string>' ? answer : emptyOf(type);
  return typeof type === 'string'
    ? emptyOf(type)
    : Object.fromEntries(type.map((part) => [part, Object.hasOwn(answer, part) ? (answer[part] ?? '') : '']));
}

function emptyOf(type: VariableType): CelValue {
  switch (type) {
    case 'string':
      return '';
    case 'int':
      return 0n;
    case 'bool':
      return false;
    case 'list<string>':
      return [];
    default:
      return Object.fromEntries(type.map((part) => [part, '']));
  }
}

const schemaOf = (
  types: ReadonlyMap<string, VariableType>,
): Record<string, string | Record<string, string>> =>
  Object.fromEntries(
    [...types].map(([id, type]) => [
      id,
      typeof type === 'string' ? type : Object.fromEntries(type.map((part) => [part, 'string'])),
    ]),
  );

function explain(
  error: unknown,
  source: string,
  types: ReadonlyMap<string, VariableType>,
): ExpressionProblem {
  if (!(error instanceof ParseError || error instanceof TypeError)) throw error;
  const { start, end } = error.range ?? { start: 0, end: source.length };
  const word = source.slice(start, end);
  const suggestion = meant(error.code, word, types);
  return {
    message: error.code === 'no_such_key' ? `there is no question ${word}` : error.summary,
    start,
    end,
    ...(suggestion !== undefined && suggestion !== word ? { suggestion } : {}),
  };
}

function meant(code: string, word: string, types: ReadonlyMap<string, VariableType>): string | undefined {
  switch (code) {
    case 'no_such_key':
      return nearest(
        word,
        [...types.keys()].concat(
          [...types.values()].flatMap((type) => (typeof type === 'string' ? [] : type)),
        ),
      );
    case 'unknown_variable':
      return types.has(word) ? `answers.${word}` : nearest(word, ['answers', 'today']);
    case 'no_matching_overload':
      return nearest(/^\w+/u.exec(word)?.[0] ?? '', callable);
    default:
      return undefined;
  }
}
