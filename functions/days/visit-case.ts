import { type Calendars, movedClocks, rangTooEarly } from '../../rules/moved-clocks.ts';
import type { DeclaredDay, MoveOutcome } from '../../schemas/declared-day.ts';
import type { Instant } from '../../schemas/time.ts';
import { readMoveOutcome } from '../../store/move-jobs.ts';
import { RecordRow, rowOfRecord } from '../../store/records.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { nameOf, type RecordRef } from '../../store/row-keys.ts';
import { type StepDeps, takeStep } from '../step/take-step.ts';

/** A day, and the moment at which deadlines are moved because of it. */
export interface Moving {
  readonly day: Pick<DeclaredDay, 'date' | 'reason'>;
  readonly calendars: Calendars;
  readonly at: Instant;
  /** Those are visited that failed before, whether they are still concerned or not. */
  readonly again?: boolean;
}

/** `known`: what became of it was told before. */
export type Visited = 'notConcerned' | 'known' | MoveOutcome;

/**
 * Moves the deadlines of one case, by a command of its own under a request key of case and day: however often it is visited, it is moved
 * once. Most cases are not concerned, which their clocks tell in clear: nothing of them is opened.
 */
export async function visitCase(deps: StepDeps, id: string, moving: Moving): Promise<Visited> {
  const { day, calendars } = moving;
  const ref: RecordRef = { kind: 'case', id };
  const row = RecordRow.safeParse(await rowOfRecord(deps.store, ref)).data;
  if (!row?.listing) return 'notConcerned';
  const moved = movedClocks(row.clocks, calendars);
  const rung = rangTooEarly(row.clocks, calendars);
  const isConcerned = moved.length + rung.length > 0;
  if (!isConcerned && !moving.again) return 'notConcerned';
  const before = await readMoveOutcome(deps.store, day.date, id);
  if (before && before.problem === undefined) return 'known';
  const { reference, department, service } = row.listing;
  const about = { case: id, reference, department, service, rung, tries: (before?.tries ?? 0) + 1 };
  try {
    const isMoved = moved.length > 0 && (await move(deps, ref, moving));
    return rung.length === 0 && !isMoved && !before
      ? 'notConcerned'
      : { ...about, moved: isMoved ? moved : [] };
  } catch (error) {
    return { ...about, moved: [], problem: error instanceof Error ? error.name : 'unknown' };
  }
}

/** Whether deadlines moved, now or before; not where the case is closed, or moved on so that none is concerned any more. */
async function move(deps: StepDeps, ref: RecordRef, { day, calendars, at }: Moving): Promise<boolean> {
  const input = { date: day.date, reason: day.reason };
  const { outcome } = await takeStep(deps, {
    ref,
    request: { key: requestKeyOf('job', nameOf(ref), `day:${day.date}`, input), answer: {} },
    intend: (found) => ({
      command: {
        type: 'deadlines.move',
        at,
        by: { kind: 'system', part: 'job' },
        input,
        facts: { moved: movedClocks(found.clocks, calendars) },
      },
    }),
  });
  return outcome === 'accepted' || outcome === 'repeated';
}
