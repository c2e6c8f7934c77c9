import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongDate } from '../../../rules/time.ts';
import type { Cents } from '../../../schemas/money.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Body, Bullets, Column, Heading } from '../../components/blocks.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { formTexts } from '../../texts/form.ts';
import { words } from '../../texts/words.ts';

export interface ReceivedModel {
  readonly case: string;
  readonly service: Text;
  readonly reference: string;
  readonly mailedTo?: string | undefined;
  readonly fee?: { readonly item: string; readonly amount: Cents; readonly payBy: HongKongDate } | undefined;
  readonly decisionBy?: HongKongDate | undefined;
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
        <Body>
          <a class="govuk-link" href={pathTo('application', at)}>
            {words(formTexts.viewApplication, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}

const nextSteps = ({ fee, decisionBy }: ReceivedModel, language: Language): string[] => [
  ...(fee === undefined
    ? []
    : [
        words(formTexts.nextPay, language, {
          amount: formatHongKongDollars(fee.amount, language),
          date: formatHongKongDate(fee.payBy, language),
        }),
      ]),
  ...(decisionBy === undefined
    ? []
    : [words(formTexts.nextDecision, language, { date: formatHongKongDate(decisionBy, language) })]),
  words(formTexts.nextFollow, language),
];
