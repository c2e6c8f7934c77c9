import type { Language } from '../../schemas/text.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

/** What every control has around it. */
export interface FieldFrame {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Something to know before the hint, such as why this is asked now. */
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly language: Language;
}

export const Hint = ({ id, hint, note }: Pick<FieldFrame, 'id' | 'hint' | 'note'>) => (
  <>
    {note !== undefined && (
      <div id={`${id}-note`} class="govuk-inset-text product-note">
        {note}
      </div>
    )}
    {hint !== undefined && (
      <div id={`${id}-hint`} class="govuk-hint">
        {hint}
      </div>
    )}
  </>
);

export const ErrorMessage = ({ id, error, language }: Pick<FieldFrame, 'id' | 'error' | 'language'>) =>
  error === undefined ? null : (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{words(shellTexts.errorBefore, language)}</span> {error}
    </p>
  );

export const groupClass = (error: string | undefined): string =>
  error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';

/** The ids that describe a control, for `aria-describedby`; nothing when there is neither note nor hint nor error. */
export const describedBy = ({
  id,
  hint,
  note,
  error,
}: Pick<FieldFrame, 'id' | 'hint' | 'note' | 'error'>): string | undefined =>
  [
    note === undefined ? [] : [`${id}-note`],
    hint === undefined ? [] : [`${id}-hint`],
    error === undefined ? [] : [`${id}-error`],
  ]
    .flat()
    .join(' ') || undefined;
