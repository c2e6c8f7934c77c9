import { formatHongKongDollars } from '../../rules/money.ts';
import { formatHongKongMoment } from '../../rules/time.ts';
import type { Cents } from '../../schemas/money.ts';
import type { Language } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import { paymentTexts, type SuspenseReason, suspenseReasonTexts } from '../texts/payment.ts';
import { words } from '../texts/words.ts';
import { Banner } from './blocks.tsx';

/** Money of the applicant that could not be taken as the fee. */
export interface SuspendedCredit {
  readonly amount: Cents;
  readonly receivedAt: Instant;
  readonly why: SuspenseReason;
}

interface SuspendedMoneyProps {
  readonly credits: readonly SuspendedCredit[];
  readonly language: Language;
}

/** Says plainly that money came which is not the fee, that it is safe, and that nobody should pay again. */
export const SuspendedMoney = ({ credits, language }: SuspendedMoneyProps) =>
  credits.length === 0 ? null : (
    <Banner language={language}>
      <p class="govuk-notification-banner__heading">{words(paymentTexts.suspendedTitle, language)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {credits.map(({ amount, receivedAt, why }) => (
          <li key={receivedAt}>
            {words(paymentTexts.suspendedWhat, language, {
              amount: formatHongKongDollars(amount, language),
              moment: formatHongKongMoment(receivedAt, language),
              why: words(suspenseReasonTexts[why], language),
            })}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{words(paymentTexts.suspendedNext, language)}</p>
    </Banner>
  );
