import { clockDue } from '../../../rules/clocks.ts';
import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongDate, hongKongDateOf, lastHongKongDateBefore } from '../../../rules/time.ts';
import type { Clock } from '../../../schemas/clock.ts';
import type { Notice } from '../../../schemas/effect.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Instant } from '../../../schemas/time.ts';
import { tell } from '../../../store/inbox.ts';
import { readMailReturn } from '../../../store/mail-returns.ts';
import { segmentOf } from '../../../web/languages.ts';
import { noticeMail } from '../../../web/notice-mail.ts';
import { words } from '../../../web/texts/words.ts';
import { nextSteps } from '../../../web/what-next.ts';
import { clocks } from '../../../workflows/frame.ts';
import { dueClock } from '../../../workflows/stages/requirements.ts';
import { WITHOUT_SIGN_IN } from '../../http/session.ts';
import { feeStates } from '../../records/fee-states.ts';
import { lastDay } from '../../records/last-days.ts';
import { failMail } from '../../records/mail-failed.ts';
import { openCase, type OpenedCase } from '../../records/opened-case.ts';
import { loadPayment } from '../../records/payments.ts';
import { whatNext } from '../../records/what-next.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';
import { alsoByText } from './send-text.ts';

/** Into the inbox, to the telephone where that is wished, and a mail in the applicant's language of record. Who gave no address gets none; the page tells the same. */
export async function sendNotice(deps: DeliveryDeps, delivery: Delivery, notice: Notice): Promise<Delivered> {
  const { waiting, id, at } = delivery;
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  // A fee of nothing is passed over, and one may be paid before the notice goes out.
  if (asksForFee(notice) && feeToPay(deps, opened) === undefined) return done;
  await alsoByText(deps, opened, delivery, notice);
  await intoInbox(deps, opened, { notice, id, at });
  const to = opened.application.mailTo;
  if (to === undefined || (await comesBack(deps, opened, to))) return done;
  const { language } = opened.application;
  const mail = noticeMail(notice, await valuesFor(deps, opened, notice), language);
  const sent = await deps.mail.send({ to, ...mail, language, effectId: id });
  return sent.ok ? done : later(`mail ${sent.problem}: ${sent.detail}`);
}

const asksForFee = (notice: Notice): boolean => notice === 'feeDue' || notice === 'feeDueAfterDecision';

/** Mail to an address that returns it only harms the sender; a case that does not know it yet is told. */
async function comesBack(deps: DeliveryDeps, { context, record }: OpenedCase, to: string): Promise<boolean> {
  if (context.mailFailed) return true;
  const failed = await readMailReturn(deps.store, to);
  if (failed) await failMail(deps, record.ref, { at: deps.wallNow(), how: failed.how });
  return failed !== undefined;
}

/** The same in the person's inbox, in whatever language they read it. Messages stand there themselves. */
async function intoInbox(
  { store, wallNow }: DeliveryDeps,
  { application, record }: OpenedCase,
  { notice, id, at }: { readonly notice: Notice; readonly id: string; readonly at: Instant },
): Promise<void> {
  const { provider, sub } = application.applicant;
  if (notice === 'message' || provider === WITHOUT_SIGN_IN) return;
  const told = { case: record.ref.id, release: record.release, reference: application.reference, notice, at };
  await tell(store, `${provider}#${sub}`, id, told, wallNow());
}

/** What notices may say of a case; each uses what its sentences name. */
async function valuesFor(deps: DeliveryDeps, opened: OpenedCase, notice: Notice) {
  const { application, release, context, record } = opened;
  const { language } = application;
  const here = { language: segmentOf(language), case: record.ref.id };
  const paid = context.fees.filter(({ posted }) => posted !== undefined);
  const lastPaid = paid.at(-1)?.posted;
  const fee = asksForFee(notice) ? feeToPay(deps, opened) : undefined;
  const amount = (fee ?? paid.at(-1))?.amount;
  const payment = lastPaid && (await loadPayment(deps, lastPaid.payment));
  const asked = context.requests.at(-1);
  const pledge = record.clocks.find(({ name }) => name === 'pledge');
  // What a notice is about decides its date: the case may have moved on before the mail goes out.
  const letter = notice.startsWith('requirements') ? context.letters?.at(-1) : undefined;
  const appointment =
    notice === 'inspectionBooked' || notice === 'interviewBooked' ? context.appointments?.at(-1) : undefined;
  const hearing = notice === 'hearing' ? context.hearings?.at(-1) : undefined;
  const moment = appointment?.slot ?? hearing?.startsAt;
  const by = letter
    ? { clock: dueClock({ id: letter.stage }), until: letter.until }
    : asked && { clock: clocks.request, until: asked.until };
  const named = moment ? hongKongDateOf(moment) : by && lastDay(opened, by.clock, by.until, deps.calendar);
  const date = notice === 'paid' ? pledge && decisionDate(deps, pledge) : (fee?.payBy ?? named);
  return {
    reference: application.reference,
    service: words(release.definition.name, language),
    link: `${deps.origin}${pathTo('application', here)}`,
    messages: `${deps.origin}${pathTo('messages', here)}`,
    copy: `${deps.origin}${pathTo('receipt', here)}`,
    next: nextSteps(whatNext(opened, deps.calendar), language)[0],
    amount: amount === undefined ? undefined : formatHongKongDollars(amount, language),
    date: date && formatHongKongDate(date, language),
    receipt: payment?.attempt.reference,
  };
}

/** The fee the case waits for, and until when. */
function feeToPay({ calendar }: DeliveryDeps, opened: OpenedCase) {
  const fees = feeStates(opened, [], calendar);
  return fees.flatMap(({ amount, state }) =>
    state.kind === 'due' && state.payable && state.payBy !== undefined
      ? [{ amount, payBy: state.payBy }]
      : [],
  )[0];
}

/** When a decision can be expected; while the clock stands still, as if it ran again from now. */
function decisionDate(deps: DeliveryDeps, { runs, ...pledge }: Clock) {
  const running =
    runs.by === 'date' ? runs : { ...runs, pauses: runs.pauses.filter(({ to }) => to !== undefined) };
  const due = clockDue({ ...pledge, runs: running }, deps.calendar);
  return due.paused ? undefined : lastHongKongDateBefore(due.due);
}
