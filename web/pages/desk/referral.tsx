import { formatHongKongDate } from '../../../rules/time.ts';
import type { RefusalCode } from '../../../schemas/refusal.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BackLink, Banner, Body, Heading, Inset, Title } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { UnsentWords } from '../../components/unsent-words.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { referralTexts, replyTexts } from '../../texts/referrals.ts';
import { refusalTexts } from '../../texts/refusals.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, deskFormId, deskTyped, type FormPlace } from './case-forms.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { type ReferralShown, ReferralsShown } from './referral-parts.tsx';

/** A case as a body sees it that is asked for its view: what it is asked, and the answers; nothing of what others said. */
export interface ReferralPageModel extends FormPlace {
  readonly stage: string;
  readonly body: string;
  readonly reference: string;
  readonly service: Text;
  readonly department: Text;
  readonly referral: ReferralShown;
  readonly silenceCounts: boolean;
  readonly mayReply: boolean;
  readonly answers: readonly AnsweredPage[];
  readonly refused?: RefusalCode | undefined;
  readonly done?: boolean;
  readonly rescued?: boolean;
}

const typedFields = ['text', 'conditionsEn', 'conditionsHant', 'conditionsHans'] as const;

interface Part {
  readonly model: ReferralPageModel;
  readonly language: Language;
}

export function referralPage(model: ReferralPageModel, language: Language): Page {
  const title = words(model.service, language);
  const action = pathTo('replyReferral', {
    language: segmentOf(language),
    case: model.case,
    stage: model.stage,
    body: model.body,
  });
  return {
    title: `${model.reference} ${title}`,
    hasErrors: model.errors.length > 0,
    ...(model.mayReply ? { switchForm: { id: deskFormId, action } } : {}),
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('desk', { language: segmentOf(language) })} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        <Told model={model} language={language} />
        <Title caption={model.reference}>{title}</Title>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <AnswersSummary pages={model.answers} language={language} />
          </div>
          <div class="govuk-grid-column-one-half">
            <Asked model={model} language={language} />
            {!model.mayReply && (
              <UnsentWords typed={typedFields.map((name) => deskTyped(model, name))} language={language} />
            )}
            {model.mayReply && (
              <Form action={action} stamp={model.stamp} id={deskFormId}>
                <ReplyForm model={model} language={language} />
              </Form>
            )}
          </div>
        </div>
      </>
    ),
  };
}

const Told = ({ model, language }: Part) => {
  if (model.refused !== undefined) {
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(deskCaseTexts.refused, language)}</p>
        <Body>{words(refusalTexts[model.refused], language)}</Body>
      </Banner>
    );
  }
  if (model.rescued === true) return <KeptBanner language={language} />;
  return model.done === true ? (
    <Banner language={language} kind="success">
      <p class="govuk-notification-banner__heading">{words(referralTexts.replied, language)}</p>
    </Banner>
  ) : null;
};

const Asked = ({ model, language }: Part) => {
  const { referral, department, silenceCounts } = model;
  if (referral.state === 'waiting' && referral.due !== undefined) {
    const date = formatHongKongDate(referral.due, language);
    return (
      <>
        <Heading>{words(referralTexts.asks, language)}</Heading>
        <Body>
          {words(referralTexts.asksWhat, language, { department: words(department, language), date })}
          {silenceCounts && ` ${words(referralTexts.asksSilent, language)}`}
        </Body>
      </>
    );
  }
  if (referral.state === 'silent' || referral.state === 'silence' || referral.state === 'ended')
    return <Inset>{words(referralTexts.late, language)}</Inset>;
  return <ReferralsShown referrals={[referral]} language={language} />;
};

/** Sends `kind`, `text` and one list of conditions a language. */
const ReplyForm = ({ model, language }: Part) => {
  const kindId = deskFieldId('kind');
  return (
    <>
      <RadioField
        id={kindId}
        name="kind"
        label={words(referralTexts.yourReply, language)}
        size="s"
        error={errorAt(model.errors, kindId)}
        chosen={deskChosen(model, 'kind')}
        items={(['noObjection', 'conditions', 'objection'] as const).map((kind) => ({
          value: kind,
          label: words(replyTexts[kind], language),
        }))}
        language={language}
      />
      <TextArea {...deskField(model, 'text', words(referralTexts.objectionWhy, language), language)} />
      <ConditionFields place={model} language={language} />
      <Button>{words(referralTexts.send, language)}</Button>
    </>
  );
};
