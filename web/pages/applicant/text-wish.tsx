import { formatHongKongPhone } from '../../../rules/phone.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { BackLink, Banner, Body, Column, Title } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { textWishTexts } from '../../texts/text-messages.ts';
import { words } from '../../texts/words.ts';

export interface TextWishModel {
  /** Where text messages go now. */
  readonly mobile?: string | undefined;
  readonly typed?: { readonly mobile: string; readonly consent: boolean } | undefined;
  readonly done?: 'saved' | 'stopped' | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'text-wish';

/** Whether a person is told by text message too; sends `mobile` and `consent`, or `stop`. */
export function textWishPage(model: TextWishModel, language: Language): Page {
  const { mobile, typed, done, errors } = model;
  const at = { language: segmentOf(language) };
  const action = pathTo('saveTextWish', at);
  const title = words(textWishTexts.title, language);
  const shown = mobile === undefined ? undefined : formatHongKongPhone(mobile);
  return {
    title,
    hasErrors: errors.length > 0,
    switchForm: { id: formId, action },
    body: (
      <Column>
        <BackLink href={pathTo('inbox', at)} language={language} />
        <ErrorSummary errors={errors} language={language} />
        {done !== undefined && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">
              {done === 'saved' && shown !== undefined
                ? words(textWishTexts.saved, language, { mobile: shown })
                : words(textWishTexts.stopped, language)}
            </p>
          </Banner>
        )}
        <Title>{title}</Title>
        <Body>{words(textWishTexts.lead, language)}</Body>
        {shown !== undefined && <Body>{words(textWishTexts.nowTo, language, { mobile: shown })}</Body>}
        <Form action={action} stamp={model.stamp} id={formId}>
          <TextField
            id="mobile"
            name="mobile"
            label={words(textWishTexts.mobile, language)}
            hint={words(textWishTexts.mobileHint, language)}
            value={typed?.mobile ?? shown}
            inputMode="tel"
            autocomplete="tel"
            width={20}
            error={errorAt(errors, 'mobile')}
            language={language}
          />
          <CheckboxField
            id="consent"
            name="consent"
            label={words(textWishTexts.title, language)}
            legendHidden
            items={[{ value: 'yes', label: words(textWishTexts.consent, language) }]}
            chosen={typed?.consent === true ? ['yes'] : []}
            error={errorAt(errors, 'consent')}
            language={language}
          />
          <Button>{words(textWishTexts.save, language)}</Button>
          {shown !== undefined && (
            <Button kind="secondary" name="stop" value="yes">
              {words(textWishTexts.stop, language)}
            </Button>
          )}
        </Form>
      </Column>
    ),
  };
}
