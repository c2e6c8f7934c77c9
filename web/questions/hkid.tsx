import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const HkidControl = (props: ControlProps<'hkid'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.hkidHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    width={10}
  />
);
