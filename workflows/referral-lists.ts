import { clockDue } from '../rules/clocks.ts';
import type { Calendar } from '../schemas/calendar.ts';
import { CaseContext } from '../schemas/case.ts';
import type { Clock } from '../schemas/clock.ts';
import type { CaseListing } from '../schemas/listing.ts';
import { isOpen } from './referral-records.ts';

/** A case on the list of a body that is asked about it. */
export interface SharedListing {
  readonly stage: string;
  readonly body: string;
  readonly department: string;
  readonly team: string;
  readonly listing: CaseListing;
}

const Kept = CaseContext.pick({ referrals: true }).loose();

/** What the bodies see on their own lists: only those that are asked and may still reply, with the time that is theirs. */
export function sharedListings(
  context: unknown,
  { due: _due, ...listing }: CaseListing,
  clocks: readonly Clock[],
  calendar: Calendar,
): SharedListing[] {
  const { referrals = [] } = Kept.parse(context);
  return referrals
    .filter((referral) => isOpen(referral) && referral.silentAt === undefined)
    .map(({ stage, body }) => {
      const clock = clocks.find(({ name, stoppedAt }) => name === `${stage}-${body.id}` && !stoppedAt);
      const due = clock && clockDue(clock, calendar);
      return {
        stage,
        body: body.id,
        department: body.department,
        team: body.team,
        listing: {
          ...listing,
          stage,
          kind: 'referral',
          referral: body.id,
          tags: ['open'],
          ...(due && !due.paused ? { due: due.due, provisional: due.provisional } : { provisional: false }),
        },
      };
    });
}
