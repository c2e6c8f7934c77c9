import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { Banner, Body, Bullets, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { signatureTexts } from '../../texts/signatures.ts';
import { words } from '../../texts/words.ts';

export interface CoSignModel {
  readonly case: string;
  readonly token: string;
  readonly service: Text;
  readonly department: Text;
  readonly who: Text;
  readonly pages: readonly AnsweredPage[];
  readonly statement: readonly Text[];
  /** Hash of what is shown: nothing else is signed. */
  readonly shown: string;
  readonly agreed?: boolean;
  readonly why?: string | undefined;
  readonly problem?: 'notAgreed' | 'noReason';
  /** The answers are others than those the button was pressed under. */
  readonly changed?: boolean;
  readonly rescued?: boolean;
  readonly stamp: FormStamp;
}

const formId = 'co-sign';

/** An application as it will be sent, to be signed by somebody besides the applicant. */
export function coSignPage(model: CoSignModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case, token: model.token };
  const title = words(signatureTexts.coSignTitle, language);
  const errors: FieldErrors = model.problem
    ? [
        {
          field: model.problem === 'notAgreed' ? 'agreed' : 'why',
          message: words(signatureTexts[model.problem], language),
        },
      ]
    : [];
  const action = pathTo('giveSignature', at);
  return {
    title,
    hasErrors: errors.length > 0,
    switchForm: { id: formId, action },
    ...(model.changed === true ? { status: 409 } : {}),
    body: (
      <Column>
        <ErrorSummary errors={errors} language={language} />
        {model.rescued === true && <KeptBanner language={language} />}
        {model.changed === true && (
          <Banner language={language}>
            <p class="govuk-notification-banner__heading">
              {words(signatureTexts.changedMeanwhile, language)}
            </p>
            <Body>{words(signatureTexts.changedMeanwhileWhat, language)}</Body>
          </Banner>
        )}
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>
          {words(signatureTexts.coSignLead, language, { department: words(model.department, language) })}
        </Body>
        <Inset>{words(signatureTexts.coSignAs, language, { who: words(model.who, language) })}</Inset>
        <AnswersSummary pages={model.pages} language={language} />
        <Heading>{words(signatureTexts.statement, language)}</Heading>
        <Bullets items={model.statement.map((text) => words(text, language))} />
        <Form id={formId} action={action} stamp={model.stamp}>
          <input type="hidden" name="shown" value={model.shown} />
          <CheckboxField
            id="agreed"
            name="agreed"
            label={words(signatureTexts.statement, language)}
            error={errorAt(errors, 'agreed')}
            chosen={model.agreed === true ? ['yes'] : []}
            items={[{ value: 'yes', label: words(signatureTexts.agree, language) }]}
            language={language}
            legendHidden
          />
          <Button>{words(signatureTexts.sign, language)}</Button>
          <Heading>{words(signatureTexts.orDecline, language)}</Heading>
          <TextArea
            id="why"
            name="why"
            label={words(signatureTexts.why, language)}
            error={errorAt(errors, 'why')}
            value={model.why}
            rows={3}
            most={1000}
            language={language}
          />
          <Button kind="secondary" action={pathTo('declineSignature', at)}>
            {words(signatureTexts.decline, language)}
          </Button>
        </Form>
      </Column>
    ),
  };
}
