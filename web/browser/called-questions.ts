import { enhanceLongLists } from './autocomplete.ts';
import { countCharacters } from './count-characters.ts';
import { sendFilesFromHere } from './uploads.ts';

interface CalledQuestion {
  readonly name: string;
  /** Nothing where it is not asked (any more). */
  readonly html: string;
}

const isCalled = (value: unknown): value is CalledQuestion =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'html' in value &&
  typeof value.html === 'string';

const placeOf = (form: HTMLFormElement, name: string): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>('[data-call]')].find(({ dataset }) => dataset['call'] === name);

/** Whether answers of the page decide about any of its questions. */
export const callsForQuestions = (form: HTMLFormElement): boolean =>
  form.querySelector('[data-call]') !== null;

/**
 * Shows the questions that answers now call for and hides those they do not, as the server says. The focus stays where it is: a question in
 * which somebody is typing is left alone, and comes with the next answer.
 */
export function showCalled(form: HTMLFormElement, told: unknown): void {
  for (const { name, html } of Array.isArray(told) ? told.filter(isCalled) : []) {
    const place = placeOf(form, name);
    if (place === undefined || place.contains(document.activeElement)) continue;
    if (html === '') {
      // What was typed there stays, should it be asked again.
      place.hidden = true;
      place.querySelector('input[name="called"]')?.remove();
      continue;
    }
    // Our own server's markup, escaped there.
    place.outerHTML = html;
    const fresh = placeOf(form, name);
    if (fresh === undefined) continue;
    countCharacters(fresh);
    void enhanceLongLists(fresh);
    sendFilesFromHere(fresh);
  }
}
