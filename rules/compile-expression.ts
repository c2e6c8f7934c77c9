import { type ASTNode, type Environment, ParseError, TypeError } from '@marcbachmann/cel-js';
import type { Question, RowsQuestion } from '../schemas/question.ts';
import { nodesOf, questionIn, rowQuestionIn, strictChecks } from './expression-checks.ts';
import type { ExpressionProblem } from './expression-checks.ts';
import { callable } from './expression-functions.ts';
import type { CelValue } from './expression-values.ts';
import { nearest } from './nearest.ts';
import type { VariableType } from './questions/kind.ts';

/** What an expression has to give. */
export type Wanted = 'bool' | 'int' | 'string';

/** What an expression is evaluated over: every question of the form has a value, an unanswered one the empty value of its type. */
export interface Scope {
  readonly answers: Record<string, CelValue>;
  readonly today: string;
  readonly row?: Readonly<Record<string, CelValue>>;
}

export type Evaluation = { ok: true; value: boolean | number | string } | { ok: false; message: string };

/** An expression that was checked against a form's questions. `evaluate` never throws. */
export interface CompiledExpression {
  readonly source: string;
  /** Ids of the questions it speaks of, and of those of its own row. */
  readonly references: readonly string[];
  readonly rowReferences: readonly string[];
  readonly usesToday: boolean;
  evaluate(scope: Scope): Evaluation;
}

export type CompiledResult =
  | { ok: true; expression: CompiledExpression }
  | { ok: false; problems: readonly ExpressionProblem[] };

/** Where the names in an expression come from. */
export interface Names {
  readonly environment: Environment;
  readonly questions: ReadonlyMap<string, Question>;
  readonly types: ReadonlyMap<string, VariableType>;
  readonly row?: { readonly group: RowsQuestion; readonly types: ReadonlyMap<string, VariableType> };
}

/** Parses and checks an expression; every problem has its place. */
export function compileExpression(names: Names, source: string, wanted: Wanted): CompiledResult {
  try {
    const program = names.environment.parse(source);
    const found = [...strictChecks(program.ast, names.questions, names.row?.group)];
    const checked = program.check();
    if (!checked.valid && found.length === 0) found.push(explain(checked.error, source, names));
    if (checked.valid && checked.type !== wanted) {
      const message = `this is of type ${checked.type ?? 'unknown'}, but ${wanted} is needed here`;
      found.push({ message, start: 0, end: source.length });
    }
    if (found.length > 0) return { ok: false, problems: found };
    const evaluate = (scope: Scope) => run(program, scope);
    return { ok: true, expression: { source, ...speaksOf(program.ast), evaluate } };
  } catch (error) {
    return { ok: false, problems: [explain(error, source, names)] };
  }
}

function speaksOf(ast: ASTNode) {
  const nodes = [...nodesOf(ast)].map(({ node }) => node);
  return {
    references: [...new Set(nodes.flatMap((node) => questionIn(node) ?? []))],
    rowReferences: [...new Set(nodes.flatMap((node) => rowQuestionIn(node) ?? []))],
    usesToday: nodes.some((node) => node.op === 'id' && node.args === 'today'),
  };
}

/** The one place where CEL's whole numbers (BigInt) become ours. */
function run(program: (scope: Record<string, unknown>) => unknown, scope: Scope): Evaluation {
  try {
    const value = program({ ...scope });
    if (typeof value === 'boolean' || typeof value === 'string') return { ok: true, value };
    if (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))
      return { ok: true, value: Number(value) };
    return { ok: false, message: 'the result is too large' };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ok: false, message };
  }
}

function explain(error: unknown, source: string, names: Names): ExpressionProblem {
  if (!(error instanceof ParseError || error instanceof TypeError)) throw error;
  const { start, end } = error.range ?? { start: 0, end: source.length };
  const word = source.slice(start, end);
  const suggestion = meant(error.code, word, names);
  return {
    message: error.code === 'no_such_key' ? `there is no question ${word}` : error.summary,
    start,
    end,
    ...(suggestion !== undefined && suggestion !== word ? { suggestion } : {}),
  };
}

function meant(code: string, word: string, { types, row }: Names): string | undefined {
  switch (code) {
    case 'no_such_key':
      return nearest(word, namesIn(types));
    case 'unknown_variable':
      if (row?.types.has(word) === true) return `row.${word}`;
      return types.has(word) ? `answers.${word}` : nearest(word, ['answers', 'today', 'row']);
    case 'no_matching_overload': {
      const [name = ''] = /^\w+/u.exec(word) ?? [];
      return callable.includes(name) ? undefined : nearest(name, callable);
    }
    default:
      return undefined;
  }
}

/** Ids of questions and parts of answers, those inside rows too. */
const namesIn = (types: ReadonlyMap<string, VariableType>): string[] =>
  [...types].flatMap(([id, type]) => {
    if (typeof type === 'string') return [id];
    return [id, ...('rows' in type ? namesIn(type.rows) : type)];
  });
