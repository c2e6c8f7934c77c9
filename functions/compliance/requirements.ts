import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { requirementsPage, type RequirementsModel } from '../../web/pages/applicant/requirements.tsx';
import { requiredWords } from '../../web/pages/desk/requirement-parts.tsx';
import { requirementTexts } from '../../web/texts/requirements.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { offers } from '../../workflows/advance.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { changesLanguage, field, listIn, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { letterShown } from '../records/letter-shown.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { takeOwnStep } from './own-step.ts';

type Extra = Partial<Pick<RequirementsModel, 'typed' | 'errors' | 'done'>>;

/** The most an applicant may say of one requirement, see schemas/requirements.ts. */
const MOST_OF_NOTE = 1000;

/** The latest letter of requirements of an own case. */
export const showRequirements =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened?.context.letters?.length) return problem('notFound');
    const rescued = await rescuedForm(deps.store, request);
    return shown(deps, request, opened, {
      done: request.query['done'] === 'sent',
      ...(rescued?.route === 'meetRequirements' ? { typed: rescued.fields } : {}),
    });
  };

function shown(deps: WebDeps, request: ProductRequest, opened: OpenedCase, extra: Extra): Reply {
  const { record, release, application, context, snapshot, engine } = opened;
  const letter = context.letters?.at(-1);
  if (!letter) return problem('notFound');
  const standing = { at: request.at, by: sessionOf(request).actor };
  const model: RequirementsModel = {
    case: record.ref.id,
    service: release.definition.name,
    reference: application.reference,
    stage: letter.stage,
    letter: letterShown(letter, opened, deps.calendar),
    open: offers(engine, snapshot, standing).includes('requirements.meet'),
    errors: [],
    stamp: stamp(request, record.version),
    ...extra,
  };
  return page(requirementsPage(model, request.language));
}

/** What the applicant says is met. */
export const meetRequirements =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const typed = request.form;
    if (changesLanguage(request)) return shown(deps, request, opened, { typed });
    const read = readTicked(request, opened);
    if (read.errors.length > 0) return shown(deps, request, opened, { typed, errors: read.errors });
    const at = { language: segmentOf(request.language), case: opened.record.ref.id };
    const input = { stage: field(request.form, 'stage') ?? '', ticked: read.ticked };
    return takeOwnStep(deps, request, {
      case: at.case,
      intend: () => ({ command: { type: 'requirements.meet', input, facts: {} } }),
      done: `${pathTo('requirements', at)}?done=sent`,
      again: async (errors) => {
        const now = await ownCase(deps, request);
        return now ? shown(deps, request, now, { typed, errors }) : problem('notFound');
      },
    });
  };

function readTicked(request: ProductRequest, { context }: OpenedCase) {
  const items = context.letters?.at(-1)?.items ?? [];
  const chosen = listIn(request.form, 'ticked').filter((id) => items.some((item) => item.id === id));
  const none = words(requirementTexts.noneTicked, request.language);
  const read = chosen.map((item) => ({
    item,
    typed: readWords(request.form, `note[${item}]`, MOST_OF_NOTE),
  }));
  const wrong = read.flatMap(({ item, typed }) => {
    if (typed.ok || typed.problem === 'missing') return [];
    const text = items.find(({ id }) => id === item)?.text ?? '';
    const label = words(requirementTexts.note, request.language, {
      item: requiredWords(text, request.language),
    });
    const values = { label, maximum: MOST_OF_NOTE };
    return [
      { field: `note-${item}`, message: words(typedProblemTexts[typed.problem], request.language, values) },
    ];
  });
  return {
    ticked: read.map(({ item, typed }) => ({ item, ...(typed.ok ? { note: typed.words } : {}) })),
    errors: chosen.length === 0 ? [{ field: 'ticked', message: none }] : wrong,
  };
}
