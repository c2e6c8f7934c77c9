import { hongKongDateOf, lastHongKongDateBefore } from '../../rules/time.ts';
import type { PersonRef } from '../../schemas/actor.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import type { DeskCaseModel } from '../../web/pages/desk/case.tsx';
import { commandTexts, type DeskCommand } from '../../web/texts/desk.ts';
import { anyShared, personsBehind } from '../../workflows/actors.ts';
import { type Offer, offersTo } from '../../workflows/advance.ts';
import { deskOf } from '../../workflows/desk-work.ts';
import { unreadBy } from '../../workflows/message-records.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { flagsOf } from '../records/case-marks.ts';
import { correctionsShown } from '../records/corrections-shown.ts';
import { feeStates } from '../records/fee-states.ts';
import { historyEntries, remembered } from '../records/history-entries.ts';
import { inspectionsShown } from '../records/inspections-shown.ts';
import { interviewsShown } from '../records/interviews-shown.ts';
import { requestsShown } from '../records/last-days.ts';
import { letterShown } from '../records/letter-shown.ts';
import { lettersOf } from '../records/letters-of.ts';
import { noticedUntil } from '../records/notice-period.ts';
import { hearingsShown, objectionsShown } from '../records/objections-shown.ts';
import { type OpenedCase, submittedAnswers } from '../records/opened-case.ts';
import { signaturesTold } from '../records/signatures-told.ts';
import { silentGrant } from '../records/silence.ts';
import { standingOf } from '../records/standing.ts';
import { appealsShown, proposalOf, rulingOf, votesShown } from './decision-views.ts';
import { formsOffered, mayOf } from './forms-offered.ts';
import { ownLinks } from './own-links.ts';
import { readPageRows, workflowOf } from './page-rows.ts';
import { referralShown } from './referral-views.ts';
import type { Seen } from './take-form.ts';

/** What an officer may add to the page after having tried something. */
export type Extra = Partial<
  Pick<DeskCaseModel, 'errors' | 'typed' | 'refused' | 'changed' | 'done' | 'rescued'>
>;

type Naming = (people: readonly PersonRef[]) => string;

