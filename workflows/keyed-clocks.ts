import type { WaitingClock } from '../rules/clocks.ts';
import { CaseContext } from '../schemas/case.ts';

const Kept = CaseContext.pick({ referrals: true });

/** The clocks a stage's keyed records call for: one a body that was asked and may still reply. */
export function waitingClocks(context: unknown, stage: string): WaitingClock[] {
  const { referrals = [] } = Kept.loose().parse(context);
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
