import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { Fieldset } from './choice-field.tsx';
import type { FieldFrame } from './field-parts.tsx';

interface DateFieldProps extends FieldFrame {
  /** Names and ids of the three inputs are `name-day`, `name-month`, `name-year`. */
  readonly name: string;
  readonly value: { readonly day: string; readonly month: string; readonly year: string };
  readonly birthday?: boolean;
}

const parts = ['day', 'month', 'year'] as const;

export const DateField = (props: DateFieldProps) => (
  <Fieldset {...props} role="group">
    <div class="govuk-date-input">
      {parts.map((part) => (
        <div class="govuk-date-input__item" key={part}>
          <div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for={`${props.name}-${part}`}>
              {words(fieldTexts[part], props.language)}
            </label>
            <input
              class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${
                props.error === undefined ? '' : ' govuk-input--error'
              }`}
              id={`${props.name}-${part}`}
              name={`${props.name}-${part}`}
              type="text"
              inputmode="numeric"
              value={props.value[part]}
              autocomplete={props.birthday === true ? `bday-${part}` : 'off'}
            />
          </div>
        </div>
      ))}
    </div>
  </Fieldset>
);
