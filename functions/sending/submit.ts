import { randomBytes } from 'node:crypto';
import { outsideRounds } from '../../rules/ballot/rounds.ts';
import { feesOf } from '../../rules/fees.ts';
import { paidFirst } from '../../rules/fees/paid-first.ts';
import { representedIn } from '../../rules/forms/applicant.ts';
import { addCents } from '../../rules/money.ts';
import { referenceOf } from '../../rules/reference.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import { REPRESENTED } from '../../schemas/actor.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { SubmittedFile } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { unborn } from '../../store/records.ts';
import { earlierSending, type RequestAnswer, type RequestKey } from '../../store/request-keys.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { declarationPage } from '../../web/pages/applicant/declaration.tsx';
import { roundTexts } from '../../web/texts/rounds.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { requestKey, seenVersion, sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { filesSent } from '../records/files-sent.ts';
import { noDraft, openDraft, type OpenedDraft } from '../records/own-draft.ts';
import { boundSignatures, type SignatureStanding, standingsOf } from '../records/signatures.ts';
import { unfinishedPages } from '../records/unfinished.ts';
import { dropUnsent } from '../records/unnamed-files.ts';
import { type StepOutcome, takeStep } from '../step/take-step.ts';
import type { SendingDeps } from './deps.ts';

/** The declaration, the last page before sending. */
export const showDeclaration =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    return opened ? declaration(opened, request, false) : noDraft(request);
  };

/** Sends the application: draft out, case in, one reference, once — however often the button is pressed. */
export const submit =
  (deps: SendingDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const caseId = request.parameters['case'] ?? '';
    const received = pathTo('confirmation', { language: segmentOf(request.language), case: caseId });
    const opening = openDraft(deps, request);
    // Worked out while the database looks.
    const asked = requestKey(request, { to: received });
    const reference = newReference();
    const opened = await opening;
    if (!asked) return problem('badRequest');
    if (!opened) return answeredEarlier(deps, request, asked.key);
    const isClosed = closedNow(opened, request).length > 0;
    if (isClosed || field(request.form, 'declared') !== 'yes') return declaration(opened, request, !isClosed);
    const whole = opened.form.whole(opened.known);
    if (!whole.complete || unfinishedPages(opened, request.language).length > 0)
      return redirect(pathTo('checkAnswers', { language: segmentOf(request.language), case: caseId }));
    if (seenVersion(request) !== opened.draft.version)
      return problem('stale', { kind: 'tryAgain', path: request.path });

    const signatures = standingsOf(opened, whole.answers, request.wall);
    if (signatures.some(({ state }) => state !== 'signed')) return toSignatures(request, true);

    const files = filesSent(opened.form, whole.answers, opened.known);
    // Before sending, so that nothing is left behind by whoever is stopped in between: the draft names none of these.
    await dropUnsent(deps, opened, files ?? []);
    const outcome = await send(deps, request, opened, {
      answers: whole.answers,
      files,
      reference,
      signatures,
      asked,
    });
    return replyTo(outcome, received, request);
  };

interface Sending {
  readonly answers: Answers;
  readonly files: readonly SubmittedFile[] | undefined;
  readonly reference: string;
  readonly signatures: readonly SignatureStanding[];
  readonly asked: { readonly key: RequestKey; readonly answer: RequestAnswer };
}

const newReference = () => referenceOf(randomBytes(32));

/** A new reference is drawn in the unlikely case that it exists. */
async function send(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  sending: Sending,
): Promise<StepOutcome> {
  const { draft } = opened;
  const ref = { kind: 'case' as const, id: draft.id };
  const outcome = await takeStep(deps, {
    ref,
    begin: unborn(ref, `case:${draft.id}`, draft.release, draft.version),
    request: sending.asked,
    intend: () => ({
      command: submission(request, opened, sending),
      also: [
        putNew(deps.store.names.cases, { ...rowKeys.reference(sending.reference), record: ref }, 'taken'),
      ],
    }),
  });
  return outcome.outcome === 'taken'
    ? send(deps, request, opened, { ...sending, reference: newReference() })
    : outcome;
}

