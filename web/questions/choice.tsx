import type { Language } from '../../schemas/text.ts';
import { type ChoiceItem, RadioField, SelectField } from '../components/choice-field.tsx';
import { words } from '../texts/words.ts';
import { chosenIn, type ControlProps, frameOf, type QuestionOf } from './control.tsx';

/** More options than this are a list to pick from: radios would fill the screen. */
const radiosUpTo = 12;

export const ChoiceControl = (props: ControlProps<'choice'>) => {
  const { look, options } = props.question;
  const field = {
    ...frameOf(props),
    name: props.question.id,
    chosen: chosenIn(props.fields, props.question.id),
    items: itemsOf(options, props.language),
  };
  const isList = look === 'list' || (look === undefined && options.length > radiosUpTo);
  return isList ? <SelectField {...field} searchable /> : <RadioField {...field} />;
};

export const itemsOf = (options: QuestionOf<'choice'>['options'], language: Language): ChoiceItem[] =>
  options.map(({ value, label, hint }) => ({
    value,
    label: words(label, language),
    hint: hint === undefined ? undefined : words(hint, language),
  }));
