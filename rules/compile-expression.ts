import { type ASTNode, type Environment, ParseError, TypeError } from '@marcbachmann/cel-js';
import type { Question, RowsQuestion } from '../schemas/question.ts';
import { nodesOf, questionIn, rowQuestionIn } from './expression-nodes.ts';
import type { Scope } from './expression-values.ts';
import { type Meanings, plainly } from './plain-expression.ts';
import type { VariableType } from './questions/kind.ts';

/** What an expression has to give. */
export type Wanted = 'bool' | 'int' | 'string';

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

/** Something wrong with an expression; `start` and `end` count characters from its beginning. */
export interface ExpressionProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string;
}

export type CompiledResult =
  | { ok: true; expression: CompiledExpression }
  | { ok: false; problems: readonly ExpressionProblem[] };

/** Where the names in an expression come from. */
export interface Names extends Meanings {
  readonly environment: Environment;
  readonly questions: ReadonlyMap<string, Question>;
  readonly row?: { readonly group: RowsQuestion; readonly types: ReadonlyMap<string, VariableType> };
}

/** What is looked at before a definition is published besides types; expressions of a release have passed it. */
export interface ExpressionChecks {
  /** What the type checker lets pass but this language does not. */
  strict(ast: ASTNode, names: Names): Iterable<ExpressionProblem>;
  /** What was probably meant by a word that means nothing. */
  meant(code: string, word: string, names: Names): string | undefined;
}

/** Parses and checks an expression; every problem has its place. */
export function compileExpression(
  names: Names,
  source: string,
  wanted: Wanted,
  checks: ExpressionChecks | undefined,
): CompiledResult {
  try {
    const program = names.environment.parse(source);
    const found = [...(checks?.strict(program.ast, names) ?? [])];
    const checked = program.check();
    if (!checked.valid && found.length === 0) found.push(explain(checked.error, source, names, checks));
    if (checked.valid && checked.type !== wanted) {
      const message = `this is of type ${checked.type ?? 'unknown'}, but ${wanted} is needed here`;
      found.push({ message, start: 0, end: source.length });
    }
    if (found.length > 0) return { ok: false, problems: found };
    const plain = plainly(program.ast, names);
    const evaluate = plain
      ? (scope: Scope) => evaluationOf(plain.run(scope))
      : (scope: Scope) => run(program, scope);
    return { ok: true, expression: { source, ...speaksOf(program.ast), evaluate } };
  } catch (error) {
    return { ok: false, problems: [explain(error, source, names, checks)] };
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

function run(program: (scope: Record<string, unknown>) => unknown, scope: Scope): Evaluation {
  try {
    return evaluationOf(program({ ...scope }));
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ok: false, message };
  }
}

/** The one place where CEL's whole numbers (BigInt) become ours. */
function evaluationOf(value: unknown): Evaluation {
  if (typeof value === 'boolean' || typeof value === 'string') return { ok: true, value };
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))
    return { ok: true, value: Number(value) };
  return { ok: false, message: 'the result is too large' };
}

function explain(
  error: unknown,
  source: string,
  names: Names,
  checks: ExpressionChecks | undefined,
): ExpressionProblem {
  if (!(error instanceof ParseError || error instanceof TypeError)) throw error;
  const { start, end } = error.range ?? { start: 0, end: source.length };
  const word = source.slice(start, end);
  // Elsewhere one sign compares; here it is two.
  const suggestion = word.startsWith('=') && checks ? '==' : checks?.meant(error.code, word, names);
  return {
    message: error.code === 'no_such_key' ? `there is no question ${word}` : error.summary,
    start,
    end,
    ...(suggestion !== undefined && suggestion !== word ? { suggestion } : {}),
  };
}
