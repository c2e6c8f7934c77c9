import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { Fieldset } from './choice-field.tsx';
import type { FieldFrame } from './field-parts.tsx';

type Part = 'day' | 'month' | 'year';

const partTexts = { day: fieldTexts.day, month: fieldTexts.month, year: fieldTexts.year } as const;

interface BoxesProps<Parts extends Part> extends FieldFrame {
  /** Names and ids of the inputs are `name-day`, `name-month`, `name-year`. */
  readonly name: string;
  readonly value: Readonly<Record<Parts, string>>;
  readonly birthday?: boolean;
}

export const DateField = (props: BoxesProps<Part>) => <Boxes {...props} parts={['day', 'month', 'year']} />;

export const MonthField = (props: BoxesProps<'month' | 'year'>) => (
  <Boxes {...props} value={{ day: '', ...props.value }} parts={['month', 'year']} />
);

const Boxes = (props: BoxesProps<Part> & { readonly parts: readonly Part[] }) => (
  <Fieldset {...props} role="group">
    <div class="govuk-date-input">
      {props.parts.map((part) => (
        <div class="govuk-date-input__item" key={part}>
          <div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for={`${props.name}-${part}`}>
              {words(partTexts[part], props.language)}
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
