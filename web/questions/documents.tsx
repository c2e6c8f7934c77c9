import { Fieldset } from '../components/choice-field.tsx';
import { errorAt } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const TravelDocumentControl = (props: ControlProps<'travelDocument'>) => {
  const { language, fields, errors } = props;
  const { id } = props.question;
  const part = (name: 'number' | 'place') => ({
    id: `${id}-${name}`,
    name: `${id}-${name}`,
    value: typedIn(fields, `${id}-${name}`),
    error: errorAt(errors, `${id}-${name}`),
    language,
  });
  return (
    <Fieldset {...frameOf(props)} size="s">
      <TextField {...part('number')} label={words(fieldTexts.documentNumber, language)} width={20} />
      <TextField {...part('place')} label={words(fieldTexts.documentPlace, language)} width={30} />
    </Fieldset>
  );
};

export const BusinessNumberControl = (props: ControlProps<'businessNumber'>) => {
  const example = props.question.branch ? '12345678-000' : '12345678';
  return (
    <TextField
      {...frameOf(props, words(fieldTexts.exampleHint, props.language, { example }))}
      name={props.question.id}
      value={typedIn(props.fields, props.question.id)}
      width={20}
    />
  );
};

export const VehicleMarkControl = (props: ControlProps<'vehicleMark'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.exampleHint, props.language, { example: 'AB 1234' }))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    width={10}
  />
);
