import { DateField } from '../components/date-field.tsx';
import { firstErrorAt } from '../components/error-summary.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const DateControl = (props: ControlProps<'date'>) => {
  const { id, identity } = props.question;
  return (
    <DateField
      {...frameOf(props, words(fieldTexts.dateHint, props.language))}
      error={firstErrorAt(props.errors, [id, `${id}-day`, `${id}-month`, `${id}-year`])}
      name={id}
      birthday={identity === 'birthDate'}
      value={{
        day: typedIn(props.fields, `${id}-day`),
        month: typedIn(props.fields, `${id}-month`),
        year: typedIn(props.fields, `${id}-year`),
      }}
    />
  );
};
