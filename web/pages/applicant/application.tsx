import { formatHongKongAppointment, formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BallotPart, type BallotTold } from '../../components/ballot-told.tsx';
import { BackLink, Banner, Body, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import type { FormStamp } from '../../components/form.tsx';
import { LinkButton } from '../../components/form.tsx';
import { History, type HistoryEntry } from '../../components/history.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { LetterList, type LetterListed } from '../../components/letter-list.tsx';
import { MessagesLink } from '../../components/messages-link.tsx';
import { StandingTag } from '../../components/standing-tag.tsx';
import { Progress, type Step } from '../../components/steps.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { type SuspendedCredit, SuspendedMoney } from '../../components/suspended-money.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { representedRows } from '../../represented-words.ts';
import { signatureRows, type SignatureTold } from '../../signature-words.ts';
import { applicationTexts } from '../../texts/applications.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { interviewTexts } from '../../texts/interviews.ts';
import { noticeTexts } from '../../texts/public-notices.ts';
import { receiptTexts } from '../../texts/receipt.ts';
import { requirementTexts } from '../../texts/requirements.ts';
import { signedTexts } from '../../texts/signed.ts';
import type { Standing } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { type CorrectionShown, CorrectionsShown } from '../desk/correction-parts.tsx';
import {
  type HearingShown,
  type ObjectionShown,
  ObjectionsShown,
  OpenToObjections,
} from '../desk/notice-parts.tsx';
import { Consulted, type ConsultedBody } from './application-consulted.tsx';
import { type DatesModel, Due, Ended } from './application-dates.tsx';
import { DecisionTold, type ToldDecision } from './application-decision.tsx';
import { FeeLines, type FeeState } from './application-fees.tsx';
import { answerFormId, answerPath, type AskedRequest, Requests } from './application-requests.tsx';

export interface ApplicationModel extends DatesModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly standing: Standing;
  readonly submittedAt: Instant;
  readonly represented?: Represented | undefined;
  readonly signatures?: readonly SignatureTold[];
  readonly steps: readonly Step[];
  /** When it counts as granted if nobody decides. */
  readonly silence?: HongKongDate | undefined;
  readonly consulted?: readonly ConsultedBody[];
  /** The last day on which anybody may object, while it is open to the public. */
  readonly noticed?: HongKongDate | undefined;
  readonly objections?: readonly ObjectionShown[];
  readonly hearings?: readonly HearingShown[];
  readonly approvedInPrinciple?: Instant | undefined;
  readonly ballot?: BallotTold | undefined;
  /** There is or was an appointment. */
  readonly appointment?: 'inspection' | 'interview' | undefined;
  /** For when it is booked. */
  readonly booked?: Instant | undefined;
  /** There is a letter of requirements. */
  readonly requirements?: boolean;
  /** What the office does about the letter: it is being written, or what was reported is being checked. */
  readonly requirementsWithUs?: 'writing' | 'checking' | undefined;
  readonly fees: readonly FeeState[];
  readonly suspended: readonly SuspendedCredit[];
  readonly requests: readonly AskedRequest[];
  readonly decision?: ToldDecision | undefined;
  readonly letters?: readonly LetterListed[];
  /** Messages the applicant has not read. */
  readonly unread?: number;
  /** A licence exists, or is being signed. */
  readonly licence: boolean;
  readonly withdrawable: boolean;
  readonly answers: readonly AnsweredPage[];
  /** Of clerical errors in the answers, confirmed. */
  readonly corrections?: readonly CorrectionShown[];
  readonly history: readonly HistoryEntry[];
  /** What the person has just done. */
  readonly done?: 'answered' | 'withdrawn' | undefined;
  /** What was typed before a session ended is shown again. */
  readonly rescued?: boolean;
  /** What happened since the person opened the page they sent; what they typed is kept in `typedAnswer`. */
  readonly changed?: readonly HistoryEntry[] | undefined;
  readonly typedAnswer?: string | undefined;
  readonly errors?: FieldErrors;
  readonly stamp: FormStamp;
}

