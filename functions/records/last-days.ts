import { clockDue } from '../../rules/clocks.ts';
import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { AskedRequest } from '../../web/pages/applicant/application-requests.tsx';
import { clocks } from '../../workflows/frame.ts';
import type { OpenedCase } from './opened-case.ts';

/** The last day of what was asked last, by its clock: the date somebody set, unless it was declared to be no working day since. */
export function lastDay(
  { record }: Pick<OpenedCase, 'record'>,
  name: string,
  set: HongKongDate,
  calendar: Calendar,
): HongKongDate {
  const clock = record.clocks.find((one) => one.name === name);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused ? lastHongKongDateBefore(due.due) : set;
}

/** What an applicant was asked; by when, as its clock says. */
export const requestsShown = (opened: OpenedCase, calendar: Calendar): AskedRequest[] =>
  opened.context.requests.map(({ id, what, until, closed }) => ({
    id,
    what,
    until: closed ? until : lastDay(opened, clocks.request, until, calendar),
    closed,
  }));
