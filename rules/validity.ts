import type { Answers } from '../schemas/answers.ts';
import { HongKongDate, type Instant } from '../schemas/time.ts';
import type { Validity } from '../schemas/validity.ts';
import type { CompiledExpression, Wanted } from './compile-expression.ts';
import type { Scope } from './expression-values.ts';
import { holds, type Vocabulary } from './expressions.ts';
import type { DefinitionPath, DefinitionProblem } from './forms/definition-problem.ts';
import { hongKongDateOf, lastDayOfValidity, lastHongKongDateBefore, plusMilliseconds } from './time.ts';

const HOUR_MILLISECONDS = 3_600_000;

type Period = { years: number; months: number; days: number; hours: number };
interface Row {
  readonly when: CompiledExpression | undefined;
  readonly from: CompiledExpression | undefined;
  readonly lasts: Period | CompiledExpression;
}
export type CompiledValidity = readonly Row[];

/** From when to when a licence is valid, both days included; `endsAt` where it ends at a moment of its last day. */
export interface Valid {
  readonly validFrom: HongKongDate;
  readonly validTo: HongKongDate;
  readonly endsAt?: Instant;
}

/** Compiles a licence's validity; mistakes go to `report`. */
export function compileValidity(
  validity: Validity,
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
  path: DefinitionPath = ['licence', 'valid'],
): CompiledValidity {
  const compile = (source: string | undefined, wanted: Wanted, at: DefinitionPath) => {
    const result = source === undefined ? undefined : vocabulary.compile(source, wanted);
    if (result?.ok === false) {
      for (const { start, end, ...problem } of result.problems)
        report({ ...problem, path: at, range: { start, end } });
    }
    return result?.ok ? result.expression : undefined;
  };
  const lasting = (period: Period, at: DefinitionPath): Period => {
    if (period.years + period.months + period.days + period.hours === 0) {
      report({ path: at, message: 'a licence is valid for some time' });
    }
    return period;
  };
  if (Array.isArray(validity)) {
    return validity.map((row, index) => ({
      when: compile(row.when, 'bool', [...path, index, 'when']),
      from: compile(row.from, 'string', [...path, index, 'from']),
      lasts: lasting(row, [...path, index]),
    }));
  }
  const from = compile(validity.from, 'string', [...path, 'from']);
  if (!('until' in validity)) return [{ when: undefined, from, lasts: lasting(validity, path) }];
  const until = compile(validity.until, 'string', [...path, 'until']);
  return until ? [{ when: undefined, from, lasts: until }] : [];
}

/**
 * When a licence issued at an instant is valid. `undefined` when no row applies or the days worked out are none, or end before they
 * begin: then nobody can issue it, and an officer must be told.
 */
export function validityOf(
  rows: CompiledValidity,
  vocabulary: Vocabulary,
  answers: Answers,
  issuedAt: Instant,
): Valid | undefined {
  const today = hongKongDateOf(issuedAt);
  const scope = vocabulary.emptyScope(today);
  for (const [id, answer] of Object.entries(answers)) vocabulary.put(scope, id, answer);
  const row = rows.find(({ when }) => when === undefined || holds(when, scope));
  if (!row) return undefined;
  const validFrom = row.from ? dayOf(row.from, scope) : today;
  if (validFrom === undefined) return undefined;
  if ('evaluate' in row.lasts) {
    const validTo = dayOf(row.lasts, scope);
    return validTo !== undefined && validTo >= validFrom ? { validFrom, validTo } : undefined;
  }
  const { hours, ...days } = row.lasts;
  if (hours === 0) return { validFrom, validTo: lastDayOfValidity(validFrom, days) };
  const endsAt = plusMilliseconds(issuedAt, hours * HOUR_MILLISECONDS);
  return { validFrom, validTo: lastHongKongDateBefore(endsAt), endsAt };
}

function dayOf(expression: CompiledExpression, scope: Scope): HongKongDate | undefined {
  const result = expression.evaluate(scope);
  return result.ok ? HongKongDate.safeParse(result.value).data : undefined;
}
