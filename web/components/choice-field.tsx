import type { ComponentChildren } from 'preact';
import type { Language } from '../../schemas/text.ts';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { describedBy, ErrorMessage, type FieldFrame, groupClass, Hint } from './field-parts.tsx';

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface FieldsetProps extends FieldFrame {
  readonly children: ComponentChildren;
  readonly role?: 'group';
  readonly size?: 'm' | 's';
  /** The legend repeats what stands above: for screen readers only. */
  readonly legendHidden?: boolean;
  /** The browser goes there when the page opens. */
  readonly focused?: boolean | undefined;
}

const legendClass = ({ size, legendHidden }: Pick<FieldsetProps, 'size' | 'legendHidden'>): string =>
  [
    'govuk-fieldset__legend',
    size === undefined ? [] : [`govuk-fieldset__legend--${size}`],
    legendHidden === true ? ['govuk-visually-hidden'] : [],
  ]
    .flat()
    .join(' ');

export const Fieldset = (props: FieldsetProps) => (
  <div class={groupClass(props.error)}>
    <fieldset
      class="govuk-fieldset"
      role={props.role}
      aria-describedby={describedBy(props)}
      {...focusHere(props.focused)}
    >
      <legend class={legendClass(props)}>{props.label}</legend>
      <Hint {...props} />
      <ErrorMessage {...props} />
      {props.children}
    </fieldset>
  </div>
);

/** What makes the browser go to an element when the page opens. */
export const focusHere = (isFocused: boolean | undefined) =>
  isFocused === true ? { tabIndex: -1, autofocus: true } : {};

interface ChoiceFieldProps extends FieldFrame {
  readonly name: string;
  readonly items: readonly ChoiceItem[];
  readonly chosen: readonly string[];
  readonly inline?: boolean;
  readonly size?: 'm' | 's';
  readonly legendHidden?: boolean;
  readonly focused?: boolean | undefined;
}

/** Id of the control of the n-th item; the first has the field's own id, so that the error summary's link finds it. */
const itemId = (id: string, n: number): string => (n === 0 ? id : `${id}-${n + 1}`);

export const RadioField = (props: ChoiceFieldProps) => (
  <Fieldset {...props}>
    <div class={`govuk-radios${props.inline === true ? ' govuk-radios--inline' : ''}`}>
      {props.items.map((item, n) => (
        <div class="govuk-radios__item" key={item.value}>
          <input
            class="govuk-radios__input"
            id={itemId(props.id, n)}
            name={props.name}
            type="radio"
            value={item.value}
            checked={props.chosen.includes(item.value)}
            aria-describedby={item.hint === undefined ? undefined : `${itemId(props.id, n)}-item-hint`}
          />
          <label class="govuk-label govuk-radios__label" for={itemId(props.id, n)}>
            {item.label}
          </label>
          {item.hint !== undefined && (
            <div id={`${itemId(props.id, n)}-item-hint`} class="govuk-hint govuk-radios__hint">
              {item.hint}
            </div>
          )}
        </div>
      ))}
    </div>
  </Fieldset>
);

export const CheckboxField = (props: ChoiceFieldProps) => (
  <Fieldset {...props}>
    <div class="govuk-checkboxes">
      {props.items.map((item, n) => (
        <div class="govuk-checkboxes__item" key={item.value}>
          <input
            class="govuk-checkboxes__input"
            id={itemId(props.id, n)}
            name={props.name}
            type="checkbox"
            value={item.value}
            checked={props.chosen.includes(item.value)}
            aria-describedby={item.hint === undefined ? undefined : `${itemId(props.id, n)}-item-hint`}
          />
          <label class="govuk-label govuk-checkboxes__label" for={itemId(props.id, n)}>
            {item.label}
          </label>
          {item.hint !== undefined && (
            <div id={`${itemId(props.id, n)}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
              {item.hint}
            </div>
          )}
        </div>
      ))}
    </div>
  </Fieldset>
);

interface SelectFieldProps extends Omit<ChoiceFieldProps, 'inline' | 'size' | 'legendHidden'> {
  /** With a script the list can be typed into. */
  readonly searchable?: boolean;
}

const searchWords = (language: Language): string =>
  JSON.stringify({
    none: words(fieldTexts.listNone, language),
    results: words(fieldTexts.listResults, language, { n: '{n}' }),
    hint: words(fieldTexts.listHint, language),
  });

export const SelectField = (props: SelectFieldProps) => (
  <div class={groupClass(props.error)}>
    <label class="govuk-label" for={props.id}>
      {props.label}
    </label>
    <Hint {...props} />
    <ErrorMessage {...props} />
    <select
      class={`govuk-select${props.error === undefined ? '' : ' govuk-select--error'}`}
      id={props.id}
      name={props.name}
      aria-describedby={describedBy(props)}
      data-autocomplete={props.searchable === true ? searchWords(props.language) : undefined}
    >
      <option value=""></option>
      {props.items.map((item) => (
        <option key={item.value} value={item.value} selected={props.chosen.includes(item.value)}>
          {item.label}
        </option>
      ))}
    </select>
  </div>
);
