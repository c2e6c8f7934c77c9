import type { ComponentChildren } from 'preact';

interface TableProps {
  readonly caption: string;
  /** The page's own heading says the same already: the caption is for those who hear the table. */
  readonly captionHeard?: boolean;
  readonly heads: readonly string[];
  /** Rows of cells in the order of the heads; `key` tells rows apart. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

/** A table that scrolls sideways by itself on a narrow screen, with the keyboard too. */
export const Table = ({ caption, captionHeard = false, heads, rows }: TableProps) => (
  <div class="product-scroll" role="region" aria-label={caption} tabindex={0}>
    <table class="govuk-table">
      <caption
        class={captionHeard ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ key, cells }) => (
          <tr class="govuk-table__row" key={key}>
            {cells.map((cell, n) =>
              n === 0 ? (
                <th scope="row" class="govuk-table__header" key={n}>
                  {cell}
                </th>
              ) : (
                <td class="govuk-table__cell" key={n}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
