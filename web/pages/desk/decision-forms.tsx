import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { conditionTexts } from '../../texts/conditions.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { deskStageTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace, type Reasons } from './case-forms.tsx';
import { ConditionFields } from './condition-fields.tsx';

export interface DecisionFormModel {
  readonly stage: string;
  readonly reasons: Reasons;
  readonly secondPerson: boolean;
  /** Not the licence itself is granted. */
  readonly inPrinciple?: boolean;
  readonly mayGrant: boolean;
  readonly mayRefuse: boolean;
  /** Conditions other bodies ask for, to be set with the grant or not. */
  readonly conditions: readonly Text[];
  /** How its members voted, where a panel decides. */
  readonly panel?: { readonly grant: number; readonly refuse: number } | undefined;
}

interface DecisionFormProps {
  readonly place: FormPlace;
  readonly decision: DecisionFormModel;
  readonly language: Language;
}

/** Two buttons, one for each outcome: nobody refuses by a wrong radio button. */
export const DecisionForms = ({ place, decision, language }: DecisionFormProps) => (
  <section>
    <Heading>{words(titleOf(decision), language)}</Heading>
    {decision.panel !== undefined && decision.panel.grant === decision.panel.refuse && (
      <Body>{words(decisionTexts.castingVote, language)}</Body>
    )}
    {decision.secondPerson && <Body>{words(deskCaseTexts.needsSecond, language)}</Body>}
    {decision.mayGrant && <GrantForm place={place} decision={decision} language={language} />}
    {decision.mayRefuse && <RefuseForm place={place} decision={decision} language={language} />}
  </section>
);

function titleOf({ inPrinciple, panel }: DecisionFormModel) {
  if (inPrinciple === true) return deskStageTexts.approvalInPrinciple;
  return panel === undefined ? deskCaseTexts.decision : decisionTexts.pronounce;
}

/** What would be signed is shown first. */
const decidePath = (place: FormPlace, language: Language) =>
  pathTo('previewDecision', { language: segmentOf(language), case: place.case });

/** Sends `adopt` with the places of conditions taken over, and conditions of the officer's own. */
const GrantForm = ({ place, decision, language }: DecisionFormProps) => (
  <>
    <h3 class="govuk-heading-s">
      {words(decision.inPrinciple === true ? deskCaseTexts.principleWhat : deskCaseTexts.grantWhat, language)}
    </h3>
    {decision.conditions.length > 0 && (
      <CheckboxField
        id={deskFieldId('adopt')}
        name="adopt"
        label={words(conditionTexts.adopt, language)}
        chosen={
          place.typed === undefined
            ? decision.conditions.map((_, index) => String(index))
            : deskChosen(place, 'adopt')
        }
        items={decision.conditions.map((condition, index) => ({
          value: String(index),
          label: words(condition, language),
        }))}
        language={language}
      />
    )}
    <ConditionFields place={place} language={language} />
    <TextArea {...deskField(place, 'note', words(deskCaseTexts.note, language), language)} rows={3} />
    <Button action={decidePath(place, language)} name="outcome" value="grant">
      {words(commandTexts['decision.grant'], language)}
    </Button>
  </>
);

const RefuseForm = ({ place, decision, language }: DecisionFormProps) => {
  const reasonsId = deskFieldId('reasons');
  return (
    <>
      <h3 class="govuk-heading-s">{words(deskCaseTexts.refuseWhat, language)}</h3>
      <CheckboxField
        id={reasonsId}
        name="reasons"
        label={words(deskCaseTexts.reasons, language)}
        error={errorAt(place.errors, reasonsId)}
        chosen={deskChosen(place, 'reasons')}
        items={decision.reasons.map(({ code, text }) => ({ value: code, label: words(text, language) }))}
        language={language}
      />
      <TextArea
        {...deskField(place, 'text', words(deskCaseTexts.refuseText, language), language)}
        hint={words(deskCaseTexts.refuseTextHint, language)}
      />
      <Button kind="warning" action={decidePath(place, language)} name="outcome" value="refuse">
        {words(commandTexts['decision.refuse'], language)}
      </Button>
    </>
  );
};
