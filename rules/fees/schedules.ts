import type { WorkingLine } from '../../schemas/fee-working.ts';
import type { FeeItem, FeeSchedule, Rounding } from '../../schemas/fee.ts';
import type { Cents } from '../../schemas/money.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { exactly, plus } from '../exact-money.ts';
import type { Scope } from '../expression-values.ts';
import { applies } from '../forms/compiled-page.ts';
import type { DefinitionPath } from '../forms/definition-problem.ts';
import { addCents, cents } from '../money.ts';
import { type FeeCompiler, feeCondition, notNegative } from './fee-compiler.ts';
import { compilePart, type CompiledPart } from './parts.ts';
import { payable } from './payable.ts';
import { scheduleProblems } from './schedule-dates.ts';

/** What is due before concessions; no lines where nothing applies. */
export interface Sum {
  readonly amount: Cents;
  readonly lines: readonly WorkingLine[];
}

export interface CompiledSchedule {
  readonly from?: HongKongDate;
  readonly source?: string | undefined;
  readonly rounding: Rounding;
  sum(scope: Scope): Sum;
  /** The sum if every part applied, for looking at the limits. */
  atMost(scope: Scope): Cents;
}

export function compileSchedules(
  compiler: FeeCompiler,
  schedules: readonly FeeSchedule[],
  path: DefinitionPath,
): CompiledSchedule[] {
  for (const problem of scheduleProblems(schedules, path)) compiler.report(problem);
  return schedules.map((schedule, index) => compileSchedule(compiler, schedule, [...path, index]));
}

function compileSchedule(
  compiler: FeeCompiler,
  schedule: FeeSchedule,
  path: DefinitionPath,
): CompiledSchedule {
  const { from, source, rounding = 'halfUpToCent', minimum, maximum } = schedule;
  const parts = schedule.parts.flatMap(
    (part, index) => compilePart(compiler, part, [...path, 'parts', index]) ?? [],
  );
  notNegative(compiler, minimum, [...path, 'minimum']);
  notNegative(compiler, maximum, [...path, 'maximum']);
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    compiler.report({ path: [...path, 'minimum'], message: `this is more than the maximum of ${maximum}` });
  return {
    from,
    source,
    rounding,
    sum: (scope) => {
      const added = addUp(
        parts.filter((part) => part.applies(scope)),
        scope,
        rounding,
      );
      return added.lines.length === 0 ? added : within(added, minimum ?? cents(0), maximum);
    },
    atMost: (scope) => addUp(parts, scope, rounding).amount,
  };
}

/** The exact sum, rounded once; what rounding adds or takes away has a line of its own. Lines of nothing are left out beside others. */
function addUp(parts: readonly CompiledPart[], scope: Scope, rounding: Rounding): Sum {
  const worked = parts.map((part) => part.workOut(scope));
  const exact = worked.reduce((sum, part) => plus(sum, part.exact), exactly(0));
  const amount = payable(exact, rounding);
  const lines = worked.map(({ line }) => line);
  const worth = lines.filter((line) => line.amount !== 0);
  const shown = worth.length > 0 ? worth : lines.slice(0, 1);
  const difference = amount - addCents(...shown.map((line) => line.amount));
  const how: WorkingLine[] =
    difference === 0 ? [] : [{ detail: [{ kind: 'rounded', rounding }], amount: cents(difference) }];
  return { amount, lines: [...shown, ...how] };
}

function within({ amount, lines }: Sum, minimum: Cents, maximum: Cents | undefined): Sum {
  const to = (kind: 'minimum' | 'maximum', bound: Cents): Sum => ({
    amount: bound,
    lines: [...lines, { detail: [{ kind, bound }], amount: cents(bound - amount) }],
  });
  if (amount < minimum) return to('minimum', minimum);
  return maximum !== undefined && amount > maximum ? to('maximum', maximum) : { amount, lines };
}

/** The two simple forms of a fee: an amount, or the first row whose condition holds. */
export function compileRows(
  compiler: FeeCompiler,
  { name, source, amount = [] }: FeeItem,
  path: DefinitionPath,
): CompiledSchedule {
  const rows = (typeof amount === 'number' ? [{ amount }] : amount).map((row, index) => ({
    amount: row.amount,
    when: feeCondition(compiler, 'when' in row ? row.when : undefined, [...path, index, 'when']),
  }));
  return {
    source,
    rounding: 'halfUpToCent',
    sum: (scope) => {
      const row = rows.find(({ when }) => applies(when, scope));
      return row
        ? { amount: row.amount, lines: [{ label: name, detail: [], amount: row.amount }] }
        : { amount: cents(0), lines: [] };
    },
    atMost: () => cents(Math.max(0, ...rows.map((row) => row.amount))),
  };
}
