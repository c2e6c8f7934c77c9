import { TextField } from '../components/text-field.tsx';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const DecimalControl = (props: ControlProps<'decimal'>) => {
  const { unit } = props.question;
  return (
    <TextField
      {...frameOf(props)}
      name={props.question.id}
      value={typedIn(props.fields, props.question.id)}
      inputMode="decimal"
      width={10}
      {...(unit ? { suffix: words(unit, props.language) } : {})}
    />
  );
};

export const MoneyControl = (props: ControlProps<'money'>) => (
  <TextField
    {...frameOf(props)}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    inputMode="decimal"
    width={10}
    prefix="HK$"
  />
);
