import { clockDue } from '../rules/clocks.ts';
import type { Calendar } from '../schemas/calendar.ts';
import { CaseContext } from '../schemas/case.ts';
import type { Clock } from '../schemas/clock.ts';
import type { CaseListing } from '../schemas/listing.ts';
import { isOpen } from './referral-records.ts';
import { noticeClock } from './stages/public-notice.ts';

/** A case on the list of a body that is asked about it. */
export interface SharedListing {
  readonly stage: string;
  readonly body: string;
  readonly department: string;
  readonly team: string;
  readonly listing: CaseListing;
}

const Kept = CaseContext.pick({ referrals: true }).loose();

/** The list of what anybody may object to; no department of people has its name. */
export const everybodysList = { department: 'notices', team: 'public' } as const;

/** A case's places on the lists of others: of bodies that are asked and may still reply, and of everybody. */
export const sharedListings = (
  context: unknown,
  listing: CaseListing,
  clocks: readonly Clock[],
  calendar: Calendar,
): SharedListing[] => [
  ...askedListings(context, listing, clocks, calendar),
  ...noticedListings(listing, clocks, calendar),
];

/** A case anybody may object to, until when. */
function noticedListings(
  { due: _due, unread: _unread, soonFrom: _soon, stageLimit: _limit, ...listing }: CaseListing,
  clocks: readonly Clock[],
  calendar: Calendar,
): SharedListing[] {
  const { stage, kind } = listing;
  const clock = clocks.find(({ name, stoppedAt }) => name === noticeClock(stage ?? '') && !stoppedAt);
  if (kind !== 'publicNotice' || stage === undefined || !clock) return [];
  const due = clockDue(clock, calendar);
  const until = due.paused ? { provisional: false } : { due: due.due, provisional: due.provisional };
  return [{ stage, body: 'public', ...everybodysList, listing: { ...listing, tags: ['open'], ...until } }];
}

function askedListings(
  context: unknown,
  { due: _due, unread: _unread, soonFrom: _soon, stageLimit: _limit, ...listing }: CaseListing,
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
