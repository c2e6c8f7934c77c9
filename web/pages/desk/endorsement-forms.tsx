import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Bullets, Heading } from '../../components/blocks.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { conditionTexts } from '../../texts/conditions.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { deskStageTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { deskField, type FormPlace } from './case-forms.tsx';

/** A decision as an officer reads it: who proposes what, and why. */
export interface Proposal {
  readonly outcome: 'grant' | 'refuse';
  readonly name: string;
  readonly at: Instant;
  /** Not of the licence itself: the rest is still to come. */
  readonly inPrinciple?: boolean;
  readonly endorsed?: { readonly name: string; readonly at: Instant } | undefined;
  /** Where the engine granted it. */
  readonly how?: 'rule' | 'silence' | undefined;
  readonly reasons: readonly Text[];
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  readonly conditions?: readonly Text[] | undefined;
  readonly returned?: { readonly name: string; readonly why: string } | undefined;
}

export interface EndorsementFormModel {
  readonly stage: string;
  readonly mayEndorse: boolean;
  readonly mayReturn: boolean;
}

interface EndorsementFormProps {
  readonly place: FormPlace;
  readonly endorsement: EndorsementFormModel;
  readonly language: Language;
}

export const ProposalShown = ({
  proposal,
  language,
}: {
  readonly proposal: Proposal;
  readonly language: Language;
}) => (
  <section>
    <Heading>
      {words(
        proposal.inPrinciple === true ? deskStageTexts.approvalInPrinciple : deskCaseTexts.decision,
        language,
      )}
    </Heading>
    <Body>
      {saidBy(proposal, language)}{' '}
      {words(deskCaseTexts.proposedAt, language, { moment: formatHongKongMoment(proposal.at, language) })}
    </Body>
    {proposal.endorsed !== undefined && (
      <Body>
        {words(deskCaseTexts.endorsedBy, language, {
          name: proposal.endorsed.name,
          moment: formatHongKongMoment(proposal.endorsed.at, language),
        })}
      </Body>
    )}
    {proposal.reasons.length > 0 && (
      <Bullets items={proposal.reasons.map((reason) => words(reason, language))} />
    )}
    {proposal.conditions !== undefined && proposal.conditions.length > 0 && (
      <>
        <h3 class="govuk-heading-s">{words(conditionTexts.title, language)}</h3>
        <Bullets items={proposal.conditions.map((condition) => words(condition, language))} />
      </>
    )}
    <SummaryList rows={proposalRows(proposal, language)} />
    {proposal.returned !== undefined && (
      <Body>{words(deskCaseTexts.wasReturned, language, proposal.returned)}</Body>
    )}
  </section>
);

function saidBy({ how, outcome, name, inPrinciple }: Proposal, language: Language): string {
  if (how === 'rule') return words(decisionTexts.grantedByRule, language);
  if (how === 'silence') return words(decisionTexts.grantedBySilence, language);
  if (outcome === 'grant' && inPrinciple === true)
    return words(deskCaseTexts.proposedPrinciple, language, { name });
  const proposed = outcome === 'grant' ? deskCaseTexts.proposedGrant : deskCaseTexts.proposedRefuse;
  return words(proposed, language, { name });
}

const proposalRows = ({ text, note }: Proposal, language: Language): SummaryRow[] => [
  ...(text === undefined ? [] : [{ key: words(deskCaseTexts.explanation, language), value: text }]),
  ...(note === undefined ? [] : [{ key: words(deskCaseTexts.proposalNote, language), value: note }]),
];

export const EndorsementForms = ({ place, endorsement, language }: EndorsementFormProps) => {
  const at = { language: segmentOf(language), case: place.case };
  return (
    <section>
      <Heading>{words(deskCaseTexts.endorsement, language)}</Heading>
      {endorsement.mayEndorse && (
        <Button action={pathTo('previewEndorsement', at)} name="outcome" value="endorse">
          {words(commandTexts['decision.endorse'], language)}
        </Button>
      )}
      {endorsement.mayReturn && (
        <>
          <TextArea
            {...deskField(place, 'returnWhy', words(deskCaseTexts.returnWhy, language), language)}
            rows={3}
          />
          <Button kind="secondary" action={pathTo('endorse', at)} name="outcome" value="return">
            {words(commandTexts['decision.return'], language)}
          </Button>
        </>
      )}
    </section>
  );
};
