import type { Language } from '../../../schemas/text.ts';
import { Button } from '../../components/form.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';

export interface QueueFilters {
  readonly action: string;
  readonly team: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly chosen: string;
    readonly items: readonly { readonly value: string; readonly label: string }[];
  }[];
}

/** Sent by GET: a view of the queue has an address of its own, which can be kept. */
export const Filters = ({
  filters: { action, team, fields },
  language,
}: {
  readonly filters: QueueFilters;
  readonly language: Language;
}) => (
  <form method="get" action={action} role="search" aria-label={words(deskTexts.filters, language)}>
    <input type="hidden" name="team" value={team} />
    <div class="product-row">
      {fields.map(({ name, label, chosen, items }) => (
        <div class="govuk-form-group" key={name}>
          <label class="govuk-label" for={`filter-${name}`}>
            {label}
          </label>
          <select class="govuk-select" id={`filter-${name}`} name={name}>
            <option value="">{words(deskTexts.everything, language)}</option>
            {items.map(({ value, label: text }) => (
              <option key={value} value={value} selected={value === chosen}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
    <Button kind="secondary">{words(deskTexts.apply, language)}</Button>
  </form>
);
