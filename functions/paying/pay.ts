import { randomBytes } from 'node:crypto';
import { clockDue } from '../../rules/clocks.ts';
import { buildHkqr } from '../../rules/hkqr.ts';
import { referenceOf } from '../../rules/reference.ts';
import { millisecondsOf, plusMilliseconds } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { Clock } from '../../schemas/clock.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Instant } from '../../schemas/time.ts';
import { addAttempt } from '../../store/attempts.ts';
import { unborn } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import { segmentOf } from '../../web/languages.ts';
import { payPage, type PayStanding } from '../../web/pages/applicant/pay.tsx';
import { qrPicture } from '../http/qr-picture.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { requestKey, sessionOf, stamp } from '../http/stamp.ts';
import { creditPayment } from '../records/credit-payment.ts';
import { feeClock } from '../records/fee-states.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { loadPayment, type OpenedPayment, paymentsOfFee } from '../records/payments.ts';
import { takeStep } from '../step/take-step.ts';
import type { PayingDeps } from './deps.ts';

/** How long a code can be paid. Short enough that two are rarely open, long enough to find one's phone. */
const CODE_MILLISECONDS = 15 * 60 * 1000;

const payPath = (request: ProductRequest, search = '') =>
  pathTo('pay', {
    language: segmentOf(request.language),
    case: request.parameters['case'] ?? '',
    item: request.parameters['item'] ?? '',
  }) + search;

const feeOf = (opened: OpenedCase, item: string) => {
  const fee = opened.context.fees.find((due) => due.item === item);
  const described = opened.release.definition.fees.find(({ id }) => id === item);
  return fee && described && { ...fee, name: described.name };
};

/** The fee, the code to pay it by, and the truth about every attempt so far. */
export const showPay =
  (deps: PayingDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    const item = request.parameters['item'] ?? '';
    const fee = opened && feeOf(opened, item);
    if (!opened || !fee) return problem('notFound');
    const { payments, suspended } = await paymentsOfFee(deps, opened.record.ref.id, item);
    const inquiry = request.query['inquiry'];
    return page(
      payPage(
        {
          case: opened.record.ref.id,
          item,
          service: opened.release.definition.name,
          feeName: fee.name,
          amount: fee.amount,
          working: fee.working,
          payee: opened.release.definition.department.name,
          reference: opened.application.reference,
          standing: standingOf(opened, item, payments, request),
          ...(inquiry === 'nothingYet' || inquiry === 'noAnswer' ? { inquiry } : {}),
          suspended,
          stamp: stamp(request),
        },
        request.language,
      ),
    );
  };

function standingOf(
  opened: OpenedCase,
  item: string,
  payments: readonly OpenedPayment[],
  request: ProductRequest,
): PayStanding {
  const paid = payments.find(({ state }) => state === 'paid');
  const taken = paid?.context.credits.find((credit) => credit.taken === 'asFee');
  if (paid && taken) return { kind: 'paid', receipt: paid.attempt.reference, at: taken.credit.creditedAt };
  if (!opened.listing.tags.includes(`pay:${item}`)) return { kind: 'notDue' };
  if (feeClock(opened.record)?.rangAt !== undefined) return { kind: 'asking' };
  const last = payments.at(-1);
  if (!last) return { kind: 'notStarted' };
  const attempt = { payment: last.id, receipt: last.attempt.reference, expiresAt: last.attempt.expiresAt };
  const secondsLeft = Math.ceil((millisecondsOf(last.attempt.expiresAt) - millisecondsOf(request.at)) / 1000);
  return last.state === 'awaiting' && secondsLeft > 0
    ? { kind: 'open', secondsLeft, ...attempt }
    : { kind: 'expired', ...attempt };
}

/** No code outlives the fee: what is paid by it is paid in time. */
function codeEnd(at: Instant, clock: Clock | undefined, calendar: Calendar): Instant {
  const usual = plusMilliseconds(at, CODE_MILLISECONDS);
  const due = clock && clockDue(clock, calendar);
  return due && !due.paused && due.due > at && due.due < usual ? due.due : usual;
}

/** Opens a payment with a code of its own, unless one can still be paid. */
export const openPayment =
  (deps: PayingDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    const item = request.parameters['item'] ?? '';
    const fee = opened && feeOf(opened, item);
    if (!opened || !fee || !opened.listing.tags.includes(`pay:${item}`)) return problem('notFound');
    const asked = requestKey(request, { to: payPath(request) });
    if (!asked) return problem('badRequest');
    const caseId = opened.record.ref.id;
    const { attempts, payments, suspended } = await paymentsOfFee(deps, caseId, item);
    const last = payments.at(-1);
    const isOpen = last?.state === 'awaiting' && last.attempt.expiresAt > request.at;
    const clock = feeClock(opened.record);
    if (isOpen || suspended.length > 0 || clock?.rangAt !== undefined) return redirect(payPath(request));

    const id = randomBytes(16).toString('hex');
    const ref = { kind: 'payment' as const, id };
    const reference = referenceOf(randomBytes(32));
    const expiresAt = codeEnd(request.at, clock, deps.calendar);
    const code = buildHkqr({
      fpsId: deps.fps.id,
      merchantName: deps.fps.merchant,
      amount: fee.amount,
      reference,
      expiresAt,
      editableAmount: false,
    });
    await takeStep(deps, {
      ref,
      begin: unborn(ref, opened.record.owner, opened.record.release),
      request: asked,
      intend: () => ({
        command: {
          type: 'payment.open',
          at: request.at,
          by: sessionOf(request).actor,
          input: { case: caseId, item, rail: 'fps' },
          facts: { amount: fee.amount, reference, expiresAt, code },
        },
        also: [
          addAttempt(deps.store, caseId, item, attempts, id),
          putNew(deps.store.names.cases, { ...rowKeys.reference(reference), record: ref }, 'taken'),
        ],
      }),
    });
    return redirect(payPath(request));
  };

/** A payment of the case in the address; any other is the same as none. */
async function paymentInAddress(
  deps: PayingDeps,
  request: ProductRequest,
): Promise<OpenedPayment | undefined> {
  const opened = await ownCase(deps, request);
  const payment = await loadPayment(deps, request.parameters['payment'] ?? '');
  return opened && payment?.attempt.case === opened.record.ref.id ? payment : undefined;
}

/** "I have paid": asks the bank, whose word alone counts. */
export const inquirePayment =
  (deps: PayingDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const payment = await paymentInAddress(deps, request);
    if (!payment) return problem('notFound');
    const back = (search = '') =>
      redirect(
        pathTo('pay', {
          language: segmentOf(request.language),
          case: payment.attempt.case,
          item: payment.attempt.item,
        }) + search,
      );
    const inquired = await deps.bank.creditsFor(payment.attempt.reference);
    if (!inquired.ok) return back('?inquiry=noAnswer');
    for (const credit of inquired.credits)
      await creditPayment(deps, payment.attempt.reference, credit, request.at);
    return back(inquired.credits.length === 0 ? '?inquiry=nothingYet' : '');
  };

/** The code as a picture, as a bank's app reads it. */
export const paymentCode =
  (deps: PayingDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const payment = await paymentInAddress(deps, request);
    if (!payment) return problem('notFound');
    return {
      kind: 'picture',
      png: qrPicture(payment.attempt.code, 6),
    };
  };
