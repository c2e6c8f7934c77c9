import type { Actor } from '../../schemas/actor.ts';
import type { CaseContext } from '../../schemas/case.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { HistoryEntry } from '../../web/components/history.tsx';

/** Events as people read them; `nameOf` says whom officers may see by name, and the case's memory what a declared day moved. */
export function historyEntries(
  events: readonly EventRow[],
  { daysCounted = [] }: Pick<CaseContext, 'daysCounted'> = {},
  nameOf: (by: Actor) => string | undefined = () => undefined,
): HistoryEntry[] {
  const moves = events.filter(({ type }) => type === 'deadlines.moved');
  return events.map((event) => {
    const { n, at, type, by } = event;
    return { n, at, event: type, by: by.kind, name: nameOf(by), day: daysCounted[moves.indexOf(event)] };
  });
}
