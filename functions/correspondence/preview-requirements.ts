import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { LetterModel } from '../../web/letter.ts';
import { previewPage } from '../../web/pages/desk/preview.tsx';
import { letterOf, requiredItems } from '../../workflows/requirement-records.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { readGivenBack, readLetter } from '../caseworker/read-requirements.ts';
import type { Intention, Read } from '../caseworker/take-form.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { requirementsLetter } from '../records/letter-model.ts';
import { type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';
import { onward, withoutPlaces } from './preview.ts';

const readers: ReadonlyMap<string, (request: ProductRequest) => Read> = new Map([
  ['requirements.issue', readLetter],
  ['requirements.return', readGivenBack],
]);

type LetterCommand = Extract<Intention, { type: 'requirements.issue' | 'requirements.return' }>;
const isLetter = (command: Intention): command is LetterCommand => readers.has(command.type);

/** The step between writing a letter of requirements, or giving one back, and sending it: the letter as it would be. */
export const previewRequirements =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { step = '' } = request.parameters;
    const read = readers.get(step);
    if (!read) return problem('notFound');
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const intended = read(request);
    const { command } = intended.ok ? intended : { command: undefined };
    if (command !== undefined && !isLetter(command)) return problem('badRequest');
    await noteReading(deps, request, opened);
    const at = { language: segmentOf(request.language), case: opened.record.ref.id, step };
    return page(
      previewPage(
        {
          case: opened.record.ref.id,
          reference: opened.application.reference,
          service: opened.release.definition.name,
          language: opened.application.language,
          letter: command && (await letterAhead(deps, request, opened, command)),
          told: 'now',
          typed: request.form,
          stamp: onward(request),
          errors: intended.ok ? [] : withoutPlaces(intended.errors),
          command: command?.type,
          action: pathTo('deskStep', at),
          here: pathTo('previewStep', at),
        },
        request.language,
      ),
    );
  };

/** Nothing where the case is no longer where the letter was written: the step itself says so. */
async function letterAhead(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  { type, input }: LetterCommand,
): Promise<LetterModel | undefined> {
  const { answers } = submittedAnswers(await openHistory(deps, opened));
  const { at } = request;
  if (type === 'requirements.return') {
    const letter = letterOf(opened.context, input.stage);
    const returned = [{ at, why: input.why, items: input.items }];
    return letter && requirementsLetter(opened, answers, { ...letter, until: input.until, returned });
  }
  const stage = opened.release.definition.workflow.stages.find(({ id }) => id === input.stage);
  if (stage?.stage !== 'requirements') return undefined;
  const items = requiredItems(stage.items, input);
  return items.length === 0
    ? undefined
    : requirementsLetter(opened, answers, { at, until: input.until, items });
}
