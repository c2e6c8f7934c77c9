import { hongKongDateOf } from '../../rules/time.ts';
import type { PersonRef } from '../../schemas/actor.ts';
import type { OwnForm } from '../../schemas/desk-forms.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import type { OwnFormModel } from '../../web/pages/desk/own-form.tsx';
import { offersTo } from '../../workflows/advance.ts';
import { mayOf } from '../caseworker/forms-offered.ts';
import type { Seen, Tried } from '../caseworker/take-form.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { correctionsShown } from '../records/corrections-shown.ts';
import { inspectionsShown } from '../records/inspections-shown.ts';
import { interviewsShown } from '../records/interviews-shown.ts';
import { officerNames } from '../records/officer-names.ts';
import { filesAsSent, type OpenedCase, openSubmission, submittedAnswers } from '../records/opened-case.ts';
import { correctionForms } from './correction-views.ts';
import { inspectionForms } from './inspection-views.ts';
import { interviewForms } from './interview-views.ts';

/** A form with a page of its own, with what was applied for beside it. */
export async function ownFormModel(
  deps: WebDeps,
  request: ProductRequest,
  form: OwnForm,
  { opened, mayWork }: Seen,
  tried: Tried,
): Promise<OwnFormModel> {
  const { record, release, application, snapshot, engine } = opened;
  const { actor } = sessionOf(request);
  const may = mayOf(mayWork ? offersTo(engine, snapshot, { at: request.at, by: actor }) : []);
  const [answers, left, inspection, interview] = await Promise.all([
    answersOf(deps, request, opened),
    leftBehind(deps, request, opened, form),
    form === 'inspection' ? inspectionForms(deps, opened, request, may) : undefined,
    form === 'interview' ? interviewForms(deps, opened, request, may) : undefined,
  ]);
  return {
    form,
    case: record.ref.id,
    reference: application.reference,
    service: release.definition.name,
    answers,
    ...left,
    correction: form === 'corrections' ? correctionForms(opened, actor, may) : undefined,
    inspection,
    interview,
    stamp: stamp(request, record.version),
    errors: [],
    ...tried,
  };
}

/** Everything that was sent, as on the case page; files open beside it. */
async function answersOf(
  deps: WebDeps,
  { language, ahead }: ProductRequest,
  opened: OpenedCase,
): Promise<AnsweredPage[]> {
  const { record, application } = opened;
  const [sent, form] = await Promise.all([
    openSubmission(deps, opened, ahead?.firstEvent),
    deps.releases.formOf(record.release),
  ]);
  const known = {
    ...submittedAnswers(sent),
    today: hongKongDateOf(application.submittedAt),
    files: filesAsSent(sent, application.submittedAt),
  };
  return answeredPages(form, known, (file) =>
    pathTo('deskDocument', { language: segmentOf(language), case: record.ref.id, file }),
  );
}

/** What its earlier turns left behind, with the names of those who wrote it. */
async function leftBehind(
  { store }: WebDeps,
  { language }: ProductRequest,
  opened: OpenedCase,
  form: OwnForm,
): Promise<Pick<OwnFormModel, 'corrections' | 'inspections' | 'interviews'>> {
  const { corrections = [], inspections = [], interviews = [] } = opened.context;
  const settled = corrections.flatMap((correction) => correction.settled ?? []);
  const writers = {
    corrections: [...corrections, ...settled],
    inspection: inspections,
    interview: interviews,
  };
  const nameOf = await officerNames(
    store,
    writers[form].flatMap(({ by }) => by),
    language,
  );
  const named = (people: readonly PersonRef[]) => people.map(nameOf).join(', ');
  const at = { language: segmentOf(language), case: opened.record.ref.id, kind: 'photos' };
  const photoPath = (file: string) => pathTo('openDeskAttachment', { ...at, file });
  switch (form) {
    case 'corrections':
      return { corrections: correctionsShown(opened, named) };
    case 'inspection':
      return { inspections: inspectionsShown(opened, { named, photoPath }) };
    case 'interview':
      return { interviews: interviewsShown(opened, named) };
  }
}
