import { TextArea } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const LongTextControl = (props: ControlProps<'longText'>) => (
  <TextArea
    {...frameOf(props, words(fieldTexts.longTextHint, props.language, { maximum: props.question.maxLength }))}
    name={props.question.id}
    most={props.question.maxLength}
    value={typedIn(props.fields, props.question.id)}
  />
);
