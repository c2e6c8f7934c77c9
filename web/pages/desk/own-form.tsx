import type { OwnForm } from '../../../schemas/desk-forms.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Form } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { correctionTexts } from '../../texts/corrections.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { deskWorkTexts } from '../../texts/desk-work.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { interviewTexts } from '../../texts/interviews.ts';
import { words } from '../../texts/words.ts';
import { deskFormId, type FormPlace } from './case-forms.tsx';
import { Told, type ToldModel } from './case-told.tsx';
import { type CorrectionFormModel, CorrectionForms } from './correction-forms.tsx';
import { type CorrectionShown, CorrectionsShown } from './correction-parts.tsx';
import { type InspectionFormModel, InspectionForms } from './inspection-forms.tsx';
import { type InspectionShown, InspectionsShown } from './inspection-parts.tsx';
import { type InterviewFormModel, InterviewForms } from './interview-forms.tsx';
import { type InterviewShown, InterviewsShown } from './interview-parts.tsx';

/** A form of a case with a page of its own; which of its parts there are follows from what the machine offers this officer. */
export interface OwnFormModel extends FormPlace, Pick<ToldModel, 'changed' | 'refused' | 'rescued'> {
  readonly form: OwnForm;
  readonly reference: string;
  readonly service: Text;
  readonly answers: readonly AnsweredPage[];
  /** What its earlier turns left behind. */
  readonly corrections?: readonly CorrectionShown[];
  readonly inspections?: readonly InspectionShown[];
  readonly interviews?: readonly InterviewShown[];
  readonly correction?: CorrectionFormModel | undefined;
  readonly inspection?: InspectionFormModel | undefined;
  readonly interview?: InterviewFormModel | undefined;
}

const titles = {
  corrections: correctionTexts.title,
  inspection: inspectionTexts.title,
  interview: interviewTexts.title,
} as const satisfies Record<OwnForm, unknown>;

interface Part {
  readonly model: OwnFormModel;
  readonly language: Language;
}

/** The form beside what was applied for, as on the case page. */
export function ownFormPage(model: OwnFormModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(titles[model.form], language);
  const action = pathTo('showTypedForm', { ...at, form: model.form });
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    switchForm: { id: deskFormId, action },
    wide: true,
    body: (
      <>
        <a class="govuk-back-link" href={pathTo('deskCase', at)}>
          {words(deskWorkTexts.back, language)}
        </a>
        <ErrorSummary errors={model.errors} language={language} />
        <Told model={model} language={language} />
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <AnswersSummary pages={model.answers} language={language} />
            <CorrectionsShown corrections={model.corrections ?? []} language={language} />
            <InspectionsShown inspections={model.inspections ?? []} language={language} />
            <InterviewsShown interviews={model.interviews ?? []} language={language} />
          </div>
          <div class="govuk-grid-column-one-half">
            <Form action={action} stamp={model.stamp} id={deskFormId}>
              <OfForm model={model} language={language} />
            </Form>
          </div>
        </div>
      </>
    ),
  };
}

/** The form says for which stage it was made. */
const OfForm = ({ model, language }: Part) => {
  const { correction, inspection, interview } = model;
  const stage = (inspection ?? interview)?.stage;
  return (
    <>
      {stage !== undefined && <input type="hidden" name="stage" value={stage} />}
      {correction !== undefined && (
        <CorrectionForms place={model} correction={correction} language={language} />
      )}
      {inspection !== undefined && (
        <InspectionForms place={model} inspection={inspection} language={language} />
      )}
      {interview !== undefined && <InterviewForms place={model} interview={interview} language={language} />}
      {(correction ?? inspection ?? interview) === undefined && (
        <Inset>{words(deskCaseTexts.nothingTodo, language)}</Inset>
      )}
    </>
  );
};
