import type { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Column, Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { ElsewhereBanner, KeptBanner } from '../../components/kept-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { answerWords } from '../../questions/answer-words.ts';
import type { ControlProps, FieldValues, LookedUp } from '../../questions/control.tsx';
import { QuestionControl } from '../../questions/controls.tsx';
import { draftTexts, visitTexts } from '../../texts/drafts.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { formTexts } from '../../texts/form.ts';
import { shellTexts } from '../../texts/shell.ts';
import { words } from '../../texts/words.ts';

/** A question of the page; `verified` is what the sign-in vouches for, shown instead of a control. */
export interface AskedQuestion {
  readonly question: Question;
  readonly verified?: Answer | undefined;
}

export interface FormPageModel {
  readonly case: string;
  readonly page: string;
  readonly service: Text;
  readonly title: Text;
  readonly position: { readonly n: number; readonly of: number };
  readonly backPath: string;
  /** Only the questions to be asked now: conditions are already decided. */
  readonly questions: readonly AskedQuestion[];
  /** What was typed, or what a saved answer looks like typed. */
  readonly fields: FieldValues;
  readonly errors: FieldErrors;
  /** Questions inside rows that are not asked there. */
  readonly hidden?: ReadonlySet<string>;
  readonly lookedUp?: LookedUp | undefined;
  readonly stamp: FormStamp;
  /** Where what is being typed is kept by the script. */
  readonly keepPath: string;
  /** The person has not signed in, and could not come back. */
  readonly anonymous?: boolean;
  /**
   * What is typed there: from before a sign-in and not saved (`rescued`); kept earlier and not saved (`unsaved`); not saved because the
   * draft changed elsewhere (`elsewhere`).
   */
  readonly state?: 'rescued' | 'unsaved' | 'elsewhere';
  readonly uploads?: ControlProps<'file'>['uploads'];
}

/** Values the form works out or knows by itself and is told not to show among the questions. */
const isSilent = (question: Question): boolean =>
  question.type === 'calculated' || question.type === 'identity';

const formId = 'answers';

export function formPage(model: FormPageModel, language: Language): Page {
  const title = words(model.title, language);
  const shown = model.questions.filter(({ question }) => !isSilent(question));
  const verified = shown.filter((asked) => asked.verified !== undefined);
  const typed = shown.filter((asked) => asked.verified === undefined);
  const action = pathTo('savePage', { language: segmentOf(language), case: model.case, page: model.page });
  return {
    title,
    hasErrors: model.errors.length > 0,
    switchForm: { id: formId },
    body: (
      <Column>
        <BackLink href={model.backPath} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.state === 'rescued' && <KeptBanner language={language} />}
        {model.state === 'elsewhere' && <ElsewhereBanner language={language} />}
        <Title
          caption={`${words(model.service, language)} · ${words(formTexts.progress, language, model.position)}`}
        >
          {title}
        </Title>
        {model.state === 'unsaved' && <Inset>{words(draftTexts.unsaved, language)}</Inset>}
        <Form action={action} stamp={model.stamp} id={formId}>
          {verified.length > 0 && (
            <>
              <SummaryList
                rows={verified.map(({ question, verified: value }) => ({
                  key: words(question.label, language),
                  value: answerWords(question, value, language),
                }))}
              />
              <p class="govuk-hint">{words(fieldTexts.verified, language)}</p>
            </>
          )}
          {typed.map(({ question }) => (
            <QuestionControl
              key={question.id}
              question={question}
              fields={model.fields}
              errors={model.errors}
              hidden={model.hidden}
              lookedUp={model.lookedUp}
              language={language}
              uploads={model.uploads}
            />
          ))}
          <Button>{words(shellTexts.save, language)}</Button>
          <p
            class="govuk-body-s product-kept"
            role="status"
            data-keep-typed={model.keepPath}
            data-failed={words(draftTexts.notKept, language)}
            data-signed-out={words(
              model.anonymous === true ? visitTexts.over : draftTexts.keptSignedOut,
              language,
            )}
          ></p>
        </Form>
      </Column>
    ),
  };
}
