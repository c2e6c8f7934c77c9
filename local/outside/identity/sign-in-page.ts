import type { Language } from '../../../schemas/text.ts';
import { html, simulatorPage } from '../../pages.ts';
import { peopleOf } from './demo-people.ts';
import type { DemoPerson, ProviderId } from './demo-person.ts';
import { texts } from './texts.ts';

const person = (language: Language) => (one: DemoPerson, at: number) =>
  html`<p>
    <input
      type="radio"
      name="person"
      value="${one.id}"
      id="person-${at}"
      aria-describedby="purpose-${at}"
      required
    />
    <label for="person-${at}" class="inline">${one.name[language]}</label>
    <small id="purpose-${at}">${one.purpose[language]}</small>
  </p>`;

const fault = ([value, label]: [string, string]) =>
  html`<label>
    ${{ markup: `<input type="radio" name="fault" value="${value}"${value === 'none' ? ' checked' : ''} />` }}
    ${label}
  </label>`;

/** The list of people one can be. No password: nobody is real. */
export const signInPage = (model: { provider: ProviderId; language: Language; problem?: string }): string => {
  const words = texts[model.language];
  return simulatorPage({
    title: words.title[model.provider],
    mark: words.mark,
    language: model.language,
    body: html`${model.problem === undefined ? undefined : html`<p role="alert">${model.problem}</p>`}
      <form method="post">
        <fieldset>
          <legend>${words.choose}</legend>
          ${peopleOf(model.provider).map(person(model.language))}
        </fieldset>
        <details>
          <summary>${words.goWrong}</summary>
          <fieldset>
            <legend>${words.whatHappens}</legend>
            ${Object.entries(words.faults).map(fault)}
          </fieldset>
        </details>
        <button>${words.signIn}</button>
      </form>`,
  });
};

/** When there is nothing to sign in to any more: an old tab, the back button. */
export const endedPage = (language: Language, productOrigin: string): string => {
  const words = texts[language];
  return simulatorPage({
    title: words.title.citizens,
    mark: words.mark,
    language,
    body: html`<p role="alert">${words.ended}</p>
      <p><a href="${productOrigin}/">${words.back}</a></p>`,
  });
};