function submission(
  request: ProductRequest,
  { draft, form, known, release }: OpenedDraft,
  { answers, files, reference, signatures }: Sending,
): CaseCommand {
  const { actor, particulars } = sessionOf(request);
  if (actor.kind !== 'applicant') throw new Error('Only applicants submit applications');
  const emailQuestion = release.definition.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'email');
  const mailTo = emailQuestion && answers[emailQuestion.id];
  const represented = representedIn(release.definition, answers);
  return {
    type: 'application.submit',
    at: request.at,
    by: represented ? { ...actor, onBehalfOf: { provider: REPRESENTED, sub: draft.id } } : actor,
    input: {
      answers,
      particulars,
      language: request.language,
      declared: true,
      ...(draft.content.noticed === undefined ? {} : { noticed: draft.content.noticed }),
      ...(represented ? { represented } : {}),
    },
    facts: {
      reference,
      applicant: actor.person,
      fees: feesOf(form, answers, known.today),
      ...(typeof mailTo === 'string' ? { mailTo } : {}),
      ...(files ? { files: [...files] } : {}),
      ...(signatures.length > 0 ? { signatures: boundSignatures(signatures) } : {}),
    },
  };
}

/** An application for a place is sent while a round takes applications; until then the draft is kept. */
function closedNow({ release }: OpenedDraft, { at, language }: ProductRequest): FieldErrors {
  const outside = outsideRounds(release.definition.workflow.stages, at);
  if (!outside) return [];
  const { next } = outside;
  const message = next
    ? words(roundTexts.opensOn, language, {
        from: formatHongKongDate(next.opens, language),
        to: formatHongKongDate(next.closes, language),
      })
    : words(roundTexts.noMore, language);
  return [{ message }];
}

function declaration(opened: OpenedDraft, request: ProductRequest, notDeclared: boolean): Reply {
  const { draft, release, form, known } = opened;
  const whole = form.whole(known);
  if (!whole.complete || unfinishedPages(opened, request.language).length > 0)
    return redirect(pathTo('checkAnswers', { language: segmentOf(request.language), case: draft.id }));
  if (standingsOf(opened, whole.answers, request.wall).some(({ state }) => state !== 'signed'))
    return toSignatures(request, false);
  const fees = feesOf(form, whole.answers, known.today);
  const first = paidFirst(release.definition);
  const sum = (isFirst: boolean) =>
    addCents(...fees.flatMap(({ item, amount }) => (first.includes(item) === isFirst ? [amount] : [])));
  const [due, later] = [sum(true), sum(false)];
  return page(
    declarationPage(
      {
        case: draft.id,
        service: release.definition.name,
        declaration: release.definition.declaration,
        ...(due > 0 ? { feeDue: due } : {}),
        ...(later > 0 ? { feeLater: later } : {}),
        notDeclared,
        errors: closedNow(opened, request),
        stamp: stamp(request, draft.version),
      },
      request.language,
    ),
  );
}

/** Nothing is sent before everybody has signed who must: the page says who has not. */
const toSignatures = (request: ProductRequest, missing: boolean): Reply => {
  const at = { language: segmentOf(request.language), case: request.parameters['case'] ?? '' };
  return redirect(`${pathTo('signatures', at)}${missing ? '?missing=yes' : ''}`);
};

/** The draft is gone: either this very form made it a case, or another one did. */
async function answeredEarlier(deps: WebDeps, request: ProductRequest, key: RequestKey): Promise<Reply> {
  const ref = { kind: 'case' as const, id: request.parameters['case'] ?? '' };
  const earlier = await earlierSending(deps.store, ref, key);
  if (earlier.seen === 'same') return redirect(earlier.answer['to'] ?? `/${segmentOf(request.language)}`);
  if (earlier.seen === 'never') return noDraft(request);
  const inLanguage = { language: segmentOf(request.language), case: request.parameters['case'] ?? '' };
  return problem('conflict', { kind: 'seeExisting', path: pathTo('application', inLanguage) });
}

function replyTo(outcome: StepOutcome, received: string, request: ProductRequest): Reply {
  switch (outcome.outcome) {
    case 'accepted':
    case 'repeated':
      return redirect(received);
    case 'otherInput':
      return problem('conflict', { kind: 'seeExisting', path: received });
    case 'draftChanged':
      return problem('stale', { kind: 'tryAgain', path: request.path });
    case 'refused':
    case 'stale':
    case 'absent':
    case 'taken':
    case 'attemptOpen':
      throw new Error(`A complete application was not accepted: ${outcome.outcome}`);
  }
}
