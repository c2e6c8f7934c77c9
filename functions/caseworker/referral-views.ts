import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { CaseContext } from '../../schemas/case.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { Referral } from '../../schemas/referral.ts';
import type { Text } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import type { ReferralFormModel, ReferralShown } from '../../web/pages/desk/referral-parts.tsx';
import type { OpenedCase } from '../records/opened-case.ts';

/** When a body's time to reply ends; `undefined` where no clock runs for it. */
export function replyDue(
  clocks: readonly Clock[],
  { stage, body }: Pick<Referral, 'stage' | 'body'>,
  calendar: Calendar,
): Instant | undefined {
  const clock = clocks.find(({ name, stoppedAt }) => name === `${stage}-${body.id}` && !stoppedAt);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused ? due.due : undefined;
}

const stateOf = ({ askedAt, silentAt, settled }: Referral): ReferralShown['state'] => {
  if (settled) return settled.how === 'replied' ? settled.reply.kind : settled.how;
  if (askedAt === undefined) return 'notYet';
  return silentAt === undefined ? 'waiting' : 'silent';
};

/** One referral as officers read it. */
export function referralShown(
  { record }: Pick<OpenedCase, 'record'>,
  referral: Referral,
  calendar: Calendar,
): ReferralShown {
  const { stage, body, settled, silentAt } = referral;
  const due = replyDue(record.clocks, referral, calendar);
  const reply = settled?.how === 'replied' ? settled.reply : undefined;
  return {
    stage,
    body: body.id,
    name: body.name,
    state: stateOf(referral),
    due: due && lastHongKongDateBefore(due),
    at: settled?.at ?? silentAt,
    text: settled?.how === 'passedOver' ? settled.why : reply?.text,
    conditions: reply?.conditions ?? [],
  };
}

/** What an officer of the asking team may do about the bodies of the present stage. */
export function referralForms({ context, listing, release }: OpenedCase): ReferralFormModel | undefined {
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  if (stage?.stage !== 'referral') return undefined;
  const asked = (context.referrals ?? []).filter((referral) => referral.stage === stage.id);
  return {
    stage: stage.id,
    open: asked.filter(({ settled }) => !settled).map(({ body }) => body),
    more: stage.more.filter(({ id }) => !asked.some(({ body }) => body.id === id)),
  };
}

/** Conditions that bodies ask for, in the order of their replies. */
export const conditionsAsked = ({ referrals = [] }: Pick<CaseContext, 'referrals'>): Text[] =>
  referrals.flatMap(({ settled }) => (settled?.how === 'replied' ? (settled.reply.conditions ?? []) : []));
