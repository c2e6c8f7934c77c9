import type { Language, Text } from '../../../schemas/text.ts';
import type { FieldErrors } from '../../components/error-summary.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import type { FormStamp } from '../../components/form.tsx';
import { chosenIn, type FieldValues, typedIn } from '../../questions/control.tsx';

/**
 * A case page is one form: each of its buttons sends all of it, to its own address. So whatever is typed anywhere on the page
 * comes back with it, whichever button was pressed; names of controls are unique on the page.
 */
export const deskFormId = 'case';

/** What every part of the form needs; `typed` is what was sent and is shown again. */
export interface FormPlace {
  readonly case: string;
  readonly stamp: FormStamp;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
}

/** Id of a control, by its name. Errors are addressed to it. */
export const deskFieldId = (name: string): string =>
  `desk-${name.replaceAll(/[^\w]+/gu, '-').replace(/-$/u, '')}`;

/** Frame, name and typed value of a text control. */
export const deskField = (place: FormPlace, name: string, label: string, language: Language) => {
  const id = deskFieldId(name);
  return { id, name, label, error: errorAt(place.errors, id), value: deskTyped(place, name), language };
};

export const deskTyped = ({ typed = {} }: FormPlace, name: string): string => typedIn(typed, name);

export const deskChosen = ({ typed = {} }: FormPlace, name: string): readonly string[] =>
  chosenIn(typed, name);

export type Reasons = readonly { readonly code: string; readonly text: Text }[];
