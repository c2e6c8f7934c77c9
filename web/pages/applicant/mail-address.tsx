import { formatHongKongDate, hongKongDateOf } from '../../../rules/time.ts';
import type { MailReturn } from '../../../schemas/mail-return.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, Column, Title } from '../../components/blocks.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { mailAddressTexts } from '../../texts/mail-address.ts';
import { words } from '../../texts/words.ts';

export interface MailAddressModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly address: string;
  /** Absent while mail is delivered, as far as is known. */
  readonly failed?: { readonly at: Instant; readonly how: MailReturn } | undefined;
  readonly done: boolean;
  readonly typed?: string | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'mail-address';
const saidOf = { bounced: mailAddressTexts.failed, complained: mailAddressTexts.complained } as const;

/** Where mail of a case came back, its address can be corrected; sends `address`. */
export function mailAddressPage(model: MailAddressModel, language: Language): Page {
  const { failed, address, errors } = model;
  const at = { language: segmentOf(language), case: model.case };
  const action = pathTo('correctMail', at);
  const title = words(mailAddressTexts.title, language);
  const date = failed && formatHongKongDate(hongKongDateOf(failed.at), language);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: errors.length > 0,
    ...(failed ? { switchForm: { id: formId, action } } : {}),
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <ErrorSummary errors={errors} language={language} />
        {model.done && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">
              {words(mailAddressTexts.saved, language, { address })}
            </p>
          </Banner>
        )}
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        {failed && date !== undefined ? (
          <>
            <Body>{words(saidOf[failed.how], language, { address, date })}</Body>
            <Form action={action} stamp={model.stamp} id={formId}>
              <TextField
                id="address"
                name="address"
                label={words(mailAddressTexts.address, language)}
                hint={words(mailAddressTexts.addressHint, language)}
                value={model.typed}
                inputMode="email"
                autocomplete="email"
                error={errorAt(errors, 'address')}
                language={language}
              />
              <Button>{words(mailAddressTexts.save, language)}</Button>
            </Form>
          </>
        ) : (
          <Body>{words(mailAddressTexts.fine, language)}</Body>
        )}
      </Column>
    ),
  };
}
