import type { Question } from '../../schemas/question.ts';
import type { CompiledExpression, Wanted } from '../compile-expression.ts';
import type { Scope } from '../expression-values.ts';
import type { Vocabulary } from '../expressions.ts';
import type { CompiledPage, Condition } from '../forms/compiled-page.ts';
import type { DefinitionPath, DefinitionProblem } from '../forms/definition-problem.ts';

/** What compiling a fee needs, and the expressions it has met so far. */
export interface FeeCompiler {
  readonly pages: readonly CompiledPage[];
  readonly questions: readonly Question[];
  readonly vocabulary: Vocabulary;
  readonly report: (problem: DefinitionProblem) => void;
  readonly checks: FeeChecks | undefined;
  readonly expressions: CompiledExpression[];
}

/** What is looked at before fees are published besides what compiling needs. */
export interface FeeChecks {
  /** Why something cannot be worked out with the largest and smallest numbers the form allows; nothing where it can. */
  failsAtCorners(
    compiler: FeeCompiler,
    expressions: readonly CompiledExpression[],
    workOut: (scope: Scope) => void,
  ): string | undefined;
}

/** Compiles an expression of a fee; its mistakes are reported. */
export function feeExpression(
  { vocabulary, report, expressions }: FeeCompiler,
  source: string,
  wanted: Wanted,
  path: DefinitionPath,
): CompiledExpression | undefined {
  const result = vocabulary.compile(source, wanted);
  if (result.ok) {
    expressions.push(result.expression);
    return result.expression;
  }
  for (const { start, end, ...problem } of result.problems)
    report({ ...problem, path, range: { start, end } });
  return undefined;
}

/** Compiles a condition; one that is always or never true is a mistake too. Nothing means always. */
export function feeCondition(
  compiler: FeeCompiler,
  source: string | undefined,
  path: DefinitionPath,
): Condition {
  if (source === undefined) return undefined;
  const compiled = feeExpression(compiler, source, 'bool', path);
  if (!compiled) return undefined;
  const { vocabulary, report } = compiler;
  if (compiled.references.length === 0 && !compiled.usesToday) {
    report({ path, message: 'this does not depend on any answer, so it always or never applies' });
  } else if (vocabulary.neverHolds(compiled)) {
    report({ path, message: 'no answers make this true, so it never applies' });
  }
  return compiled;
}

/** A fee that cannot be worked out. Compiling looks for these; at run time one is a bug. */
export class NoAmount extends Error {}

/** What an expression comes to, as a whole number. Throws `NoAmount`. */
export function wholeNumberOf(expression: CompiledExpression, scope: Scope): number {
  const result = expression.evaluate(scope);
  if (!result.ok) throw new NoAmount(result.message);
  if (typeof result.value !== 'number') throw new NoAmount('it is no number');
  return result.value;
}

/** The keys of a map that say what it is worth; exactly one is wanted. */
export function oneOf<K extends string>(
  compiler: FeeCompiler,
  map: Readonly<Partial<Record<K, unknown>>>,
  keys: readonly K[],
  what: string,
  path: DefinitionPath,
): boolean {
  const given = keys.filter((key) => map[key] !== undefined);
  if (given.length === 1) return true;
  const choices = `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`;
  const [, second] = given;
  compiler.report(
    second === undefined
      ? { path, message: `${what} needs ${choices}`, wants: keys }
      : { path: [...path, second], message: `${what} has one of ${choices}, not ${given.join(' and ')}` },
  );
  return false;
}

/** An amount of money that may not be negative. */
export function notNegative({ report }: FeeCompiler, amount: number | undefined, path: DefinitionPath): void {
  if (amount !== undefined && amount < 0) report({ path, message: 'a fee is not negative' });
}
