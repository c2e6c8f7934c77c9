import type { Language, Text } from '../../../schemas/text.ts';
import type { FieldErrors } from '../../components/error-summary.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import type { FormStamp } from '../../components/form.tsx';
import { chosenIn, type FieldValues, typedIn } from '../../questions/control.tsx';

/** The forms of a case page; several stand on it at once. */
export type DeskForm =
  | 'vetting'
  | 'grant'
  | 'refuse'
  | 'endorse'
  | 'return'
  | 'ask'
  | 'close'
  | 'hold'
  | 'resume';

/** What was sent and not accepted: shown again in its own form. */
export interface TypedForm {
  readonly form: DeskForm;
  readonly fields: FieldValues;
}

/** What every form of the page needs. */
export interface FormPlace {
  readonly case: string;
  readonly stamp: FormStamp;
  readonly typed?: TypedForm | undefined;
  readonly errors: FieldErrors;
}

/** Id of a control: the form it is in and its name, because names repeat on the page. Errors are addressed to it. */
export const deskFieldId = (form: DeskForm, name: string): string =>
  `${form}-${name.replaceAll(/[^\w]+/gu, '-').replace(/-$/u, '')}`;

/** Frame, name and typed value of a text control in a form. */
export const deskField = (
  place: FormPlace,
  form: DeskForm,
  name: string,
  label: string,
  language: Language,
) => {
  const id = deskFieldId(form, name);
  return {
    id,
    name,
    label,
    error: errorAt(place.errors, id),
    value: place.typed?.form === form ? typedIn(place.typed.fields, name) : '',
    language,
  };
};

export const deskChosen = (place: FormPlace, form: DeskForm, name: string): readonly string[] =>
  place.typed?.form === form ? chosenIn(place.typed.fields, name) : [];

export type Reasons = readonly { readonly code: string; readonly text: Text }[];
