import { filesIn, isUpload } from '../../rules/files/upload-limits.ts';
import { vouchedFor } from '../../rules/forms/applicant.ts';
import type { CompiledForm, PageReading } from '../../rules/forms/compiled-form.ts';
import { assertedFor } from '../../rules/forms/identity.ts';
import type { Question } from '../../schemas/question.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { FormPageModel } from '../../web/pages/applicant/form-page.tsx';
import { labelCalled } from '../../web/questions/labelled.ts';
import { formErrors } from '../../web/questions/problems.ts';
import type { ProductRequest } from '../http/request.ts';
import { isAnonymous } from '../http/session.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { OpenedDraft } from '../records/own-draft.ts';
import { beforePage } from './where-next.ts';

/** What is read from a page's controls, and addresses found for it. */
type Shown = Omit<PageReading, 'answers'> &
  Pick<FormPageModel, 'lookedUp' | 'focusOn'> & {
    readonly newly?: readonly { name: string; field: string }[];
  };

/** A page of the form with what was read from its controls; `state` says what is special about what stands in them. */
export function pageModel(
  request: ProductRequest,
  { draft, release, form, known }: OpenedDraft,
  { questions, typed, hidden, calls, problems, lookedUp, focusOn, newly = [] }: Shown,
  state?: FormPageModel['state'],
): FormPageModel {
  const pageId = request.parameters['page'] ?? '';
  const pages = form.shownPages(known);
  const index = pages.findIndex(({ id }) => id === pageId);
  const current = pages[index];
  if (!current) throw new Error(`${pageId} is not a page of this form`);
  const vouched = vouchedFor(release.definition, known);
  return {
    case: draft.id,
    page: pageId,
    service: release.definition.name,
    title: current.title,
    position: { n: index + 1, of: pages.length },
    backPath: beforePage(form, pageId, request, known),
    questions: withUncalled(form, pageId, questions, calls).map((question) => ({
      question,
      verified: assertedFor(question, vouched),
      from: draft.content.prefilled?.[question.id],
    })),
    fields: typed,
    errors: formErrors(problems, questions, request.language),
    hidden,
    lookedUp,
    focusOn,
    calls,
    newly: newly.map(({ name, field }) => ({
      name,
      field,
      label: labelCalled(questions, name, request.language),
    })),
    stamp: stamp(request, draft.version),
    uploads: uploadsOf(questions, draft.id, known),
    keepPath: pathTo('keepTyped', { language: segmentOf(request.language), case: draft.id, page: pageId }),
    anonymous: isAnonymous(sessionOf(request)),
    ...(state === undefined ? {} : { state }),
  };
}

/** With the questions of the page that its own answers do not call for yet, each in its place. */
function withUncalled(
  form: CompiledForm,
  pageId: string,
  asked: readonly Question[],
  calls: PageReading['calls'],
): Question[] {
  const page = form.pages.find(({ id }) => id === pageId)?.questions ?? [];
  return page.flatMap((question) => {
    const shown = asked.find(({ id }) => id === question.id);
    return shown ?? (calls.get(question.id) === 'no' ? question : []);
  });
}

/** The files of the page's questions, always as the draft has them. */
export const uploadsOf = (
  questions: readonly Question[],
  caseId: string,
  { answers, files = new Map() }: OpenedDraft['known'],
): FormPageModel['uploads'] => ({
  case: caseId,
  files,
  chosen: new Map(questions.filter(isUpload).map(({ id }) => [id, filesIn(answers[id])])),
});
