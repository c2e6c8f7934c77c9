import type * as z from 'zod';
import type { WaitingClock } from '../rules/clocks.ts';
import { daysBetween, hongKongDateOf } from '../rules/time.ts';
import { CaseContext } from '../schemas/case.ts';
import { roundClock, turnClock } from './stages/ballot.ts';

const Kept = CaseContext.pick({ referrals: true, ballots: true });

/** The clocks a stage's keyed records call for. */
export function waitingClocks(context: unknown, stage: string): WaitingClock[] {
  const kept = Kept.loose().parse(context);
  return [...askedBodies(kept, stage), ...openRounds(kept, stage)];
}

/** Of a case in a round: when its turn is looked for, and when the round ends. */
const openRounds = ({ ballots = [] }: z.infer<typeof Kept>, stage: string): WaitingClock[] =>
  ballots
    .filter((entry) => entry.stage === stage)
    .flatMap(({ at, round }) => {
      if (!round) return [];
      const days = Math.max(1, daysBetween(hongKongDateOf(at), round.ends));
      return [
        { name: turnClock(stage), rule: { unit: 'minutes' as const, amount: 1 }, startedAt: at },
        { name: roundClock(stage), rule: { unit: 'days' as const, amount: days }, startedAt: at },
      ];
    });

/** One a body that was asked and may still reply. */
function askedBodies({ referrals = [] }: z.infer<typeof Kept>, stage: string): WaitingClock[] {
  return referrals
    .filter((referral) => referral.stage === stage)
    .flatMap(({ body, askedAt, silentAt, settled }) =>
      askedAt === undefined || silentAt !== undefined || settled !== undefined
        ? []
        : [
            {
              name: `${stage}-${body.id}`,
              rule: { unit: 'workingDays' as const, amount: body.workingDays },
              startedAt: askedAt,
            },
          ],
    );
}
