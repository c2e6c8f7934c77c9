import { RadioField } from '../components/choice-field.tsx';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { chosenIn, type ControlProps, frameOf } from './control.tsx';

export const YesNoControl = (props: ControlProps<'yesNo'>) => (
  <RadioField
    {...frameOf(props)}
    name={props.question.id}
    chosen={chosenIn(props.fields, props.question.id)}
    inline
    items={[
      { value: 'yes', label: words(shellTexts.yes, props.language) },
      { value: 'no', label: words(shellTexts.no, props.language) },
    ]}
  />
);
