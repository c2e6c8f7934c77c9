import type { FeeSchedule } from '../../schemas/fee.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { DefinitionPath, DefinitionProblem } from '../forms/definition-problem.ts';
import { addDays } from '../time.ts';

type Dated = Pick<FeeSchedule, 'from' | 'until'>;

/** The schedule in force on a day: the last that has begun. The first also counts for days before it. */
export const inForceOn = <S extends { readonly from?: HongKongDate | undefined }>(
  schedules: readonly S[],
  day: HongKongDate,
): S | undefined => schedules.findLast(({ from }) => from === undefined || from <= day) ?? schedules.at(0);

/** Schedules follow each other without a day that has none or two, and the last has no end. */
export function* scheduleProblems(
  schedules: readonly Dated[],
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  for (const [index, { from, until }] of schedules.entries()) {
    const at = (key: keyof Dated) => [...path, index, key];
    const next = schedules[index + 1];
    if (until !== undefined && until < from) {
      yield { path: at('until'), message: `this ends before it begins on ${from}` };
      continue;
    }
    if (!next) {
      if (until !== undefined)
        yield { path: at('until'), message: `nothing says what is charged after ${until}` };
      continue;
    }
    if (next.from <= from) {
      const message = `schedules are in the order of their dates: the one before begins on ${from}`;
      yield { path: [...path, index + 1, 'from'], message };
      continue;
    }
    const last = addDays(next.from, -1);
    if (until === undefined || until === last) continue;
    const message =
      until > last
        ? `this overlaps the next schedule, which begins on ${next.from}`
        : `nothing says what is charged from ${addDays(until, 1)} to ${last}`;
    yield { path: at('until'), message, suggestion: last };
  }
}
