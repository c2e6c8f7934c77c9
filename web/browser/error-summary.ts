/** Brings a person who uses a screen reader or keyboard to what has to be mended. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
}
