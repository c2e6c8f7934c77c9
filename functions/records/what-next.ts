import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { WhatNext } from '../../web/what-next.ts';
import { WITHOUT_SIGN_IN } from '../http/session.ts';
import type { OpenedCase } from './opened-case.ts';

/** What an applicant does next, and by when a decision can be expected, as the case stands now. */
export function whatNext(
  { record, context, listing, application }: OpenedCase,
  calendar: Calendar,
): WhatNext {
  const fee = context.fees.find(({ item }) => listing.tags.includes(`pay:${item}`));
  const unpaid = record.clocks.find(({ name, stoppedAt }) => name.endsWith('-unpaid') && !stoppedAt);
  const payBy = unpaid && clockDue(unpaid, calendar);
  const licence = context.licence !== null || listing.tags.includes('issuing');
  return {
    ...(fee && payBy && !payBy.paused
      ? { fee: { item: fee.item, amount: fee.amount, payBy: lastHongKongDateBefore(payBy.due) } }
      : {}),
    ...(listing.due && !licence ? { decisionBy: lastHongKongDateBefore(listing.due) } : {}),
    licence,
    cannotComeBack: application.applicant.provider === WITHOUT_SIGN_IN,
  };
}