/** Everything an officer sees of a case. */
export async function caseModel(
  deps: WebDeps,
  request: ProductRequest,
  { opened, mayWork }: Seen,
  extra: Extra,
): Promise<DeskCaseModel> {
  const { record, release, context, application, listing, snapshot, engine } = opened;
  const { definition } = release;
  const [rows, form, workflow] = await Promise.all([
    readPageRows(deps, request, opened),
    deps.releases.formOf(record.release),
    workflowOf(deps, opened),
  ]);
  const { sent, events, named } = rows;
  const { answers, particulars } = submittedAnswers(sent);
  const pages = answeredPages(
    form,
    {
      answers,
      particulars,
      today: hongKongDateOf(application.submittedAt),
      files: rows.files,
    },
    (file) => pathTo('deskDocument', { language: segmentOf(request.language), case: record.ref.id, file }),
  );
  const desk = deskOf(context);
  const { actor } = sessionOf(request);
  const offers = mayWork ? offersTo(engine, snapshot, { at: request.at, by: actor }) : [];
  const stage = definition.workflow.stages.find(({ id }) => id === listing.stage);
  const hold = context.holds.find(({ until }) => until === undefined);
  return {
    case: record.ref.id,
    reference: application.reference,
    service: definition.name,
    standing: standingOf(listing),
    stage: stage && { kind: stage.stage, name: stage.name },
    submittedAt: application.submittedAt,
    due: listing.due && lastHongKongDateBefore(listing.due),
    stageDue: listing.stageLimit && lastHongKongDateBefore(listing.stageLimit.due),
    flags: flagsOf(listing, request.at),
    language: application.language,
    represented: application.represented,
    appliedBy: application.represented && (particulars.englishName ?? particulars.chineseName),
    signatures: signaturesTold(opened, sent),
    particulars: pages.flatMap(({ rows }) => rows.filter(isVouchedFor)),
    answers: pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !isVouchedFor(row)) })),
    document: [...rows.files.keys()][0],
    offered: {
      ...formsOffered(opened, offers),
      own: ownLinks(opened, actor, mayOf(offers)),
    },
    work: {
      holder: desk.holder
        ? {
            name: named([desk.holder.officer]),
            since: desk.holder.since,
            mine: anyShared(personsBehind(actor), [desk.holder.officer]),
          }
        : undefined,
      mayClaim: offers.some(({ command, refusal }) => command === 'case.claim' && refusal === undefined),
      unsettled: desk.duplicates.filter(({ settled }) => settled === undefined).length,
    },
    notOffered: notOffered(offers),
    hold: hold && { since: hold.at, why: hold.why },
    cancelled: context.cancelled && {
      name: named(context.cancelled.by),
      at: context.cancelled.at,
      why: context.cancelled.why,
    },
    proposal: proposalOf(opened, named),
    proposed: listing.tags.includes('endorsement') ? context.decisions.at(-1)?.outcome : undefined,
    vettings: pastVettings(opened, named),
    corrections: correctionsShown(opened, named),
    votes: votesShown(opened, named),
    appeals: appealsShown(opened, named),
    ruling: rulingOf(opened),
    silence: silentGrant(opened, deps.calendar),
    referrals: (context.referrals ?? []).map((referral) => referralShown(opened, referral, deps.calendar)),
    inspections: inspectionsShown(opened, {
      named,
      photoPath: (file) =>
        pathTo('openDeskAttachment', {
          language: segmentOf(request.language),
          case: record.ref.id,
          kind: 'photos',
          file,
        }),
    }),
    interviews: interviewsShown(opened, named),
    noticed: noticedUntil(opened, deps.calendar),
    objections: objectionsShown(context, 'officer'),
    hearings: hearingsShown(context),
    letters: (context.letters ?? []).map((letter) => letterShown(letter, opened, deps.calendar)),
    sentLetters: lettersOf(opened),
    unread: unreadBy('officer', context),
    requests: requestsShown(opened, deps.calendar),
    fees: feeStates(opened, rows.payments, deps.calendar),
    history: historyEntries(events, remembered(opened), (by) =>
      by.kind === 'staff' ? named([by.person]) : undefined,
    ),
    earlier: record.version - events.length,
    workflow,
    stamp: stamp(request, record.version),
    errors: [],
    ...extra,
  };
}

const isDeskCommand = (name: string): name is DeskCommand => name in commandTexts;

/** What is no work of their role, or not at this stage, would only be noise. */
function notOffered(offers: readonly Offer[]): DeskCaseModel['notOffered'] {
  const missed = offers.flatMap(({ command, refusal, ofRole }) =>
    ofRole && refusal !== undefined && refusal !== 'notNow' && isDeskCommand(command)
      ? [{ command, refusal }]
      : [],
  );
  return [...Map.groupBy(missed, ({ refusal }) => refusal)].map(([refusal, some]) => ({
    commands: some.map(({ command }) => command),
    refusal,
  }));
}

function pastVettings({ context, release }: OpenedCase, named: Naming): DeskCaseModel['vettings'] {
  return context.vettings.map(({ stage, by, at, checklist, note }) => {
    const found = release.definition.workflow.stages.find(({ id }) => id === stage);
    const items = found?.stage === 'vetting' ? found.checklist : [];
    return {
      stage,
      name: named(by),
      at,
      note,
      lines: items.flatMap(({ id, text }) => {
        const line = checklist.find(({ item }) => item === id);
        return line ? [{ text, inOrder: line.inOrder, reason: line.reason }] : [];
      }),
    };
  });
}

/** The sign-in vouches for it; what was worked out of other answers is as good as they are. */
const isVouchedFor = ({ verified, question }: AnsweredPage['rows'][number]): boolean =>
  verified === true && question.type !== 'calculated';
