import { movedAppeal } from '../../rules/letters/appeal-day.ts';
import { hongKongDateOf, lastHongKongDateBefore } from '../../rules/time.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { EventRow } from '../../schemas/event.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Instant } from '../../schemas/time.ts';
import { readDraft } from '../../store/drafts.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ConsultedBody } from '../../web/pages/applicant/application-consulted.tsx';
import { applicationPage, type ApplicationModel } from '../../web/pages/applicant/application.tsx';
import { receivedPage } from '../../web/pages/applicant/received.tsx';
import { offers } from '../../workflows/advance.ts';
import { appointmentOf } from '../../workflows/inspection-records.ts';
import { unreadBy } from '../../workflows/message-records.ts';
import { letterOf } from '../../workflows/requirement-records.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { holderOf } from '../http/session.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { ballotTold, refusedByRound } from '../records/ballot/told.ts';
import { correctionsShown } from '../records/corrections-shown.ts';
import { feeStates } from '../records/fee-states.ts';
import { grantedSoFar } from '../records/granted-so-far.ts';
import { historyEntries } from '../records/history-entries.ts';
import { requestsShown } from '../records/last-days.ts';
import { lettersOf } from '../records/letters-of.ts';
import { noticedUntil } from '../records/notice-period.ts';
import { hearingsShown, objectionsShown } from '../records/objections-shown.ts';
import { filesAsSent, type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { paymentsOfFee } from '../records/payments.ts';
import { signaturesTold } from '../records/signatures-told.ts';
import { silentGrant } from '../records/silence.ts';
import { standingOf } from '../records/standing.ts';
import { aheadFor, stepsOf } from '../records/steps-of.ts';
import { whatNext } from '../records/what-next.ts';
import { toldEntries, toldHistory } from './told-history.ts';

/** What an applicant may add to the page after having done something. */
export type Extra = Partial<
  Pick<ApplicationModel, 'done' | 'rescued' | 'changed' | 'typedAnswer' | 'errors'>
>;

/** One application as its applicant sees it: where it is, by when, what is asked of them, what was decided. */
export const showApplication =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return draftInstead(deps, request);
    const { done } = request.query;
    const rescued = await rescuedForm(deps.store, request);
    const extra: Extra = {
      ...(done === 'answered' || done === 'withdrawn' ? { done } : {}),
      ...(rescued?.route === 'answerRequest'
        ? { rescued: true, typedAnswer: field(rescued.fields, 'answer') }
        : {}),
    };
    return page(await applicationOf(deps, request, opened, extra));
  };

/** The address of a case that is still a draft leads to its answers. */
async function draftInstead(deps: WebDeps, request: ProductRequest): Promise<Reply> {
  const id = request.parameters['case'] ?? '';
  const draft = await readDraft(deps.store, id, holderOf(sessionOf(request)));
  return draft
    ? redirect(pathTo('checkAnswers', { language: segmentOf(request.language), case: id }))
    : problem('notFound');
}

export async function applicationOf(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  extra: Extra,
) {
  const { record, release, context, application, listing, snapshot, engine } = opened;
  const { definition } = release;
  const [history, form, ...payments] = await Promise.all([
    openHistory(deps, opened),
    deps.releases.formOf(record.release),
    ...context.fees.map(({ item }) => paymentsOfFee(deps, record.ref.id, item)),
  ]);
  const { answers, particulars } = submittedAnswers(history);
  const offered = offers(engine, snapshot, { at: request.at, by: sessionOf(request).actor });
  const model: ApplicationModel = {
    case: record.ref.id,
    reference: application.reference,
    service: definition.name,
    standing: standingOf(listing),
    submittedAt: application.submittedAt,
    represented: application.represented,
    signatures: signaturesTold(opened, history),
    steps: stepsOf(opened, aheadFor(form, answers, request.at)),
    consulted: consulted(context),
    noticed: noticedUntil(opened, deps.calendar),
    objections: objectionsShown(context, 'applicant'),
    hearings: hearingsShown(context),
    ballot: ballotTold(opened),
    appointment: appointmentIn(opened),
    booked: bookedIn(opened),
    requirements: listing.tags.includes('requirements'),
    requirementsWithUs: requirementsWithUs(opened),
    grantedSoFar: grantedSoFar(opened),
    due: dueOf(opened, request),
    silence: silentGrant(opened, deps.calendar),
    paused: context.requests.some(({ closed }) => !closed) || listing.tags.includes('requirements'),
    held: listing.tags.includes('held') && !listing.tags.includes('closed'),
    fees: feeStates(opened, payments, deps.calendar),
    suspended: payments.flatMap(({ suspended }) => suspended),
    requests: requestsShown(opened, deps.calendar),
    decision: decisionTold(opened, deps.calendar),
    cancelled: context.cancelled?.why,
    refund: context.refund?.amount,
    letters: lettersOf(opened),
    unread: unreadBy('applicant', context),
    licence:
      context.licence !== null || context.provisional !== undefined || listing.tags.includes('issuing'),
    approvedInPrinciple: approvedInPrinciple(opened),
    withdrawable: offered.includes('application.withdraw'),
    corrections: correctionsShown(opened).filter(({ state }) => state === 'confirmed'),
    answers: answeredPages(
      form,
      {
        answers,
        particulars,
        today: hongKongDateOf(application.submittedAt),
        files: filesAsSent(history, application.submittedAt),
      },
      (file, question) =>
        pathTo('openFile', {
          language: segmentOf(request.language),
          case: record.ref.id,
          question,
          file,
        }),
    ),
    history: toldEntries(history, opened),
    stamp: stamp(request, record.version),
    ...extra,
  };
  return applicationPage(model, request.language);
}

