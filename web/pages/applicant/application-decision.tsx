import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Bullets, Heading } from '../../components/blocks.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { movedTexts } from '../../texts/declared-days.ts';
import { licenceTexts } from '../../texts/licence.ts';
import { words } from '../../texts/words.ts';

/** A decision in force, as the applicant is told it. */
export interface ToldDecision {
  readonly outcome: 'grant' | 'refuse';
  /** Where no officer granted it. */
  readonly how?: 'rule' | 'silence' | undefined;
  readonly at: Instant;
  readonly reasons: readonly Text[];
  /** The officer's own words. */
  readonly text?: string | undefined;
  readonly appeal?: Text | undefined;
  /** The last day to appeal, where it is later than the letter says. */
  readonly appealUntil?: HongKongDate | undefined;
  readonly conditions?: readonly Text[] | undefined;
}

const howTexts = { rule: decisionTexts.grantedByRule, silence: decisionTexts.grantedBySilence } as const;

export const DecisionTold = ({
  decision,
  language,
}: {
  readonly decision: ToldDecision;
  readonly language: Language;
}) => (
  <section>
    <Heading>
      {words(
        decision.outcome === 'grant' ? applicationTexts.decisionGrant : applicationTexts.decisionRefuse,
        language,
      )}
    </Heading>
    <p class="govuk-body product-secondary">{formatHongKongMoment(decision.at, language)}</p>
    {decision.how !== undefined && <Body>{words(howTexts[decision.how], language)}</Body>}
    {(decision.reasons.length > 0 || decision.text !== undefined) && (
      <>
        <h3 class="govuk-heading-s">{words(applicationTexts.reasons, language)}</h3>
        {decision.reasons.length > 0 && (
          <Bullets items={decision.reasons.map((reason) => words(reason, language))} />
        )}
        {decision.text !== undefined && <p class="govuk-body product-as-typed">{decision.text}</p>}
      </>
    )}
    {decision.conditions !== undefined && decision.conditions.length > 0 && (
      <>
        <h3 class="govuk-heading-s">{words(licenceTexts.conditions, language)}</h3>
        <Bullets items={decision.conditions.map((condition) => words(condition, language))} />
      </>
    )}
    {decision.appeal !== undefined && (
      <>
        <h3 class="govuk-heading-s">{words(applicationTexts.appeal, language)}</h3>
        <Body>{words(decision.appeal, language)}</Body>
        {decision.appealUntil !== undefined && (
          <Body>
            {words(movedTexts.appeal, language, { date: formatHongKongDate(decision.appealUntil, language) })}
          </Body>
        )}
      </>
    )}
  </section>
);
