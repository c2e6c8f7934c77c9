import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { BackLink, Body, Bullets, Column, Heading, Title } from '../../components/blocks.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { type ReceiptModel, receiptParts } from '../../receipt-parts.ts';
import { proofTexts } from '../../texts/receipt-proof.ts';
import { receiptTexts } from '../../texts/receipt.ts';
import { words } from '../../texts/words.ts';

/** Everything that was sent, to read, print or keep as a PDF. */
export function receiptPage(model: ReceiptModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(receiptTexts.title, language);
  return {
    title: `${title} ${model.reference}`,
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(receiptTexts.notMoney, language)}</Body>
        <p class="govuk-body product-screen-only">
          <a class="govuk-link" href={pathTo('receiptPdf', at)}>
            {words(receiptTexts.download, language)}
          </a>
        </p>
        {receiptParts(model, language).map((part, n) => (
          <section key={n} class="product-receipt-part">
            <Heading>{part.heading}</Heading>
            {'rows' in part ? <SummaryList rows={part.rows} /> : <Bullets items={part.items} />}
          </section>
        ))}
        {model.proof?.state === 'ready' && (
          <p class="govuk-body product-screen-only">
            <a class="govuk-link" href={pathTo('receiptProof', at)} download>
              {words(proofTexts.download, language)}
            </a>
          </p>
        )}
        <p class="govuk-body-s product-secondary">
          {words(receiptTexts.masked, language)}{' '}
          {words(receiptTexts.made, language, { moment: formatHongKongMoment(model.madeAt, language) })}
        </p>
      </Column>
    ),
  };
}
