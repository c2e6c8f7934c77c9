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
  return events.map((event) => {
    const { n, at, type, by } = event;
    // Of several at one moment, in their order.
    const moves = events.filter((one) => one.type === 'deadlines.moved' && one.at === at);
    const day = daysCounted.filter((one) => one.at === at)[moves.indexOf(event)];
    return { n, at, event: type, by: doerOf(event), name: nameOf(by), day };
  });
}

/** Somebody who objects is not the applicant, though neither has signed in as an officer. */
const doerOf = ({ type, by }: EventRow): HistoryEntry['by'] =>
  type === 'objection.made' ? 'public' : by.kind;
