import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Cents } from '../../../schemas/money.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading } from '../../components/blocks.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import { paymentTexts } from '../../texts/payment.ts';
import { words } from '../../texts/words.ts';
import { IHavePaid, type PaymentPlace } from './payment-forms.tsx';

/** One attempt at paying, as far as the bank's own word goes. */
export interface Attempt {
  readonly payment: string;
  /** What the bank calls it too; shown before paying. */
  readonly receipt: string;
  readonly expiresAt: Instant;
}

interface PaymentCodeProps {
  readonly model: PaymentPlace & { readonly amount: Cents };
  readonly open: { readonly secondsLeft: number } & Attempt;
  readonly language: Language;
}

/** The code to scan, what the bank will show, how long it is good for, and the button that asks the bank. */
export const PaymentCode = ({ model, open, language }: PaymentCodeProps) => (
  <>
    <SummaryList
      rows={[
        {
          key: words(paymentTexts.receipt, language),
          value: (
            <>
              <strong id="receipt">{open.receipt}</strong>
              <br />
              <span class="govuk-hint">{words(paymentTexts.receiptHint, language)}</span>
            </>
          ),
        },
        {
          key: words(paymentTexts.validUntil, language),
          value: formatHongKongMoment(open.expiresAt, language),
        },
      ]}
    />
    <img
      class="product-code"
      id="payment-code"
      width="300"
      height="300"
      src={pathTo('paymentCode', { language: segmentOf(language), case: model.case, payment: open.payment })}
      alt={words(paymentTexts.codeAlt, language, {
        amount: formatHongKongDollars(model.amount, language),
        receipt: open.receipt,
      })}
    />
    <div
      class="govuk-body govuk-!-font-weight-bold"
      data-countdown={String(open.secondsLeft)}
      data-sentence={words(paymentTexts.left, language, { minutes: '{minutes}', seconds: '{seconds}' })}
      data-over={words(paymentTexts.over, language)}
    >
      <span data-countdown-shown aria-hidden="true"></span>
      <span data-countdown-spoken class="govuk-visually-hidden" role="status"></span>
    </div>
    <Heading>{words(paymentTexts.how, language)}</Heading>
    <ol class="govuk-list govuk-list--number">
      <li>{words(paymentTexts.how1, language)}</li>
      <li>{words(paymentTexts.how2, language)}</li>
      <li>{words(paymentTexts.how3, language)}</li>
    </ol>
    <IHavePaid at={model} payment={open.payment} language={language} />
  </>
);
