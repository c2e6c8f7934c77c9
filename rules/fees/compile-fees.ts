import type { FeeWorking } from '../../schemas/fee-working.ts';
import type { FeeItem } from '../../schemas/fee.ts';
import type { Cents } from '../../schemas/money.ts';
import { type HongKongDate, isHongKongDate } from '../../schemas/time.ts';
import type { CompiledExpression } from '../compile-expression.ts';
import type { Scope } from '../expression-values.ts';
import type { Vocabulary } from '../expressions.ts';
import type { CompiledPage } from '../forms/compiled-page.ts';
import type { DefinitionPath, DefinitionProblem } from '../forms/definition-problem.ts';
import { cents } from '../money.ts';
import { type CompiledConcession, compileConcession, concessionLine } from './concessions.ts';
import { type FeeChecks, type FeeCompiler, feeExpression, oneOf } from './fee-compiler.ts';
import { inForceOn } from './schedule-dates.ts';
import { type CompiledSchedule, compileRows, compileSchedules } from './schedules.ts';

/** What is due, in cents, and how it came about; the working's lines add up to the amount. */
export interface WorkedFee {
  readonly amount: Cents;
  readonly working: FeeWorking;
}

export interface CompiledFee {
  readonly item: FeeItem;
  /** All it depends on. */
  readonly expressions: readonly CompiledExpression[];
  readonly concessions: readonly CompiledConcession[];
  /** What `asOf` comes to, whether a date or not. */
  namedDay(scope: Scope): unknown;
  /** The day that decides which schedule and concessions count; `today` where the definition or the answers name none. */
  asOf(scope: Scope, today: HongKongDate): HongKongDate;
  /** Throws where it cannot be worked out, which compiling has made sure of. */
  workOut(scope: Scope, today: HongKongDate): WorkedFee;
}

/** Compiles fees; mistakes go to `report`. */
export const compileFees = (
  fees: readonly FeeItem[],
  pages: readonly CompiledPage[],
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
  checks: FeeChecks | undefined,
): CompiledFee[] => {
  const questions = pages.flatMap((page) => page.questions.map(({ question }) => question));
  return fees.map((item, index) =>
    compileFee({ pages, questions, vocabulary, report, checks, expressions: [] }, item, ['fees', index]),
  );
};

function compileFee(compiler: FeeCompiler, item: FeeItem, path: DefinitionPath): CompiledFee {
  oneOf(compiler, item, ['amount', 'schedules'], 'a fee', path);
  const schedules = item.schedules
    ? compileSchedules(compiler, item.schedules, [...path, 'schedules'])
    : [compileRows(compiler, item, [...path, 'amount'])];
  const concessions = item.concessions.map((concession, index) =>
    compileConcession(compiler, concession, [...path, 'concessions', index]),
  );
  const day =
    item.asOf === undefined ? undefined : feeExpression(compiler, item.asOf, 'string', [...path, 'asOf']);
  const fee: CompiledFee = {
    item,
    expressions: compiler.expressions,
    concessions,
    namedDay: (scope) => {
      const result = day?.evaluate(scope);
      return result?.ok === true ? result.value : undefined;
    },
    asOf: (scope, today) => {
      const named = fee.namedDay(scope);
      return typeof named === 'string' && isHongKongDate(named) ? named : today;
    },
    workOut: (scope, today) => workOut(schedules, concessions, scope, fee.asOf(scope, today)),
  };
  reportFailures(compiler, fee, schedules, path);
  return fee;
}

function workOut(
  schedules: readonly CompiledSchedule[],
  concessions: readonly CompiledConcession[],
  scope: Scope,
  asOf: HongKongDate,
): WorkedFee {
  const schedule = inForceOn(schedules, asOf);
  const sum = schedule?.sum(scope) ?? { amount: cents(0), lines: [] };
  const lines = [...sum.lines];
  let { amount } = sum;
  for (const compiled of concessions) {
    if (amount === 0 || !compiled.applies(scope, asOf)) continue;
    const left = compiled.remains(amount, scope, schedule?.rounding ?? 'halfUpToCent');
    if (left !== amount) lines.push(concessionLine(compiled.concession, cents(left - amount)));
    amount = left;
  }
  const { from, source } = schedule ?? {};
  const known = { ...(from === undefined ? {} : { from }), ...(source === undefined ? {} : { source }) };
  return { amount, working: { asOf, ...known, lines } };
}

function reportFailures(
  compiler: FeeCompiler,
  fee: CompiledFee,
  schedules: readonly CompiledSchedule[],
  path: DefinitionPath,
): void {
  for (const [index, schedule] of schedules.entries()) {
    const failure = compiler.checks?.failsAtCorners(compiler, fee.expressions, (scope) =>
      schedule.atMost(scope),
    );
    const at = fee.item.schedules ? [...path, 'schedules', index] : [...path, 'amount'];
    if (failure !== undefined)
      compiler.report({ path: at, message: `this cannot always be worked out: ${failure}` });
  }
}
