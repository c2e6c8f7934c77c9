import type { Actor } from '../../schemas/actor.ts';
import type { CaseContext } from '../../schemas/case.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { Instant } from '../../schemas/time.ts';
import type { HistoryEntry } from '../../web/components/history.tsx';
import type { OpenedCase } from './opened-case.ts';

/** What the case's own memory says of its events. */
interface Remembered extends Pick<CaseContext, 'daysCounted'> {
  /** Whether a decision of a moment was one that a second person has to endorse. */
  readonly isProposed?: (at: Instant) => boolean;
}

/** Events as people read them; `nameOf` says whom officers may see by name, and the case's memory what a declared day moved. */
export function historyEntries(
  events: readonly EventRow[],
  { daysCounted = [], isProposed = () => false }: Remembered = {},
  nameOf: (by: Actor) => string | undefined = () => undefined,
): HistoryEntry[] {
  return events.map((event) => {
    const { n, at, type, by } = event;
    // Of several at one moment, in their order.
    const moves = events.filter((one) => one.type === 'deadlines.moved' && one.at === at);
    const day = daysCounted.filter((one) => one.at === at)[moves.indexOf(event)];
    const proposed = (type === 'decision.granted' || type === 'decision.refused') && isProposed(at);
    return {
      n,
      at,
      event: type,
      by: doerOf(event),
      name: nameOf(by),
      day,
      ...(proposed ? { proposed } : {}),
    };
  });
}

/** A decision the case does not know yet was made in the stage it was last seen in. */
export function remembered({ context, listing, release }: OpenedCase): Remembered {
  const { daysCounted, decisions } = context;
  const isProposed = (at: Instant): boolean => {
    const id = decisions.find((decision) => decision.at === at)?.stage ?? listing.stage;
    const stage = release.definition.workflow.stages.find((one) => one.id === id);
    return stage !== undefined && 'fourEyes' in stage && stage.fourEyes;
  };
  return { ...(daysCounted ? { daysCounted } : {}), isProposed };
}

/** Somebody who objects is not the applicant, though neither has signed in as an officer. */
const doerOf = ({ type, by }: EventRow): HistoryEntry['by'] =>
  type === 'objection.made' ? 'public' : by.kind;