export function applicationPage(model: ApplicationModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(model.service, language);
  const errors = model.errors ?? [];
  const asked = model.requests.find(({ closed }) => closed === undefined);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: errors.length > 0,
    ...(asked
      ? { switchForm: { id: answerFormId, action: answerPath(model.case, asked.id, language) } }
      : {}),
    body: (
      <Column>
        <BackLink href={pathTo('applications', { language: at.language })} language={language} />
        <ErrorSummary errors={errors} language={language} />
        <Told model={model} language={language} />
        <SuspendedMoney credits={model.suspended} language={language} />
        <Title caption={model.reference}>{title}</Title>
        <p class="govuk-body">
          <StandingTag standing={model.standing} language={language} />
        </p>
        {model.represented !== undefined && (
          <SummaryList rows={representedRows(model.represented, language)} />
        )}
        <Due model={model} language={language} />
        {model.silence !== undefined && (
          <Inset>
            {words(decisionTexts.silenceTold, language, {
              date: formatHongKongDate(model.silence, language),
            })}
          </Inset>
        )}
        {model.approvedInPrinciple !== undefined && (
          <Inset>
            {words(applicationTexts.approvedInPrinciple, language, {
              moment: formatHongKongMoment(model.approvedInPrinciple, language),
            })}
          </Inset>
        )}
        <StageTold model={model} language={language} />
        <Ended model={model} language={language} />
        {model.ballot !== undefined && <BallotPart ballot={model.ballot} language={language} />}
        {model.decision !== undefined && <DecisionTold decision={model.decision} language={language} />}
        {model.licence && (
          <LinkButton href={pathTo('licence', at)}>
            {words(applicationTexts.viewLicence, language)}
          </LinkButton>
        )}
        {model.appointment !== undefined && (
          <LinkButton href={pathTo('inspection', at)}>
            {words((model.appointment === 'interview' ? interviewTexts : inspectionTexts).open, language)}
          </LinkButton>
        )}
        {model.requirements === true && (
          <LinkButton href={pathTo('requirements', at)}>{words(requirementTexts.open, language)}</LinkButton>
        )}
        {model.requirementsWithUs === 'checking' && (
          <Body>
            <a class="govuk-link" href={pathTo('requirements', at)}>
              {words(requirementTexts.see, language)}
            </a>
          </Body>
        )}
        <MessagesLink n={model.unread ?? 0} href={pathTo('messages', at)} language={language} />
        <LetterList letters={model.letters ?? []} case={model.case} route="letter" language={language} />
        <OpenToObjections until={model.noticed} language={language} />
        <ObjectionsShown
          objections={model.objections ?? []}
          hearings={model.hearings ?? []}
          heading={words(noticeTexts.told, language)}
          language={language}
        />
        <Requests model={model} errors={errors} language={language} />
        <Progress steps={model.steps} language={language} />
        <Consulted bodies={model.consulted ?? []} language={language} />
        <FeeLines fees={model.fees} case={model.case} held={model.suspended.length > 0} language={language} />
        <Heading>{words(applicationTexts.history, language)}</Heading>
        <History entries={model.history} language={language} />
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words(applicationTexts.answers, language)}</span>
          </summary>
          <div class="govuk-details__text">
            <AnswersSummary pages={model.answers} language={language} />
            <CorrectionsShown corrections={model.corrections ?? []} language={language} />
            {model.signatures !== undefined && model.signatures.length > 0 && (
              <>
                <Heading>{words(signedTexts.heading, language)}</Heading>
                <SummaryList rows={signatureRows(model.signatures, language)} />
              </>
            )}
          </div>
        </details>
        <Body>
          <a class="govuk-link" href={pathTo('receipt', at)}>
            {words(receiptTexts.view, language)}
          </a>
        </Body>
        {model.withdrawable && (
          <Body>
            <a class="govuk-link" href={pathTo('withdrawForm', at)}>
              {words(applicationTexts.withdraw, language)}
            </a>
          </Body>
        )}
      </Column>
    ),
  };
}

interface Part {
  readonly model: ApplicationModel;
  readonly language: Language;
}

/** What happens in the present stage, where its name does not say it. */
const StageTold = ({ model, language }: Part) => {
  const appointed = (model.appointment === 'interview' ? interviewTexts : inspectionTexts).booked;
  const { booked, requirementsWithUs: withUs } = model;
  return (
    <>
      {booked !== undefined && (
        <Inset>{words(appointed, language, { moment: formatHongKongAppointment(booked, language) })}</Inset>
      )}
      {withUs !== undefined && (
        <Inset>
          {words(withUs === 'writing' ? requirementTexts.writing : requirementTexts.allSent, language)}
        </Inset>
      )}
    </>
  );
};

/** What was just done, or why it was not. */
const Told = ({ model, language }: Part) => {
  if (model.changed !== undefined) {
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(applicationTexts.changed, language)}</p>
        <Body>{words(applicationTexts.changedWhat, language)}</Body>
        <History entries={model.changed} language={language} />
      </Banner>
    );
  }
  if (model.rescued === true) return <KeptBanner language={language} />;
  return model.done === undefined ? null : (
    <Banner language={language} kind="success">
      <p class="govuk-notification-banner__heading">{words(applicationTexts[model.done], language)}</p>
    </Banner>
  );
};
