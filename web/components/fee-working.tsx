import { formatHongKongDollars } from '../../rules/money.ts';
import type { FeeWorking } from '../../schemas/fee-working.ts';
import type { Cents } from '../../schemas/money.ts';
import type { Language } from '../../schemas/text.ts';
import { feeTexts } from '../texts/fees.ts';
import { words } from '../texts/words.ts';
import { basisSentences, detailSentence, lineName } from './working-words.ts';

interface WorkingProps {
  readonly working: FeeWorking;
  readonly amount: Cents;
  /** What the table is about, for those who hear it. */
  readonly caption: string;
  readonly language: Language;
}

/** How an amount came about: its lines, which add up, the day it was counted on and where the figures come from. */
export const Working = ({ working, amount, caption, language }: WorkingProps) => (
  <>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {words(feeTexts.item, language)}
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {words(feeTexts.amount, language)}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {working.lines.map((line, n) => (
          <tr class="govuk-table__row" key={n}>
            <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
              {`${lineName(line, language)} `}
              {line.detail.map((detail, step) => (
                <span class="govuk-hint product-working-detail" key={step}>
                  {`${detailSentence(detail, language)} `}
                </span>
              ))}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric product-amount">
              {formatHongKongDollars(line.amount, language)}
            </td>
          </tr>
        ))}
        <tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header">
            {words(feeTexts.total, language)}
          </th>
          <td class="govuk-table__cell govuk-table__cell--numeric product-amount govuk-!-font-weight-bold">
            {formatHongKongDollars(amount, language)}
          </td>
        </tr>
      </tbody>
    </table>
    <ul class="govuk-list govuk-body-s product-secondary">
      {basisSentences(working, language).map((said) => (
        <li class="product-long-words" key={said}>
          {said}
        </li>
      ))}
    </ul>
  </>
);

/** The same, folded away beside an amount. Nothing where the amount says it all. */
export const FoldedWorking = ({
  working,
  ...rest
}: Omit<WorkingProps, 'working'> & { readonly working?: FeeWorking | undefined }) =>
  working === undefined ? null : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {words(feeTexts.how, rest.language)}
          {` – ${rest.caption}`}
        </span>
      </summary>
      <div class="govuk-details__text">
        <Working working={working} {...rest} />
      </div>
    </details>
  );
