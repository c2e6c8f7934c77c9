import { TextField } from '../components/text-field.tsx';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const TextControl = (props: ControlProps<'text'>) => (
  <TextField
    {...frameOf(props)}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    {...(props.question.maxLength <= 20 ? { width: 20 as const } : {})}
  />
);
