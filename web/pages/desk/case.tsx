import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import type { Picture, Way } from '../../../workflows/picture.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BackLink, Heading, Inset, Title } from '../../components/blocks.tsx';
import { CasePicture } from '../../components/case-picture.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Form } from '../../components/form.tsx';
import { History, type HistoryEntry } from '../../components/history.tsx';
import { LetterList, type LetterListed } from '../../components/letter-list.tsx';
import { MessagesLink } from '../../components/messages-link.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import type { SignatureTold } from '../../signature-words.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import type { Flag } from '../../texts/desk.ts';
import { pictureTexts } from '../../texts/pictures.ts';
import type { Standing } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { type FeeState } from '../applicant/application-fees.tsx';
import type { AskedRequest } from '../applicant/application-requests.tsx';
import { ReopenForm } from './appeal-parts.tsx';
import { BesideLinks, EarlierLink } from './beside-links.tsx';
import { deskFormId, type FormPlace } from './case-forms.tsx';
import {
  CaseFacts,
  PastVettings,
  type PastVetting,
  Payments,
  RequestList,
  Ruling,
  Signatures,
} from './case-parts.tsx';
import { NotOffered, Told, type ToldModel } from './case-told.tsx';
import { type Casework, CaseworkForms, type CaseworkOffered, CaseworkRead } from './casework.tsx';
import { type DecisionFormModel, DecisionForms } from './decision-forms.tsx';
import {
  type EndorsementFormModel,
  EndorsementForms,
  type Proposal,
  ProposalShown,
} from './endorsement-forms.tsx';
import { Noticed } from './notice-parts.tsx';
import { AskForm, CancelForm, HoldForm, ResumeForm } from './other-forms.tsx';
import { type VettingFormModel, VettingForm } from './vetting-form.tsx';
import { WorkLine, type WorkLineModel } from './work-line.tsx';

/**
 * A case on the desk. Which forms there are follows from the commands the machine offers this officer now; `notOffered` are
 * those the stage knows but this officer is refused, with the reason.
 */
export interface DeskCaseModel extends FormPlace, Casework, ToldModel {
  readonly reference: string;
  readonly service: Text;
  readonly standing: Standing;
  readonly stage?: { readonly kind: StageKind; readonly name?: Text | undefined } | undefined;
  readonly submittedAt: Instant;
  readonly due?: HongKongDate | undefined;
  /** When its stage should be done. */
  readonly stageDue?: HongKongDate | undefined;
  /** When it counts as granted if nobody decides. */
  readonly silence?: HongKongDate | undefined;
  /** The last day on which anybody may object, while it is open to the public. */
  readonly noticed?: HongKongDate | undefined;
  /** What the rule for granting automatically said, where it did not grant. */
  readonly ruling?: { readonly rule: string; readonly holds: boolean } | undefined;
  readonly flags: readonly Flag[];
  readonly language: Language;
  readonly represented?: Represented | undefined;
  /** The verified name of who applied for them. */
  readonly appliedBy?: string | undefined;
  readonly signatures?: readonly SignatureTold[];
  /** What the sign-in vouched for. */
  readonly particulars: AnsweredPage['rows'];
  readonly answers: readonly AnsweredPage[];
  /** The first document sent. */
  readonly document?: string | undefined;
  readonly offered: CaseworkOffered & {
    readonly vetting?: VettingFormModel | undefined;
    readonly decision?: DecisionFormModel | undefined;
    readonly endorsement?: EndorsementFormModel | undefined;
    readonly reopen?: boolean;
    readonly ask?: boolean;
    readonly closeRequest?: boolean;
    readonly hold?: boolean;
    readonly cancel?: boolean;
    readonly resume?: boolean;
  };
  readonly work: WorkLineModel;
  readonly hold?: { readonly since: Instant; readonly why: string } | undefined;
  readonly cancelled?: { readonly name: string; readonly at: Instant; readonly why: string } | undefined;
  readonly proposal?: Proposal | undefined;
  readonly vettings: readonly PastVetting[];
  readonly requests: readonly AskedRequest[];
  readonly sentLetters?: readonly LetterListed[];
  readonly unread?: number;
  readonly fees: readonly FeeState[];
  readonly history: readonly HistoryEntry[];
  /** Events before those. */
  readonly earlier?: number;
  /** The workflow, and the way the case came through it. */
  readonly workflow?:
    | {
        readonly release: { readonly service: string; readonly number: number };
        readonly picture: Picture;
        readonly way: Way;
      }
    | undefined;
}

