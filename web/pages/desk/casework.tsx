import type { Language } from '../../../schemas/text.ts';
import { noticeTexts } from '../../texts/public-notices.ts';
import { words } from '../../texts/words.ts';
import { type AppealShown, AppealsShown } from './appeal-parts.tsx';
import type { FormPlace } from './case-forms.tsx';
import { type CorrectionShown, CorrectionsShown } from './correction-parts.tsx';
import { type InspectionShown, InspectionsShown } from './inspection-parts.tsx';
import { type InterviewShown, InterviewsShown } from './interview-parts.tsx';
import {
  type HearingFormModel,
  HearingForms,
  type HearingShown,
  type ObjectionShown,
  ObjectionsShown,
} from './notice-parts.tsx';
import { type OwnLink, OwnLinks } from './own-links.tsx';
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
  readonly hearing?: HearingFormModel | undefined;
  readonly panel?: VoteFormModel | undefined;
  /** Forms with a page of their own. */
  readonly own?: readonly OwnLink[] | undefined;
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
    {offered.hearing !== undefined && (
      <HearingForms place={place} hearing={offered.hearing} language={language} />
    )}
    {offered.panel !== undefined && <VoteForm place={place} panel={offered.panel} language={language} />}
    {offered.own !== undefined && <OwnLinks of={place.case} links={offered.own} language={language} />}
  </>
);
