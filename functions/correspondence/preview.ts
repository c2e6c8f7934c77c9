import { validityOf } from '../../rules/validity.ts';
import type { Decision } from '../../schemas/case.ts';
import { pathTo, type RouteName } from '../../schemas/routes.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { type PreviewModel, previewPage } from '../../web/pages/desk/preview.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { readDecision, readEndorsement } from '../caseworker/read-forms.ts';
import type { Intention, Read } from '../caseworker/take-form.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { seenVersion, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { decisionLetter } from '../records/letter-model.ts';
import { licenceFacts } from '../records/licence-facts.ts';
import { type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';

type Decided = Pick<Decision, 'outcome' | 'reasons' | 'text' | 'conditions'>;

/** The step between choosing and signing: the letter and the licence as they would be, and everything that was typed, to be sent on. */
const preview =
  (deps: WebDeps, read: (request: ProductRequest, opened: OpenedCase) => Read, signs: 'decide' | 'endorse') =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const intended = read(request, opened);
    const { command } = intended.ok ? intended : { command: undefined };
    if (command !== undefined && !isDecision(command)) return problem('badRequest');
    await noteReading(deps, request, opened);
    const decided = command && decidedBy(command, opened);
    return page(
      previewPage(
        {
          ...(await previewModel(deps, request, opened, decided)),
          errors: intended.ok ? [] : withoutPlaces(intended.errors),
          command: command?.type,
          action: pathOf(signs, request, opened),
          here: pathOf(signs === 'decide' ? 'previewDecision' : 'previewEndorsement', request, opened),
          told: toldWhen(opened, command),
        },
        request.language,
      ),
    );
  };

export const previewDecision = (deps: WebDeps) => preview(deps, readDecision, 'decide');
export const previewEndorsement = (deps: WebDeps) => preview(deps, readEndorsement, 'endorse');

type DecisionCommand = Extract<Intention, { type: `decision.${string}` }>;
const isDecision = (command: Intention): command is DecisionCommand => command.type.startsWith('decision.');

const pathOf = (
  route: Extract<RouteName, 'decide' | 'endorse' | 'previewDecision' | 'previewEndorsement'>,
  { language }: ProductRequest,
  { record }: OpenedCase,
) => pathTo(route, { language: segmentOf(language), case: record.ref.id });

/** The controls are on the page one goes back to. */
export const withoutPlaces = (errors: FieldErrors): FieldErrors => errors.map(({ message }) => ({ message }));

/** What is decided, or was proposed and is about to be endorsed; nothing where a proposal is given back. */
function decidedBy(command: DecisionCommand, { context, listing }: OpenedCase): Decided | undefined {
  switch (command.type) {
    case 'decision.grant':
      return { outcome: 'grant', reasons: [], conditions: command.input.conditions };
    case 'decision.refuse':
      return { outcome: 'refuse', reasons: command.input.reasons, text: command.input.text };
    case 'decision.endorse':
      return context.decisions.findLast(({ stage }) => stage === listing.stage);
    case 'decision.return':
      return undefined;
  }
}

const stageOf = ({ release, listing }: OpenedCase): StageDefinition | undefined =>
  release.definition.workflow.stages.find(({ id }) => id === listing.stage);

/** When the letter goes out: with this step, when a second person has endorsed, or when what still lies ahead is done. */
function toldWhen(opened: OpenedCase, command: DecisionCommand | undefined): PreviewModel['told'] {
  const stage = stageOf(opened);
  const isProposal = command?.type === 'decision.grant' || command?.type === 'decision.refuse';
  if (stage && 'fourEyes' in stage && stage.fourEyes && isProposal) return 'proposed';
  const { stages } = opened.release.definition.workflow;
  const ahead = stages.slice(stages.findIndex(({ id }) => id === stage?.id) + 1);
  const isGrant = decidedOutcome(opened, command) === 'grant' && stage?.stage !== 'approvalInPrinciple';
  return isGrant && ahead.some((one) => one.stage !== 'issue') ? 'afterwards' : 'now';
}

const decidedOutcome = (opened: OpenedCase, command: DecisionCommand | undefined) =>
  command && decidedBy(command, opened)?.outcome;

type Shown = Pick<
  PreviewModel,
  'case' | 'reference' | 'service' | 'language' | 'letter' | 'licence' | 'typed' | 'stamp'
>;

async function previewModel(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  decided: Decided | undefined,
): Promise<Shown> {
  const { record, release, application } = opened;
  const sent = submittedAnswers(await openHistory(deps, opened));
  const inPrinciple = stageOf(opened)?.stage === 'approvalInPrinciple';
  const at = { at: request.at, inPrinciple, calendar: deps.calendar };
  const isLicence = decided?.outcome === 'grant' && !inPrinciple && release.definition.licence !== undefined;
  return {
    case: record.ref.id,
    reference: application.reference,
    service: release.definition.name,
    language: application.language,
    letter: decided && decisionLetter(opened, sent.answers, decided, at),
    licence: isLicence ? await licenceAhead(deps, request, opened, sent, decided) : undefined,
    typed: request.form,
    stamp: onward(request),
  };
}

/** Sent twice, the form of the case page is signed once. */
export function onward(request: ProductRequest): PreviewModel['stamp'] {
  const fresh = stamp(request, seenVersion(request));
  return { ...fresh, requestKey: field(request.form, 'requestKey') ?? fresh.requestKey };
}

/** The licence as it would be, were it issued now. */
async function licenceAhead(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  sent: ReturnType<typeof submittedAnswers>,
  { conditions = [] }: Decided,
): Promise<PreviewModel['licence']> {
  const { release, record, application } = opened;
  const { licence } = release.definition;
  if (!licence) return undefined;
  const form = await deps.releases.formOf(record.release);
  return {
    title: licence.title,
    ...licenceFacts(opened, form, sent, application.language),
    valid: validityOf(form.validity, form.vocabulary, sent.answers, request.at),
    conditions: [...licence.conditions, ...conditions],
  };
}
