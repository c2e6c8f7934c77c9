import { Fragment } from 'preact';
import type { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Banner, Column, Inset, Title } from '../../components/blocks.tsx';
import { ElsewhereBanner } from '../../components/elsewhere-banner.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { type PrefilledFrom, prefilledWords } from '../../components/prefilled.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { answerWords } from '../../questions/answer-words.ts';
import type { ControlProps, FieldValues, LookedUp } from '../../questions/control.tsx';
import { QuestionControl } from '../../questions/controls.tsx';
import { draftTexts } from '../../texts/drafts.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { formTexts } from '../../texts/form.ts';
import { visitTexts } from '../../texts/session-ends.ts';
import { shellTexts } from '../../texts/shell.ts';
import { words } from '../../texts/words.ts';

/** A question of the page; `verified` is what the sign-in vouches for, shown instead of a control. */
export interface AskedQuestion {
  readonly question: Question;
  readonly verified?: Answer | undefined;
  /** The earlier application its answer was taken over from. */
  readonly from?: PrefilledFrom | undefined;
}

export interface FormPageModel {
  readonly case: string;
  readonly page: string;
  readonly service: Text;
  readonly title: Text;
  readonly position: { readonly n: number; readonly of: number };
  readonly backPath: string;
  /** The questions to be asked now, conditions already decided, and those that answers of the page itself may yet call for. */
  readonly questions: readonly AskedQuestion[];
  /** What was typed, or what a saved answer looks like typed. */
  readonly fields: FieldValues;
  readonly errors: FieldErrors;
  /** Questions inside rows that are not asked there. */
  readonly hidden?: ReadonlySet<string>;
  readonly lookedUp?: LookedUp | undefined;
  readonly focusOn?: ControlProps<'text'>['focusOn'];
  readonly calls?: ControlProps<'text'>['calls'];
  /** Questions that answers just given have made necessary, which is no mistake of anybody's. */
  readonly newly?: readonly { readonly field: string; readonly name: string; readonly label: string }[];
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
  const newly = model.newly ?? [];
  const newlyNamed = new Set(newly.map(({ name }) => name));
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
        {newly.length > 0 && (
          <Banner language={language}>
            <p class="govuk-notification-banner__heading">{words(formTexts.calledTitle, language)}</p>
            <ul class="govuk-list">
              {newly.map(({ field, label }) => (
                <li key={field}>
                  <a class="govuk-notification-banner__link" href={`#${field}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </Banner>
        )}
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
          {typed.map(({ question, from }) => (
            <Fragment key={question.id}>
              {from !== undefined && (
                <p class="govuk-body-s product-prefilled">{prefilledWords(from, language)}</p>
              )}
              <QuestionControl
                question={question}
                fields={model.fields}
                errors={model.errors}
                hidden={model.hidden}
                lookedUp={model.lookedUp}
                focusOn={model.focusOn}
                calls={model.calls}
                newly={newlyNamed}
                uploads={model.uploads}
                language={language}
              />
            </Fragment>
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
