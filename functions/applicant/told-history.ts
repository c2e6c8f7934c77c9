import type { Command } from '../../schemas/command.ts';
import type { EventRow, EventType } from '../../schemas/event.ts';
import type { Instant } from '../../schemas/time.ts';
import type { HistoryEntry } from '../../web/components/history.tsx';
import { clocks } from '../../workflows/frame.ts';
import { historyEntries } from '../records/history-entries.ts';
import type { OpenedCase, OpenedEvent } from '../records/opened-case.ts';

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
  besides: ReadonlySet<number> = new Set(),
): E[] {
  const decision = stands ? events.findLast(({ type }) => outcomes.has(type)) : undefined;
  return events.filter((event) => told.has(event.type) || event === decision || besides.has(event.n));
}

/** The whole history as its applicant reads it: with approvals in principle that stand, and for when appointments were made. */
export function toldEntries(history: readonly OpenedEvent[], opened: OpenedCase): HistoryEntry[] {
  const { context, listing } = opened;
  const inPrinciple = approvalsInPrinciple(history, opened);
  const stands = listing.tags.some((tag) => tag === 'granted' || tag === 'refused');
  const events = toldHistory(
    history.map(({ event }) => event),
    stands,
    inPrinciple,
  );
  const commands = new Map(history.map(({ event, command }) => [event.n, command]));
  return toldMoves(historyEntries(events, context)).map((entry) => ({
    ...entry,
    called: inPrinciple.has(entry.n) ? ('approvedInPrinciple' as const) : undefined,
    appointed: appointedBy(commands.get(entry.n)),
  }));
}

/** The events with which an approval in principle stood: with two officers, the second's. */
function approvalsInPrinciple(
  history: readonly OpenedEvent[],
  { context, release }: OpenedCase,
): ReadonlySet<number> {
  const stood = release.definition.workflow.stages.flatMap((stage) => {
    if (stage.stage !== 'approvalInPrinciple') return [];
    const decision = context.decisions.findLast((one) => one.stage === stage.id);
    const at = stage.fourEyes ? decision?.endorsed?.at : decision?.at;
    const type = stage.fourEyes ? ('decision.endorse' as const) : ('decision.grant' as const);
    return decision?.outcome === 'grant' && at !== undefined ? [{ stage: stage.id, type, at }] : [];
  });
  return new Set(
    history.flatMap(({ event, command }) =>
      stood.some(
        ({ stage, type, at }) => command.type === type && command.input.stage === stage && event.at === at,
      )
        ? [event.n]
        : [],
    ),
  );
}

/** For when an appointment was made by this command. */
function appointedBy(command: Command | undefined): Instant | undefined {
  switch (command?.type) {
    case 'inspection.book':
    case 'interview.book':
      return command.input.slot;
    case 'hearing.arrange':
      return command.input.startsAt;
    default:
      return undefined;
  }
}

/** Without what a declared day did to the time a department allows itself for a stage, of which applicants are not told. */
const toldMoves = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.flatMap((entry) => {
    if (!entry.day) return [entry];
    const moved = entry.day.moved.filter(({ clock }) => clock !== clocks.target);
    return moved.length === 0 ? [] : [{ ...entry, day: { ...entry.day, moved } }];
  });
