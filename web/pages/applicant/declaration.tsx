import { formatHongKongDollars } from '../../../rules/money.ts';
import type { Cents } from '../../../schemas/money.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Bullets, Column, Inset, Title } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { formTexts } from '../../texts/form.ts';
import { privacyTexts } from '../../texts/privacy.ts';
import { words } from '../../texts/words.ts';

export interface DeclarationModel {
  readonly case: string;
  readonly service: Text;
  readonly declaration: readonly Text[];
  /** What is to be paid after sending, in all; what only if it is granted. */
  readonly feeDue?: Cents | undefined;
  readonly feeLater?: Cents | undefined;
  /** Show that the box was not ticked. */
  readonly notDeclared?: boolean;
  /** Other reasons why it could not be sent. */
  readonly errors?: FieldErrors;
  readonly stamp: FormStamp;
}

export function declarationPage(model: DeclarationModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(formTexts.declarationTitle, language);
  const errors: FieldErrors = [
    ...(model.notDeclared === true
      ? [{ field: 'declared', message: words(formTexts.declareMissing, language) }]
      : []),
    ...(model.errors ?? []),
  ];
  return {
    title,
    hasErrors: errors.length > 0,
    body: (
      <Column>
        <BackLink href={pathTo('checkAnswers', at)} language={language} />
        <ErrorSummary errors={errors} language={language} />
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(formTexts.declarationLead, language)}</Body>
        <Bullets items={model.declaration.map((text) => words(text, language))} />
        <Body>
          <a class="govuk-link" href={pathTo('privacy', at)}>
            {words(privacyTexts.readAgain, language)}
          </a>
        </Body>
        {model.feeDue !== undefined && (
          <Inset>
            {words(formTexts.feeDue, language, { amount: formatHongKongDollars(model.feeDue, language) })}
          </Inset>
        )}
        {model.feeLater !== undefined && (
          <Inset>
            {words(formTexts.feeLater, language, { amount: formatHongKongDollars(model.feeLater, language) })}
          </Inset>
        )}
        <Form action={pathTo('submit', at)} stamp={model.stamp}>
          <CheckboxField
            id="declared"
            name="declared"
            label={title}
            error={errorAt(errors, 'declared')}
            chosen={[]}
            items={[{ value: 'yes', label: words(formTexts.declare, language) }]}
            language={language}
            legendHidden
          />
          <Button>
            {words(model.feeDue === undefined ? formTexts.submit : formTexts.submitAndPay, language)}
          </Button>
        </Form>
      </Column>
    ),
  };
}
