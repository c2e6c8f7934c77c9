import type { CaseContext, Decision } from '../../../schemas/case.ts';
import type { BallotTold } from '../../../web/components/ballot-told.tsx';
import { holdsPlace } from '../../../workflows/ballot-records.ts';
import type { OpenedCase } from '../opened-case.ts';

/** A case for which there was no place is refused with its reason, though nobody decided. */
export const refusedByRound = ({ ballots = [] }: CaseContext): Omit<Decision, 'by'> | undefined => {
  const over = ballots.find((entry) => entry.over !== undefined);
  return over?.over
    ? { stage: over.stage, at: over.over.at, outcome: 'refuse', reasons: [over.reason] }
    : undefined;
};

/** What an applicant reads of their part in a round. */
export function ballotTold({ context, release }: OpenedCase): BallotTold | undefined {
  const entry = context.ballots?.at(-1);
  if (!entry?.round) return undefined;
  const { stage, round, method, placed, offeredAt } = entry;
  const state = holdsPlace(entry) ? (offeredAt === undefined ? 'place' : 'offered') : undefined;
  return {
    service: release.service,
    stage,
    period: round,
    method,
    number: placed?.number,
    state: state ?? (entry.over ? 'over' : placed ? 'waiting' : 'entered'),
  };
}
