import type { Language } from '../../../schemas/text.ts';
import { noticeTexts } from '../../texts/public-notices.ts';
import { words } from '../../texts/words.ts';
import { type AppealShown, AppealsShown } from './appeal-parts.tsx';
import type { FormPlace } from './case-forms.tsx';
import {
  type CorrectionFormModel,
  CorrectionForms,
  type CorrectionShown,
  CorrectionsShown,
} from './correction-parts.tsx';
import {
  type InspectionFormModel,
  InspectionForms,
  type InspectionShown,
  InspectionsShown,
} from './inspection-parts.tsx';
import {
  type InterviewFormModel,
  InterviewForms,
  type InterviewShown,
  InterviewsShown,
} from './interview-parts.tsx';
import {
  type HearingFormModel,
  HearingForms,
  type HearingShown,
  type ObjectionShown,
  ObjectionsShown,
} from './notice-parts.tsx';
import { type VoteFormModel, VoteForm, VotesShown, type VotesShownModel } from './panel-parts.tsx';
import {
  type ReferralFormModel,
  ReferralForms,
  type ReferralShown,
  ReferralsShown,
} from './referral-parts.tsx';
import {
  LetterRead,
  type LetterShown,
  type RequirementFormModel,
  RequirementForms,
} from './requirement-parts.tsx';

/** What the stages between checking and deciding left behind. */
export interface Casework {
  readonly referrals?: readonly ReferralShown[];
  readonly letters?: readonly LetterShown[];
  readonly inspections?: readonly InspectionShown[];
  readonly interviews?: readonly InterviewShown[];
  readonly objections?: readonly ObjectionShown[];
  readonly hearings?: readonly HearingShown[];
  readonly corrections?: readonly CorrectionShown[];
  readonly votes?: readonly VotesShownModel[];
  readonly appeals?: readonly AppealShown[];
}

/** Their forms, where this officer may use them now. */
export interface CaseworkOffered {
  readonly referral?: ReferralFormModel | undefined;
  readonly requirements?: RequirementFormModel | undefined;
  readonly inspection?: InspectionFormModel | undefined;
  readonly interview?: InterviewFormModel | undefined;
  readonly hearing?: HearingFormModel | undefined;
  readonly panel?: VoteFormModel | undefined;
  readonly correction?: CorrectionFormModel | undefined;
}

export const CaseworkRead = ({
  casework,
  language,
}: {
  readonly casework: Casework;
  readonly language: Language;
}) => (
  <>
    <CorrectionsShown corrections={casework.corrections ?? []} language={language} />
    <ReferralsShown referrals={casework.referrals ?? []} language={language} />
    {(casework.letters ?? []).map((letter) => (
      <LetterRead key={letter.until} letter={letter} language={language} />
    ))}
    <InspectionsShown inspections={casework.inspections ?? []} language={language} />
    <InterviewsShown interviews={casework.interviews ?? []} language={language} />
    <ObjectionsShown
      objections={casework.objections ?? []}
      hearings={casework.hearings ?? []}
      heading={words(noticeTexts.objections, language)}
      language={language}
    />
    <VotesShown rounds={casework.votes ?? []} language={language} />
    <AppealsShown appeals={casework.appeals ?? []} language={language} />
  </>
);

interface FormsProps {
  readonly place: FormPlace;
  readonly offered: CaseworkOffered;
  readonly language: Language;
}

export const CaseworkForms = ({ place, offered, language }: FormsProps) => (
  <>
    {offered.referral !== undefined && (
      <ReferralForms place={place} referral={offered.referral} language={language} />
    )}
    {offered.requirements !== undefined && (
      <RequirementForms place={place} requirements={offered.requirements} language={language} />
    )}
    {offered.inspection !== undefined && (
      <InspectionForms place={place} inspection={offered.inspection} language={language} />
    )}
    {offered.interview !== undefined && (
      <InterviewForms place={place} interview={offered.interview} language={language} />
    )}
    {offered.hearing !== undefined && (
      <HearingForms place={place} hearing={offered.hearing} language={language} />
    )}
    {offered.panel !== undefined && <VoteForm place={place} panel={offered.panel} language={language} />}
    {offered.correction !== undefined && (
      <CorrectionForms place={place} correction={offered.correction} language={language} />
    )}
  </>
);
