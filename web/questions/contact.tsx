import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const PhoneControl = (props: ControlProps<'phone'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.phoneHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    inputMode="tel"
    autocomplete="tel"
    width={20}
  />
);

export const EmailControl = (props: ControlProps<'email'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.emailHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    inputMode="email"
    autocomplete="email"
  />
);
