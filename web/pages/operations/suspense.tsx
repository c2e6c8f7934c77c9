import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Cents } from '../../../schemas/money.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading, Title } from '../../components/blocks.tsx';
import { Table } from '../../components/table.tsx';
import type { Page } from '../../page.tsx';
import { operationsTexts } from '../../texts/operations.ts';
import { type SuspenseReason, suspenseReasonTexts } from '../../texts/payment.ts';
import { words } from '../../texts/words.ts';

export interface SuspenseModel {
  readonly total: Cents;
  readonly credits: readonly {
    readonly id: string;
    readonly receivedAt: Instant;
    readonly amount: Cents;
    readonly why: SuspenseReason;
    readonly bankReference: string;
    readonly receipt: string;
    /** The case's reference, and its address where the officer may see it. */
    readonly reference: string;
    readonly casePath?: string | undefined;
  }[];
  /** To be paid back. */
  readonly refunds: readonly {
    readonly id: string;
    readonly since: Instant;
    readonly amount: Cents;
    readonly receipt: string;
    readonly reference: string;
    readonly casePath?: string | undefined;
  }[];
  readonly nextPath?: string | undefined;
}

export function suspensePage(model: SuspenseModel, language: Language): Page {
  const say = (key: Exclude<keyof typeof operationsTexts, 'suspenseTotal'>) =>
    words(operationsTexts[key], language);
  const title = say('suspenseTitle');
  return {
    title,
    wide: true,
    body: (
      <>
        <Title>{title}</Title>
        <Body>{say('suspenseLead')}</Body>
        <p class="govuk-body govuk-!-font-weight-bold">
          {words(operationsTexts.suspenseTotal, language, {
            amount: formatHongKongDollars(model.total, language),
          })}
        </p>
        {model.credits.length === 0 ? (
          <Body>{say('suspenseEmpty')}</Body>
        ) : (
          <Table
            caption={title}
            heads={[
              say('receipt'),
              say('receivedAt'),
              say('amount'),
              say('why'),
              say('bankReference'),
              say('case'),
            ]}
            rows={model.credits.map((credit) => ({
              key: credit.id,
              cells: [
                credit.receipt,
                formatHongKongMoment(credit.receivedAt, language),
                formatHongKongDollars(credit.amount, language),
                words(suspenseReasonTexts[credit.why], language),
                credit.bankReference,
                caseLink(credit),
              ],
            }))}
          />
        )}
        <Heading>{say('refundsTitle')}</Heading>
        <Body>{say('refundsLead')}</Body>
        {model.refunds.length === 0 ? (
          <Body>{say('refundsEmpty')}</Body>
        ) : (
          <Table
            caption={say('refundsTitle')}
            heads={[say('receipt'), say('owedSince'), say('amount'), say('case')]}
            rows={model.refunds.map((refund) => ({
              key: refund.id,
              cells: [
                refund.receipt,
                formatHongKongMoment(refund.since, language),
                formatHongKongDollars(refund.amount, language),
                caseLink(refund),
              ],
            }))}
          />
        )}
        {model.nextPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.nextPath} rel="next">
              {say('next')}
            </a>
          </Body>
        )}
      </>
    ),
  };
}

const caseLink = ({
  reference,
  casePath,
}: Pick<SuspenseModel['refunds'][number], 'reference' | 'casePath'>) =>
  casePath === undefined ? (
    reference
  ) : (
    <a key="case" class="govuk-link" href={casePath}>
      {reference}
    </a>
  );
