import { clockDue } from '../../../rules/clocks.ts';
import { formatHongKongDollars, addCents } from '../../../rules/money.ts';
import { formatHongKongDate, lastHongKongDateBefore } from '../../../rules/time.ts';
import type { Notice } from '../../../schemas/effect.ts';
import { pathTo } from '../../../schemas/routes.ts';
import { segmentOf } from '../../../web/languages.ts';
import { noticeMail } from '../../../web/notice-mail.ts';
import { words } from '../../../web/texts/words.ts';
import { openCase, type OpenedCase } from '../../records/opened-case.ts';
import { loadPayment } from '../../records/payments.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** A mail in the applicant's language of record. Who gave no address gets none; the page tells the same. */
export async function sendNotice(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  notice: Notice,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const to = opened?.application.mailTo;
  if (!opened || to === undefined) return done;
  const { language } = opened.application;
  const mail = noticeMail(notice, await valuesFor(deps, opened), language);
  const sent = await deps.mail.send({ to, ...mail, language, effectId: id });
  return sent.ok ? done : later(`mail ${sent.problem}: ${sent.detail}`);
}

/** What notices may say of a case; each uses what its sentences name. */
async function valuesFor(deps: DeliveryDeps, opened: OpenedCase) {
  const { application, release, context, record, listing } = opened;
  const { language } = application;
  const paid = context.fees.filter(({ posted }) => posted !== undefined);
  const lastPaid = paid.at(-1)?.posted;
  const payment = lastPaid && (await loadPayment(deps, lastPaid.payment));
  const asked = context.requests.at(-1);
  const pledge = record.clocks.find(({ name }) => name === 'pledge');
  const due = listing.due ?? (pledge && dueOf(deps, pledge));
  const date = asked && listing.tags.includes('asked') ? asked.until : due && lastHongKongDateBefore(due);
  return {
    reference: application.reference,
    service: words(release.definition.name, language),
    link: `${deps.origin}${pathTo('application', { language: segmentOf(language), case: record.ref.id })}`,
    amount: formatHongKongDollars(addCents(...paid.map(({ amount }) => amount)), language),
    date: date && formatHongKongDate(date, language),
    receipt: payment?.attempt.reference,
  };
}

function dueOf(deps: DeliveryDeps, clock: Parameters<typeof clockDue>[0]) {
  const due = clockDue(clock, deps.calendar);
  return due.paused ? undefined : due.due;
}
