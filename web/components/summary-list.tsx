import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly change?: { readonly href: string; readonly text: string } | undefined;
}

export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, change }) => (
      <div
        class={`govuk-summary-list__row${change === undefined ? ' govuk-summary-list__row--no-actions' : ''}`}
        key={key}
      >
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value product-kept">{value}</dd>
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
