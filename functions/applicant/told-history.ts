import type { EventRow, EventType } from '../../schemas/event.ts';
import type { HistoryEntry } from '../../web/components/history.tsx';
import { clocks } from '../../workflows/frame.ts';

/** What an applicant is told as it happens. How officers come to a decision is told when it stands. */
const told: ReadonlySet<EventType> = new Set([
  'application.submitted',
  'fee.posted',
  'request.asked',
  'request.answered',
  'request.closed',
  'vetting.completed',
  'objection.made',
  'hearing.arranged',
  'hearing.held',
  'interview.booked',
  'interview.cancelled',
  'interview.recorded',
  'inspection.booked',
  'inspection.cancelled',
  'inspection.reported',
  'requirements.issued',
  'requirements.met',
  'requirements.confirmed',
  'requirements.returned',
  'correction.confirmed',
  'case.reopened',
  'case.cancelled',
  'ballot.placed',
  'ballot.offered',
  'application.withdrawn',
  'licence.confirmed',
  'deadlines.moved',
]);

const outcomes: ReadonlySet<EventType> = new Set(['decision.granted', 'decision.refused']);

/** The history for its applicant: of several decisions proposed, returned and endorsed, only the one that stands. */
export function toldHistory<E extends Pick<EventRow, 'type' | 'n'>>(
  events: readonly E[],
  stands: boolean,
): E[] {
  const decision = stands ? events.findLast(({ type }) => outcomes.has(type)) : undefined;
  return events.filter((event) => told.has(event.type) || event === decision);
}

/** Without what a declared day did to the time a department allows itself for a stage, of which applicants are not told. */
export const toldMoves = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.flatMap((entry) => {
    if (!entry.day) return [entry];
    const moved = entry.day.moved.filter(({ clock }) => clock !== clocks.target);
    return moved.length === 0 ? [] : [{ ...entry, day: { ...entry.day, moved } }];
  });
