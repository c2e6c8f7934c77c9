import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import type { AnsweredPage } from '../../components/answers-summary.tsx';
import { Body, Bullets, Heading } from '../../components/blocks.tsx';
import { Flags } from '../../components/flags.tsx';
import { StandingTag } from '../../components/standing-tag.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { languages } from '../../languages.ts';
import { answerWords } from '../../questions/answer-words.ts';
import { representedRows } from '../../represented-words.ts';
import { signatureRows, type SignatureTold } from '../../signature-words.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import type { Flag } from '../../texts/desk.ts';
import { representedTexts } from '../../texts/represented.ts';
import { signedTexts } from '../../texts/signed.ts';
import { deskStageTexts, type Standing } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { type FeeState, feeSentence, Workings } from '../applicant/application-fees.tsx';
import { type AskedRequest, requestRows } from '../applicant/application-requests.tsx';
import type { FormPlace } from './case-forms.tsx';
import { CloseRequestForm } from './other-forms.tsx';

interface CaseFactsProps {
  readonly model: {
    readonly standing: Standing;
    readonly stage?: { readonly kind: StageKind; readonly name?: Text | undefined } | undefined;
    readonly submittedAt: Instant;
    readonly due?: HongKongDate | undefined;
    readonly stageDue?: HongKongDate | undefined;
    readonly silence?: HongKongDate | undefined;
    readonly flags: readonly Flag[];
    readonly language: Language;
    readonly represented?: Represented | undefined;
    readonly appliedBy?: string | undefined;
    readonly particulars: AnsweredPage['rows'];
  };
  readonly language: Language;
}

export const CaseFacts = ({ model, language }: CaseFactsProps) => (
  <>
    <p class="product-flags">
      <StandingTag standing={model.standing} onDesk language={language} />
      <Flags flags={model.flags} language={language} />
    </p>
    <SummaryList
      rows={[
        {
          key: words(deskCaseTexts.stage, language),
          value:
            model.stage === undefined
              ? '–'
              : words(model.stage.name ?? deskStageTexts[model.stage.kind], language),
        },
        {
          key: words(deskCaseTexts.due, language),
          value: model.due === undefined ? '–' : formatHongKongDate(model.due, language),
        },
        ...(model.stageDue === undefined
          ? []
          : [
              {
                key: words(deskCaseTexts.stageDue, language),
                value: formatHongKongDate(model.stageDue, language),
              },
            ]),
        ...(model.silence === undefined
          ? []
          : [
              {
                key: words(decisionTexts.silence, language),
                value: formatHongKongDate(model.silence, language),
              },
            ]),
        {
          key: words(deskCaseTexts.submitted, language),
          value: formatHongKongMoment(model.submittedAt, language),
        },
        {
          key: words(deskCaseTexts.language, language),
          value: languages.find((entry) => entry.language === model.language)?.name ?? model.language,
        },
        ...representedRows(model.represented, language),
        ...(model.appliedBy === undefined
          ? []
          : [{ key: words(representedTexts.appliedBy, language), value: model.appliedBy }]),
      ]}
    />
    <Heading>{words(deskCaseTexts.particulars, language)}</Heading>
    <SummaryList
      rows={model.particulars.map(({ question, answer }) => ({
        key: words(question.label, language),
        value: answerWords(question, answer, language),
      }))}
    />
  </>
);

/** What the rule for granting automatically said; it is written in the language of expressions, for whoever knows it. */
export const Ruling = ({
  ruling,
  language,
}: {
  readonly ruling: { readonly rule: string; readonly holds: boolean };
  readonly language: Language;
}) => (
  <>
    <Body>{words(ruling.holds ? decisionTexts.ruleHeld : decisionTexts.ruleNot, language)}</Body>
    <SummaryList rows={[{ key: words(decisionTexts.ruleText, language), value: ruling.rule }]} />
  </>
);

/** Who signed besides the applicant. */
export const Signatures = ({
  signatures = [],
  language,
}: {
  readonly signatures: readonly SignatureTold[] | undefined;
  readonly language: Language;
}) =>
  signatures.length === 0 ? null : (
    <section>
      <Heading>{words(signedTexts.heading, language)}</Heading>
      <SummaryList rows={signatureRows(signatures, language)} />
    </section>
  );

/** A checklist already completed. */
export interface PastVetting {
  readonly stage: string;
  readonly name: string;
  readonly at: Instant;
  readonly lines: readonly {
    readonly text: Text;
    readonly inOrder: boolean;
    readonly reason?: string | undefined;
  }[];
  readonly note?: string | undefined;
}

export const PastVettings = ({
  vettings,
  language,
}: {
  readonly vettings: readonly PastVetting[];
  readonly language: Language;
}) =>
  vettings.length === 0 ? null : (
    <section>
      <Heading>{words(deskCaseTexts.vettings, language)}</Heading>
      {vettings.map((vetting) => (
        <div key={`${vetting.stage} ${vetting.at}`}>
          <Body>
            {words(deskCaseTexts.checkedBy, language, {
              name: vetting.name,
              moment: formatHongKongMoment(vetting.at, language),
            })}
          </Body>
          <SummaryList
            rows={vetting.lines.map(({ text, inOrder, reason }) => ({
              key: words(text, language),
              value: [
                words(inOrder ? deskCaseTexts.inOrder : deskCaseTexts.notInOrder, language),
                ...(reason === undefined ? [] : [reason]),
              ].join('\n'),
            }))}
          />
          {vetting.note !== undefined && <p class="govuk-body product-as-typed">{vetting.note}</p>}
        </div>
      ))}
    </section>
  );

interface RequestListProps {
  readonly model: FormPlace & {
    readonly requests: readonly AskedRequest[];
    readonly offered: { readonly closeRequest?: boolean };
  };
  readonly language: Language;
}

export const RequestList = ({ model, language }: RequestListProps) =>
  model.requests.length === 0 ? null : (
    <section>
      <Heading>{words(deskCaseTexts.requests, language)}</Heading>
      {model.requests.map((request) => (
        <div key={request.id}>
          <SummaryList rows={requestRows(request, language, 'officer')} />
          {request.closed === undefined && model.offered.closeRequest === true && (
            <CloseRequestForm place={model} request={request.id} language={language} />
          )}
        </div>
      ))}
    </section>
  );

export const Payments = ({
  fees,
  language,
}: {
  readonly fees: readonly FeeState[];
  readonly language: Language;
}) => (
  <section>
    <Heading>{words(deskCaseTexts.payments, language)}</Heading>
    {fees.length === 0 ? (
      <Body>{words(deskCaseTexts.noPayments, language)}</Body>
    ) : (
      <>
        <Bullets items={fees.map((fee) => feeSentence(fee, language))} />
        <Workings fees={fees} language={language} />
      </>
    )}
  </section>
);
