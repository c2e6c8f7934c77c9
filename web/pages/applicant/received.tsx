import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Body, Bullets, Column, Heading } from '../../components/blocks.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import { formTexts } from '../../texts/form.ts';
import { receiptTexts } from '../../texts/receipt.ts';
import { words } from '../../texts/words.ts';
import { nextSteps, type WhatNext } from '../../what-next.ts';

export interface ReceivedModel extends WhatNext {
  readonly case: string;
  readonly service: Text;
  readonly reference: string;
  readonly mailedTo?: string | undefined;
}

/** The confirmation after sending, with the reference to keep. */
export function receivedPage(model: ReceivedModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(formTexts.receivedTitle, language);
  return {
    title,
    body: (
      <Column>
        <div class="govuk-panel govuk-panel--confirmation">
          <h1 class="govuk-panel__title">{title}</h1>
          <div class="govuk-panel__body">
            {words(formTexts.yourReference, language)}
            <br />
            <strong id="reference">{model.reference}</strong>
          </div>
        </div>
        <p class="govuk-body-l">{words(model.service, language)}</p>
        <Body>
          {model.mailedTo === undefined
            ? words(formTexts.noMail, language)
            : words(formTexts.mailed, language, { email: model.mailedTo })}
        </Body>
        <Heading>{words(formTexts.nextTitle, language)}</Heading>
        <Bullets items={nextSteps(model, language)} />
        {model.fee !== undefined && (
          <LinkButton href={pathTo('pay', { ...at, item: model.fee.item })}>
            {words(formTexts.payNow, language)}
          </LinkButton>
        )}
        {model.licence === true && (
          <LinkButton href={pathTo('licence', at)}>
            {words(applicationTexts.viewLicence, language)}
          </LinkButton>
        )}
        <Heading>{words(formTexts.copyTitle, language)}</Heading>
        <Bullets
          items={[
            <a key="page" class="govuk-link" href={pathTo('receipt', at)}>
              {words(receiptTexts.view, language)}
            </a>,
            <a key="pdf" class="govuk-link" href={pathTo('receiptPdf', at)}>
              {words(receiptTexts.download, language)}
            </a>,
          ]}
        />
        <Body>
          <a class="govuk-link" href={pathTo('application', at)}>
            {words(formTexts.viewApplication, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}
