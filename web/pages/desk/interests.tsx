import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Banner, Body, Column, Title } from '../../components/blocks.tsx';
import { ErrorSummary, errorAt, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { type FieldValues, typedIn } from '../../questions/control.tsx';
import { deskInterestsTexts } from '../../texts/desk-work.ts';
import { words } from '../../texts/words.ts';

interface InterestsModel {
  readonly stamp: FormStamp;
  readonly errors: FieldErrors;
  readonly typed: FieldValues;
  readonly saved?: number | undefined;
}

const formId = 'interests';

/** What an officer is close to. Shown empty for ever: what was sent cannot be read again. */
export function interestsPage({ stamp, errors, typed, saved }: InterestsModel, language: Language): Page {
  const say = (key: 'title' | 'what' | 'hkids' | 'homes' | 'replace' | 'save') =>
    words(deskInterestsTexts[key], language);
  const area = (name: 'hkids' | 'homes') => ({
    id: `interests-${name}`,
    name,
    label: say(name),
    error: errorAt(errors, `interests-${name}`),
    value: typedIn(typed, name),
    language,
  });
  return {
    title: say('title'),
    hasErrors: errors.length > 0,
    switchForm: { id: formId },
    body: (
      <Column>
        <ErrorSummary errors={errors} language={language} />
        {saved !== undefined && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">
              {words(deskInterestsTexts.saved, language, { count: saved })}
            </p>
          </Banner>
        )}
        <Title>{say('title')}</Title>
        <Body>{say('what')}</Body>
        <Form
          id={formId}
          action={pathTo('declareInterests', { language: segmentOf(language) })}
          stamp={stamp}
        >
          <TextArea {...area('hkids')} rows={3} />
          <TextArea {...area('homes')} rows={3} />
          <Body>{say('replace')}</Body>
          <Button>{say('save')}</Button>
        </Form>
      </Column>
    ),
  };
}
