import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { BackLink, Banner, Body, Column, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskAccessTexts } from '../../texts/desk-work.ts';
import { words } from '../../texts/words.ts';
import { deskField, deskFormId, type FormPlace } from './case-forms.tsx';

interface AccessModel extends FormPlace {
  readonly barred: boolean;
  /** The reference of the case, to who has just declared a conflict of interest in it. */
  readonly declared?: string | undefined;
}

/** Before a case of another team, or one the officer must not see: it says nothing of the case. */
export function accessPage(model: AccessModel, language: Language): Page {
  const say = (key: keyof typeof deskAccessTexts) => words<string>(deskAccessTexts[key], language);
  const title = say(model.barred ? 'barredTitle' : 'title');
  const at = { language: segmentOf(language) };
  return {
    title,
    status: model.barred && model.declared === undefined ? 403 : 200,
    hasErrors: model.errors.length > 0,
    ...(model.barred ? {} : { switchForm: { id: deskFormId } }),
    body: (
      <Column>
        <BackLink href={pathTo('desk', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.declared !== undefined && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">
              {words(deskAccessTexts.declared, language, { reference: model.declared })}
            </p>
          </Banner>
        )}
        <Title>{title}</Title>
        {model.declared === undefined ? (
          <Body>{say(model.barred ? 'barred' : 'what')}</Body>
        ) : (
          <Body>{say('declaredWhat')}</Body>
        )}
        {!model.barred && (
          <Form
            id={deskFormId}
            action={pathTo('breakGlass', { ...at, case: model.case })}
            stamp={model.stamp}
          >
            <TextArea {...deskField(model, 'why', say('why'), language)} rows={3} />
            <Button kind="warning">{say('open')}</Button>
          </Form>
        )}
      </Column>
    ),
  };
}
