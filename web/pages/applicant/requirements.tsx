import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Banner, Body, Column, Title } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { chosenIn, type FieldValues, typedIn } from '../../questions/control.tsx';
import { requirementTexts } from '../../texts/requirements.ts';
import { words } from '../../texts/words.ts';
import { type LetterShown, LetterRead, requiredWords } from '../desk/requirement-parts.tsx';

export interface RequirementsModel {
  readonly case: string;
  readonly service: Text;
  readonly reference: string;
  readonly stage: string;
  readonly letter: LetterShown;
  /** Whether it is the applicant's turn to tick. */
  readonly open: boolean;
  readonly done?: boolean;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'requirements';

/** The letter of requirements for its applicant; sends `ticked` and `note[item]`. */
export function requirementsPage(model: RequirementsModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const action = pathTo('meetRequirements', at);
  const title = words(requirementTexts.title, language);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    ...(model.open ? { switchForm: { id: formId, action } } : {}),
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.done === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(requirementTexts.sent, language)}</p>
          </Banner>
        )}
        <Title caption={model.reference}>{words(model.service, language)}</Title>
        <LetterRead letter={model.letter} language={language} />
        {model.open ? (
          <Form action={action} stamp={model.stamp} id={formId}>
            <input type="hidden" name="stage" value={model.stage} />
            <Ticks model={model} language={language} />
            <Body>
              {words(requirementTexts.papers, language)}{' '}
              <a class="govuk-link" href={pathTo('messages', at)}>
                {words(requirementTexts.papersLink, language)}
              </a>
            </Body>
            <Button>{words(requirementTexts.send, language)}</Button>
          </Form>
        ) : (
          model.letter.items.every(({ tickedAt }) => tickedAt !== undefined) && (
            <Body>{words(requirementTexts.allSent, language)}</Body>
          )
        )}
      </Column>
    ),
  };
}

const Ticks = ({ model, language }: { readonly model: RequirementsModel; readonly language: Language }) => {
  const typed = model.typed ?? {};
  const open = model.letter.items.filter(({ tickedAt }) => tickedAt === undefined);
  return (
    <>
      <CheckboxField
        id="ticked"
        name="ticked"
        label={words(requirementTexts.met, language)}
        hint={words(requirementTexts.what, language)}
        error={errorAt(model.errors, 'ticked')}
        chosen={chosenIn(typed, 'ticked')}
        size="m"
        items={open.map(({ id, text }) => ({ value: id, label: requiredWords(text, language) }))}
        language={language}
      />
      {open.map(({ id, text }) => (
        <TextField
          key={id}
          id={`note-${id}`}
          name={`note[${id}]`}
          label={words(requirementTexts.note, language, { item: requiredWords(text, language) })}
          value={typedIn(typed, `note[${id}]`)}
          error={errorAt(model.errors, `note-${id}`)}
          language={language}
        />
      ))}
    </>
  );
};
