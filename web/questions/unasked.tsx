import { Body } from '../components/blocks.tsx';
import { CheckboxField, Fieldset } from '../components/choice-field.tsx';
import { errorAt } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { formTexts } from '../texts/form.ts';
import { words } from '../texts/words.ts';
import { chosenIn, type ControlProps, frameOf, typedIn } from './control.tsx';

export const InformationBlock = ({ question, language }: ControlProps<'information'>) => (
  <section class="product-information" id={question.id}>
    <h2 class="govuk-heading-m">{words(question.label, language)}</h2>
    {question.body.map((paragraph) => (
      <Body key={paragraph.en}>{words(paragraph, language)}</Body>
    ))}
  </section>
);

export const SignatureControl = (props: ControlProps<'signature'>) => {
  const { question, fields, errors, language } = props;
  const { id } = question;
  const declare = words(formTexts.declare, language);
  return (
    <Fieldset {...frameOf(props)} size="s">
      {question.statement.map((paragraph) => (
        <Body key={paragraph.en}>{words(paragraph, language)}</Body>
      ))}
      <CheckboxField
        id={`${id}-agree`}
        name={`${id}-agree`}
        label={declare}
        legendHidden
        error={errorAt(errors, `${id}-agree`)}
        language={language}
        chosen={chosenIn(fields, `${id}-agree`)}
        items={[{ value: 'yes', label: declare }]}
      />
      <TextField
        id={`${id}-name`}
        name={`${id}-name`}
        label={words(fieldTexts.signName, language)}
        error={errorAt(errors, `${id}-name`)}
        value={typedIn(fields, `${id}-name`)}
        language={language}
      />
    </Fieldset>
  );
};

/** A value nobody types: it stands in the summary, not among the controls. */
export const Unasked = () => <></>;
