import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Column, Title, Warning } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import { words } from '../../texts/words.ts';

export interface WithdrawModel {
  readonly case: string;
  readonly service: Text;
  readonly reference: string;
  /** Nothing was paid: nothing is said of refunds. */
  readonly paid: 'nothing' | 'refunded' | 'notRefunded';
  readonly why?: string | undefined;
  readonly sure?: boolean;
  /** What was typed before a session ended is shown again. */
  readonly rescued?: boolean;
  readonly notSure?: boolean;
  readonly errors?: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'withdrawal';

export function withdrawPage(model: WithdrawModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(applicationTexts.withdrawTitle, language);
  const errors: FieldErrors = [
    ...(model.notSure === true
      ? [{ field: 'sure', message: words(applicationTexts.sureMissing, language) }]
      : []),
    ...(model.errors ?? []),
  ];
  return {
    title,
    hasErrors: errors.length > 0,
    switchForm: { id: formId, action: pathTo('withdraw', at) },
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <ErrorSummary errors={errors} language={language} />
        {model.rescued === true && <KeptBanner language={language} />}
        <Title caption={words(model.service, language)}>{title}</Title>
        <Warning language={language}>
          {words(applicationTexts.withdrawWhat, language, { reference: model.reference })}
        </Warning>
        {model.paid !== 'nothing' && (
          <Body>
            {words(
              model.paid === 'refunded' ? applicationTexts.withdrawRefund : applicationTexts.withdrawNoRefund,
              language,
            )}
          </Body>
        )}
        <Form action={pathTo('withdraw', at)} stamp={model.stamp} id={formId}>
          <TextArea
            id="why"
            name="why"
            label={words(applicationTexts.why, language)}
            value={model.why}
            error={errorAt(errors, 'why')}
            rows={3}
            language={language}
          />
          <CheckboxField
            id="sure"
            name="sure"
            label={title}
            legendHidden
            error={errorAt(errors, 'sure')}
            chosen={model.sure === true ? ['yes'] : []}
            items={[{ value: 'yes', label: words(applicationTexts.sure, language) }]}
            language={language}
          />
          <div class="govuk-button-group">
            <Button kind="warning">{words(applicationTexts.confirmWithdraw, language)}</Button>
            <a class="govuk-link" href={pathTo('application', at)}>
              {words(applicationTexts.keep, language)}
            </a>
          </div>
        </Form>
      </Column>
    ),
  };
}
