import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

export const EnglishNameControl = (props: ControlProps<'englishName'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.englishNameHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    autocomplete="name"
    lang="en"
  />
);

export const ChineseNameControl = (props: ControlProps<'chineseName'>) => (
  <TextField
    {...frameOf(props, words(fieldTexts.chineseNameHint, props.language))}
    name={props.question.id}
    value={typedIn(props.fields, props.question.id)}
    lang="zh-Hant-HK"
    width={20}
  />
);
