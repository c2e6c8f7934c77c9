import { TextField } from '../components/text-field.tsx';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const WholeNumberControl = (props: ControlProps<'wholeNumber'>) => (
  <TextField
    {...frameOf(props)}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    inputMode="numeric"
    width={10}
  />
);
