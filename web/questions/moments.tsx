import { Fieldset } from '../components/choice-field.tsx';
import { DateField, MonthField } from '../components/date-field.tsx';
import { errorAt, firstErrorAt } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const MonthControl = (props: ControlProps<'month'>) => {
  const { id } = props.question;
  return (
    <MonthField
      {...frameOf(props, words(fieldTexts.monthHint, props.language))}
      error={firstErrorAt(props.errors, [id, `${id}-month`, `${id}-year`])}
      name={id}
      value={{ month: typedIn(props.fields, `${id}-month`), year: typedIn(props.fields, `${id}-year`) }}
    />
  );
};

export const TimeControl = (props: ControlProps<'time'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.timeHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    width={10}
  />
);

export const DateRangeControl = (props: ControlProps<'dateRange'>) => {
  const { language, fields, errors } = props;
  const frame = frameOf(props);
  const end = (which: 'from' | 'to') => {
    const name = `${props.question.id}-${which}`;
    return (
      <DateField
        id={name}
        name={name}
        label={words(which === 'from' ? fieldTexts.rangeFrom : fieldTexts.rangeTo, language)}
        hint={which === 'from' ? words(fieldTexts.dateHint, language) : undefined}
        error={firstErrorAt(errors, [name, `${name}-day`, `${name}-month`, `${name}-year`])}
        language={language}
        birthday={false}
        value={{
          day: typedIn(fields, `${name}-day`),
          month: typedIn(fields, `${name}-month`),
          year: typedIn(fields, `${name}-year`),
        }}
      />
    );
  };
  return (
    <Fieldset {...frame} error={errorAt(errors, props.question.id)} size="s">
      {end('from')}
      {end('to')}
    </Fieldset>
  );
};
