import type { ComponentChildren } from 'preact';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { describedBy, ErrorMessage, type FieldFrame, groupClass, Hint } from './field-parts.tsx';

interface TextFieldProps extends FieldFrame {
  readonly name: string;
  readonly value?: string | undefined;
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string | undefined;
  /** Width in characters, one of the sizes govuk-frontend knows. */
  readonly width?: 2 | 4 | 5 | 10 | 20 | 30;
  readonly lang?: string;
  /** What stands before or behind the box, such as a currency or a unit. */
  readonly prefix?: string;
  readonly suffix?: string;
}

const label = 'govuk-label';

/** The script fills in the number. */
const countSlot = { n: '{n}' };

export const TextField = (props: TextFieldProps) => (
  <div class={groupClass(props.error)}>
    <label class={label} for={props.id}>
      {props.label}
    </label>
    <Hint {...props} />
    <ErrorMessage {...props} />
    <Wrapped {...props}>
      <input
        class={[
          'govuk-input',
          props.width === undefined ? '' : ` govuk-input--width-${props.width}`,
          props.error === undefined ? '' : ' govuk-input--error',
        ].join('')}
        id={props.id}
        name={props.name}
        type="text"
        value={props.value ?? ''}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete ?? 'off'}
        spellcheck={false}
        lang={props.lang}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Wrapped>
  </div>
);

/** Screen readers hear the unit in the label's hint or the question itself; here it is for the eye. */
const Wrapped = ({
  prefix,
  suffix,
  children,
}: Pick<TextFieldProps, 'prefix' | 'suffix'> & { readonly children: ComponentChildren }) =>
  prefix === undefined && suffix === undefined ? (
    <>{children}</>
  ) : (
    <div class="govuk-input__wrapper">
      {prefix !== undefined && (
        <div class="govuk-input__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix !== undefined && (
        <div class="govuk-input__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  );

interface TextAreaProps extends FieldFrame {
  readonly name: string;
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Counts with a script what is typed against this many characters. */
  readonly most?: number;
}

export const TextArea = (props: TextAreaProps) => (
  <div class={groupClass(props.error)}>
    <label class={label} for={props.id}>
      {props.label}
    </label>
    <Hint {...props} />
    <ErrorMessage {...props} />
    <textarea
      class={`govuk-textarea${props.error === undefined ? '' : ' govuk-textarea--error'}`}
      id={props.id}
      name={props.name}
      rows={props.rows ?? 5}
      data-most={props.most}
      data-left={
        props.most === undefined ? undefined : words(fieldTexts.charactersLeft, props.language, countSlot)
      }
      data-over={
        props.most === undefined ? undefined : words(fieldTexts.charactersOver, props.language, countSlot)
      }
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
    >
      {props.value ?? ''}
    </textarea>
  </div>
);
