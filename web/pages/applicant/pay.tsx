import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongMoment } from '../../../rules/time.ts';
import type { FeeWorking } from '../../../schemas/fee-working.ts';
import type { Cents } from '../../../schemas/money.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Body, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { FoldedWorking } from '../../components/fee-working.tsx';
import type { FormStamp } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { type SuspendedCredit, SuspendedMoney } from '../../components/suspended-money.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { paymentTexts } from '../../texts/payment.ts';
import { words } from '../../texts/words.ts';
import { type Attempt, PaymentCode } from './payment-code.tsx';
import { IHavePaid, NewCode } from './payment-forms.tsx';

export type PayStanding =
  | { readonly kind: 'notStarted' }
  | ({ readonly kind: 'open'; readonly secondsLeft: number } & Attempt)
  | ({ readonly kind: 'expired' } & Attempt)
  | { readonly kind: 'paid'; readonly receipt: string; readonly at: Instant }
  /** The last day for paying has passed, and the bank is being asked whether money came in time. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'notDue' };

export interface PayModel {
  readonly case: string;
  readonly item: string;
  readonly service: Text;
  readonly feeName: Text;
  readonly amount: Cents;
  readonly working?: FeeWorking | undefined;
  readonly payee: Text;
  readonly reference: string;
  readonly standing: PayStanding;
  /** "I have paid" was pressed and the bank was asked: it knows of nothing yet, or did not answer. */
  readonly inquiry?: 'nothingYet' | 'noAnswer' | undefined;
  readonly suspended: readonly SuspendedCredit[];
  readonly stamp: FormStamp;
}

export function payPage(model: PayModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(paymentTexts.title, language, { name: words(model.feeName, language) });
  return {
    title,
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <SuspendedMoney credits={model.suspended} language={language} />
        {model.inquiry !== undefined && <InquiryResult inquiry={model.inquiry} language={language} />}
        <Title caption={words(model.service, language)}>{title}</Title>
        <SummaryList
          rows={[
            {
              key: words(paymentTexts.amount, language),
              value: formatHongKongDollars(model.amount, language),
            },
            { key: words(paymentTexts.payee, language), value: words(model.payee, language) },
            { key: words(paymentTexts.reference, language), value: model.reference },
          ]}
        />
        <FoldedWorking
          caption={words(model.feeName, language)}
          amount={model.amount}
          working={model.working}
          language={language}
        />
        <Standing model={model} language={language} />
      </Column>
    ),
  };
}

interface Part {
  readonly model: PayModel;
  readonly language: Language;
}

const InquiryResult = ({
  inquiry,
  language,
}: {
  readonly inquiry: 'nothingYet' | 'noAnswer';
  readonly language: Language;
}) => (
  <div class="govuk-inset-text" role="status">
    <p class="govuk-body govuk-!-font-weight-bold">
      {words(inquiry === 'nothingYet' ? paymentTexts.notYet : paymentTexts.noAnswer, language)}
    </p>
    <Body>
      {words(inquiry === 'nothingYet' ? paymentTexts.notYetWhat : paymentTexts.noAnswerWhat, language)}
    </Body>
  </div>
);

const Standing = ({ model, language }: Part) => {
  const { standing } = model;
  switch (standing.kind) {
    case 'notStarted':
      return model.suspended.length > 0 ? null : (
        <>
          <Body>{words(paymentTexts.startLead, language)}</Body>
          <NewCode at={model} language={language} label={words(paymentTexts.start, language)} />
        </>
      );
    case 'open':
      // Whose money is held is told not to pay again: a code to pay by would say the opposite.
      return model.suspended.length > 0 ? (
        <AskTheBank model={model} attempt={standing} language={language} />
      ) : (
        <PaymentCode model={model} open={standing} language={language} />
      );
    case 'expired':
      return (
        <>
          <Heading>{words(paymentTexts.expired, language)}</Heading>
          <Body>{words(paymentTexts.expiredWhat, language)}</Body>
          <AskTheBank model={model} attempt={standing} language={language} />
          {model.suspended.length === 0 && (
            <NewCode at={model} language={language} label={words(paymentTexts.newCode, language)} secondary />
          )}
        </>
      );
    case 'paid':
      return (
        <>
          <Heading>{words(paymentTexts.paid, language)}</Heading>
          <Body>
            {words(paymentTexts.paidWhat, language, {
              amount: formatHongKongDollars(model.amount, language),
              moment: formatHongKongMoment(standing.at, language),
            })}
          </Body>
          <SummaryList rows={[{ key: words(paymentTexts.receipt, language), value: standing.receipt }]} />
          <BackToApplication model={model} language={language} />
        </>
      );
    case 'asking':
      return (
        <>
          <Heading>{words(paymentTexts.asking, language)}</Heading>
          <Body>{words(paymentTexts.askingWhat, language)}</Body>
          <BackToApplication model={model} language={language} />
        </>
      );
    case 'notDue':
      return (
        <>
          <Inset>
            <Body>{words(paymentTexts.noLongerDueWhat, language)}</Body>
          </Inset>
          <BackToApplication model={model} language={language} />
        </>
      );
  }
};

const AskTheBank = ({ model, attempt, language }: Part & { readonly attempt: Attempt }) => (
  <>
    <SummaryList rows={[{ key: words(paymentTexts.receipt, language), value: attempt.receipt }]} />
    <IHavePaid at={model} payment={attempt.payment} language={language} />
  </>
);

const BackToApplication = ({ model, language }: Part) => (
  <Body>
    <a class="govuk-link" href={pathTo('application', { language: segmentOf(language), case: model.case })}>
      {words(paymentTexts.back, language)}
    </a>
  </Body>
);
