import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const PatternedNumberControl = (props: ControlProps<'patternedNumber'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.exampleHint, props.language, { example: props.question.example }))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    width={20}
  />
);
