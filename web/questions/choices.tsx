import { CheckboxField } from '../components/choice-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { itemsOf } from './choice.tsx';
import { chosenIn, type ControlProps, frameOf } from './control.tsx';

export const ChoicesControl = (props: ControlProps<'choices'>) => (
  <CheckboxField
    {...frameOf(props, words(fieldTexts.choicesHint, props.language))}
    name={props.question.id}
    chosen={chosenIn(props.fields, props.question.id)}
    items={itemsOf(props.question.options, props.language)}
  />
);
