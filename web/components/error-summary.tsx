import type { Language } from '../../schemas/text.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

/** Something to mend: the sentence, and the id of the control it is about (none: about the whole page). */
export interface FieldError {
  readonly field?: string | undefined;
  readonly message: string;
}

export type FieldErrors = readonly FieldError[];

interface ErrorSummaryProps {
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** Names every problem at the top, with a link to where it is mended; the script moves the focus here. */
export const ErrorSummary = ({ errors, language }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <div class="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words(shellTexts.problems, language)}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field === undefined ? message : <a href={`#${field}`}>{message}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );

export const errorAt = (errors: FieldErrors, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

export const firstErrorAt = (errors: FieldErrors, fields: readonly string[]): string | undefined =>
  errors.find(({ field }) => field !== undefined && fields.includes(field))?.message;
