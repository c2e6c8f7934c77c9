import type { BallotRound } from '../../schemas/ballot.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { Instant } from '../../schemas/time.ts';
import { endOfHongKongDay, hongKongDateOf } from '../time.ts';

/** The round an application takes part in: the one it was sent in, unless that has come to its end. */
export function roundFor(
  rounds: readonly BallotRound[],
  sentAt: Instant,
  now: Instant,
): BallotRound | undefined {
  const day = hongKongDateOf(sentAt);
  return rounds.find(
    ({ opens, closes, ends }) => opens <= day && day <= closes && hongKongDateOf(now) <= ends,
  );
}

/** From this moment nobody can join the round any more. */
export const closedAt = ({ closes }: BallotRound): Instant => endOfHongKongDay(closes);
export const endedAt = ({ ends }: BallotRound): Instant => endOfHongKongDay(ends);

/** Where a service gives places in rounds and none takes applications now: the round that opens next, if there is one. */
export function outsideRounds(
  stages: readonly StageDefinition[],
  now: Instant,
): { readonly next: BallotRound | undefined } | undefined {
  const closed = stages.find((stage) => stage.stage === 'ballot' && !roundFor(stage.rounds, now, now));
  if (closed?.stage !== 'ballot') return undefined;
  const ahead = closed.rounds.filter(({ opens }) => opens > hongKongDateOf(now));
  return { next: ahead.toSorted((a, b) => (a.opens < b.opens ? -1 : 1))[0] };
}
