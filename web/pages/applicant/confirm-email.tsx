import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { Banner, BackLink, Body, Column, Title } from '../../components/blocks.tsx';
import { errorAt, ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { emailTexts } from '../../texts/confirm-email.ts';
import { words } from '../../texts/words.ts';

export interface ConfirmEmailModel {
  readonly case: string;
  readonly service: Text;
  readonly address: string;
  /** The page the address was typed on. */
  readonly page: string;
  /** Until when the code that is out is good, as a time of day; absent when none is. */
  readonly until?: string | undefined;
  /** A new one was sent just now. */
  readonly sent?: boolean;
  /** Another was asked for too often, in this form or for this address in any; and from when on it may be. */
  readonly tooOften?: { readonly often: 'draft' | 'address'; readonly from: string } | undefined;
  readonly typed?: string | undefined;
  readonly problem?: 'malformed' | 'wrong' | 'spent' | undefined;
  /** Where one goes on without a code for now. */
  readonly next: string;
  readonly stamp: FormStamp;
}

const formId = 'confirm';
const tooOftenTexts = { draft: emailTexts.tooOften, address: emailTexts.addressTooOften } as const;

export function confirmEmailPage(model: ConfirmEmailModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(emailTexts.title, language);
  const { address } = model;
  const changePath = pathTo('formPage', { ...at, page: model.page });
  const tooOften =
    model.tooOften === undefined
      ? []
      : [{ message: words(tooOftenTexts[model.tooOften.often], language, { moment: model.tooOften.from }) }];
  const errors = model.problem
    ? [{ field: 'code', message: words(emailTexts[model.problem], language) }]
    : tooOften;
  return {
    title,
    hasErrors: errors.length > 0,
    ...(model.until === undefined ? {} : { switchForm: { id: formId, action: pathTo('checkCode', at) } }),
    body: (
      <Column>
        <BackLink href={changePath} language={language} />
        <ErrorSummary errors={errors} language={language} />
        {model.sent === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(emailTexts.sent, language)}</p>
          </Banner>
        )}
        <Title caption={words(model.service, language)}>{title}</Title>
        {model.until === undefined && model.tooOften === undefined && (
          <Body>{words(emailTexts.none, language, { address })}</Body>
        )}
        {model.until !== undefined && (
          <>
            <Body>
              {words(emailTexts.lead, language, { address })}{' '}
              {words(emailTexts.until, language, { time: model.until })}
            </Body>
            <Body>{words(emailTexts.spam, language)}</Body>
            <Form id={formId} action={pathTo('checkCode', at)} stamp={model.stamp}>
              <TextField
                id="code"
                name="code"
                label={words(emailTexts.code, language)}
                hint={words(emailTexts.codeHint, language)}
                value={model.typed}
                error={errorAt(errors, 'code')}
                inputMode="numeric"
                autocomplete="one-time-code"
                width={10}
                language={language}
              />
              <Button>{words(emailTexts.confirm, language)}</Button>
            </Form>
          </>
        )}
        {model.tooOften === undefined && (
          <Form action={pathTo('sendCode', at)} stamp={model.stamp}>
            <Button kind="secondary">{words(emailTexts.again, language)}</Button>
          </Form>
        )}
        <Body>
          <a class="govuk-link" href={changePath}>
            {words(emailTexts.changeAddress, language)}
          </a>
        </Body>
        <Body>
          <a class="govuk-link" href={model.next}>
            {words(emailTexts.confirmLater, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}