interface Part {
  readonly model: DeskCaseModel;
  readonly language: Language;
}

export function deskCasePage(model: DeskCaseModel, language: Language): Page {
  const title = words(model.service, language);
  const action = pathTo('showTypedCase', { language: segmentOf(language), case: model.case });
  return {
    title: `${model.reference} ${title}`,
    hasErrors: model.errors.length > 0,
    switchForm: { id: deskFormId, action },
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('desk', { language: segmentOf(language) })} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        <Told model={model} language={language} />
        <Title caption={model.reference}>{title}</Title>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <WorkLine of={model.case} work={model.work} language={language} />
            <CaseFacts model={model} language={language} />
            <BesideLinks of={model.case} document={model.document} language={language} />
            <AnswersSummary pages={model.answers} language={language} />
            <Signatures signatures={model.signatures} language={language} />
            <PastVettings vettings={model.vettings} language={language} />
            <Noticed case={model.case} until={model.noticed} language={language} />
            <CaseworkRead casework={model} language={language} />
            <RequestList model={model} language={language} />
            <MessagesLink
              n={model.unread ?? 0}
              href={pathTo('deskMessages', { language: segmentOf(language), case: model.case })}
              language={language}
            />
            <LetterList
              letters={model.sentLetters ?? []}
              case={model.case}
              route="deskLetter"
              language={language}
            />
            <Payments fees={model.fees} language={language} />
            <Heading>{words(deskCaseTexts.history, language)}</Heading>
            <History entries={model.history} language={language} />
            <EarlierLink of={model.case} n={model.earlier ?? 0} language={language} />
          </div>
          <div class="govuk-grid-column-one-half">
            <Form action={action} stamp={model.stamp} id={deskFormId}>
              <ToDo model={model} language={language} />
            </Form>
          </div>
        </div>
        {model.workflow !== undefined && (
          <section>
            <Heading>{words(pictureTexts.ofCase, language)}</Heading>
            <CasePicture name={model.service} {...model.workflow} language={language} />
          </section>
        )}
      </>
    ),
  };
}

/** The stage whose forms are shown; each form says which stage it was made for. */
const stageOffered = ({
  vetting,
  decision,
  endorsement,
  referral,
  requirements,
  hearing,
  panel,
}: DeskCaseModel['offered']): string | undefined =>
  (vetting ?? decision ?? endorsement ?? referral ?? requirements ?? hearing ?? panel)?.stage;

const ToDo = ({ model, language }: Part) => {
  const { offered } = model;
  const stage = stageOffered(offered);
  const nothing = Object.values(offered).every((offer) => offer === undefined || offer === false);
  return (
    <>
      {stage !== undefined && <input type="hidden" name="stage" value={stage} />}
      {model.proposal !== undefined && <ProposalShown proposal={model.proposal} language={language} />}
      {model.ruling !== undefined && <Ruling ruling={model.ruling} language={language} />}
      {nothing && <Inset>{words(deskCaseTexts.nothingTodo, language)}</Inset>}
      <NotOffered model={model} language={language} />
      {model.hold !== undefined && (
        <Inset>
          {words(deskCaseTexts.held, language, {
            moment: formatHongKongMoment(model.hold.since, language),
            why: model.hold.why,
          })}
        </Inset>
      )}
      {model.cancelled !== undefined && (
        <Inset>
          {words(deskCaseTexts.cancelled, language, {
            name: model.cancelled.name,
            moment: formatHongKongMoment(model.cancelled.at, language),
            why: model.cancelled.why,
          })}
        </Inset>
      )}
      {offered.resume === true && <ResumeForm place={model} language={language} />}
      {offered.vetting !== undefined && (
        <VettingForm place={model} vetting={offered.vetting} language={language} />
      )}
      {offered.decision !== undefined && (
        <DecisionForms place={model} decision={offered.decision} language={language} />
      )}
      {offered.endorsement !== undefined && (
        <EndorsementForms place={model} endorsement={offered.endorsement} language={language} />
      )}
      {offered.reopen === true && <ReopenForm place={model} language={language} />}
      <CaseworkForms place={model} offered={offered} language={language} />
      {offered.ask === true && <AskForm place={model} language={language} />}
      {offered.hold === true && <HoldForm place={model} language={language} />}
      {offered.cancel === true && <CancelForm place={model} language={language} />}
    </>
  );
};
