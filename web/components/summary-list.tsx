import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly change?: { readonly href: string; readonly text: string } | undefined;
}

/** A row says that it has nothing to change only where others do; in a list without, answers have the room to themselves. */
const rowClass = (isBare: boolean): string =>
  `govuk-summary-list__row${isBare ? ' govuk-summary-list__row--no-actions' : ''}`;

export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, change }) => (
      <div class={rowClass(change === undefined && rows.some((row) => row.change !== undefined))} key={key}>
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value product-as-typed">{value}</dd>
        {change !== undefined && (
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={change.href}>
              {change.text}
              <span class="govuk-visually-hidden"> {key}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
