import type { LifeEvent } from '../../schemas/life-event.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { segmentOf } from '../languages.ts';
import { lifeEventTexts } from '../texts/life-events.ts';
import { searchTexts } from '../texts/search.ts';
import { words } from '../texts/words.ts';

export interface CatalogueFilters {
  readonly query: string;
  readonly department?: string | undefined;
  readonly event?: LifeEvent | undefined;
  readonly departments: readonly { readonly id: string; readonly name: Text; readonly count: number }[];
  readonly events: readonly { readonly id: LifeEvent; readonly count: number }[];
}

/** A form that asks by its address, so that it works without scripts and an answer can be linked to. */
export const CatalogueSearch = ({
  filters: { query, department, event, departments, events },
  language,
}: {
  readonly filters: CatalogueFilters;
  readonly language: Language;
}) => (
  <form
    method="get"
    action={pathTo('catalogue', { language: segmentOf(language) })}
    role="search"
    class="product-search"
  >
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="q">
        {words(searchTexts.label, language)}
      </label>
      <div id="q-hint" class="govuk-hint">
        {words(searchTexts.hint, language)}
      </div>
      <input
        class="govuk-input"
        id="q"
        name="q"
        type="search"
        value={query}
        maxlength={100}
        autocomplete="off"
        aria-describedby="q-hint"
      />
    </div>
    <div class="product-search__filters">
      <Choice
        id="department"
        label={words(searchTexts.department, language)}
        every={words(searchTexts.everyDepartment, language)}
        chosen={department}
        options={departments.map(({ id, name, count }) => ({ id, name: words(name, language), count }))}
        language={language}
      />
      <Choice
        id="event"
        label={words(searchTexts.event, language)}
        every={words(searchTexts.everyEvent, language)}
        chosen={event}
        options={events.map(({ id, count }) => ({ id, name: words(lifeEventTexts[id], language), count }))}
        language={language}
      />
      <button type="submit" class="govuk-button">
        {words(searchTexts.search, language)}
      </button>
    </div>
  </form>
);

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly every: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly language: Language;
}

const Choice = ({ id, label, every, chosen, options, language }: ChoiceProps) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    <select class="govuk-select" id={id} name={id}>
      <option value="" selected={chosen === undefined}>
        {every}
      </option>
      {options.map((option) => (
        <option key={option.id} value={option.id} selected={option.id === chosen}>
          {words(searchTexts.counted, language, { name: option.name, n: option.count })}
        </option>
      ))}
    </select>
  </div>
);