/** There is an appointment to make or to see, or there was. */
function appointmentIn({ listing: { kind }, context }: OpenedCase): ApplicationModel['appointment'] {
  if (kind === 'inspection' || kind === 'interview') return kind;
  if (context.inspections !== undefined) return 'inspection';
  return undefined;
}

const bookedIn = ({ listing: { stage }, context }: OpenedCase) =>
  stage === undefined ? undefined : appointmentOf(context, stage)?.slot;

function requirementsWithUs({
  listing: { kind, stage, tags },
  context,
}: OpenedCase): ApplicationModel['requirementsWithUs'] {
  if (kind !== 'requirements' || stage === undefined || tags.includes('requirements')) return undefined;
  return letterOf(context, stage) ? 'checking' : 'writing';
}

/** Bodies that are asked, and whether they are done; why one is does not matter here. */
const consulted = ({ referrals = [] }: OpenedCase['context']): ConsultedBody[] =>
  referrals.map(({ body, askedAt, settled }) => ({
    name: body.name,
    state: settled ? 'done' : askedAt === undefined ? 'notYet' : 'waiting',
  }));

/** What was approved in principle and waits for the rest; once the application is decided, that is told instead. */
function approvedInPrinciple({ context, release, listing }: OpenedCase): Instant | undefined {
  if (listing.stage === undefined) return undefined;
  const approving = release.definition.workflow.stages.find(({ stage }) => stage === 'approvalInPrinciple');
  const decision = context.decisions.findLast(({ stage }) => stage === approving?.id);
  if (!approving || decision?.outcome !== 'grant' || listing.stage === approving.id) return undefined;
  return decision.endorsed?.at ?? decision.at;
}

function dueOf({ listing, context }: OpenedCase, { at }: ProductRequest): ApplicationModel['due'] {
  if (!listing.due || listing.tags.includes('closed')) return undefined;
  const overdue = context.overdueSince !== null || listing.due <= at;
  return { date: lastHongKongDateBefore(listing.due), provisional: listing.provisional, overdue };
}

/** A decision is told once it stands: not while a second officer still has to look at it. */
function decisionTold(
  { context, release, listing }: OpenedCase,
  calendar: Calendar,
): ApplicationModel['decision'] {
  const decision = refusedByRound(context) ?? context.decisions.at(-1);
  if (!decision || (!listing.tags.includes('granted') && !listing.tags.includes('refused'))) return undefined;
  const { outcome, at, reasons, text, conditions, how } = decision;
  const { refusalReasons, appeal, appealWithin } = release.definition;
  const decidedOn = hongKongDateOf(decision.endorsed?.at ?? at);
  return {
    outcome,
    how,
    at: decision.endorsed?.at ?? at,
    reasons: refusalReasons.filter(({ code }) => reasons.includes(code)).map((reason) => reason.text),
    text,
    conditions,
    ...(outcome === 'refuse' && appeal
      ? { appeal, appealUntil: appealWithin && movedAppeal(calendar, decidedOn, appealWithin) }
      : {}),
  };
}

/** The page after sending: the reference, and what happens next. */
export const showReceived =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const { record, release, application } = opened;
    return page(
      receivedPage(
        {
          case: record.ref.id,
          service: release.definition.name,
          reference: application.reference,
          mailedTo: application.mailTo,
          ...whatNext(opened, deps.calendar),
        },
        request.language,
      ),
    );
  };

/** Events somebody has not seen, in the words of the history. */
export const changedEntries = (changes: readonly EventRow[]) => historyEntries(toldHistory(changes, false));
