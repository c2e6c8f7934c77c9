import { roundFor } from '../rules/ballot/rounds.ts';
import { type BallotEntry, BallotPlan } from '../schemas/ballot.ts';
import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import { recordAs } from './record-as.ts';

/** The case's part in the round of a stage. */
export const ballotOf = (
  { ballots = [] }: Pick<CaseContext, 'ballots'>,
  stage: string,
): BallotEntry | undefined => ballots.findLast((entry) => entry.stage === stage);

/** It holds a place: it was given one, or one that had fallen free came to it. */
export const holdsPlace = ({ placed, offeredAt }: BallotEntry): boolean =>
  placed?.got === 'place' || offeredAt !== undefined;

const change = (
  context: CaseContext,
  stage: string,
  write: (entry: BallotEntry) => BallotEntry,
): CaseContext => ({
  ...context,
  ballots: (context.ballots ?? []).map((entry) => (entry.stage === stage ? write(entry) : entry)),
});

/** Which round a case is in was said when it was sent; where there is none, it is over before it began. */
function enter(context: CaseContext, { at }: Command, stage: string, given?: unknown): CaseContext {
  const { rounds, method, reason } = BallotPlan.parse(given);
  const round = roundFor(rounds, context.application?.submittedAt ?? at, at);
  const entry = { stage, at, method, reason };
  const whole: BallotEntry = round ? { ...entry, round } : { ...entry, over: { at, why: 'noRound' } };
  return { ...context, ballots: [...(context.ballots ?? []), whole] };
}

/** How a case remembers its part in a round. */
export const ballotRecords = {
  ballotEntered: enter,
  ballotPlaced: recordAs<CaseContext, 'ballot.place'>('ballot.place', (context, { at, input }, stage) => {
    const { number, got, drawnFrom } = input;
    const placed = { at, number, got, ...(drawnFrom === undefined ? {} : { drawnFrom }) };
    return change(context, stage, (entry) => ({ ...entry, placed }));
  }),
  ballotOffered: recordAs<CaseContext, 'ballot.offer'>('ballot.offer', (context, { at }, stage) =>
    change(context, stage, (entry) => ({ ...entry, offeredAt: at })),
  ),
  ballotEnded: recordAs<CaseContext, 'clock.ring'>('clock.ring', (context, { at }, stage) =>
    change(context, stage, (entry) => ({ ...entry, over: { at, why: 'roundEnded' } })),
  ),
};
