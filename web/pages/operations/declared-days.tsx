import { formatHongKongDate } from '../../../rules/time.ts';
import type { DeclaredReason } from '../../../schemas/calendar.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors, firstErrorAt } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { type FieldValues, typedIn } from '../../questions/control.tsx';
import { dayKindTexts, declaredDayTexts } from '../../texts/declared-days.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { words } from '../../texts/words.ts';
import type { DayState } from './declared-day.tsx';

export interface DeclaredDaysModel {
  readonly days: readonly {
    readonly date: HongKongDate;
    readonly reason: DeclaredReason;
    readonly state: DayState;
  }[];
  readonly mayDeclare: boolean;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'declare';

/** Days declared to be no working days; sends the date `day-day` …, `reason` and `announced`. */
export function declaredDaysPage(model: DeclaredDaysModel, language: Language): Page {
  const say = (key: 'title' | 'lead' | 'none' | 'date' | 'reason' | 'state') =>
    words(declaredDayTexts[key], language);
  const at = { language: segmentOf(language) };
  const action = pathTo('declareDay', at);
  return {
    title: say('title'),
    hasErrors: model.errors.length > 0,
    ...(model.mayDeclare ? { switchForm: { id: formId, action } } : {}),
    body: (
      <Column>
        <ErrorSummary errors={model.errors} language={language} />
        <Title>{say('title')}</Title>
        <Body>{say('lead')}</Body>
        {model.days.length === 0 ? (
          <Body>{say('none')}</Body>
        ) : (
          <Table
            caption={say('title')}
            heads={[say('date'), say('reason'), say('state')]}
            rows={model.days.map(({ date, reason, state }) => ({
              key: date,
              cells: [
                <a key="go" class="govuk-link" href={pathTo('declaredDay', { ...at, date })}>
                  {formatHongKongDate(date, language)}
                </a>,
                words(dayKindTexts[reason], language),
                words(declaredDayTexts[state], language),
              ],
            }))}
          />
        )}
        {model.mayDeclare && (
          <Form action={action} stamp={model.stamp} id={formId}>
            <DayFields model={model} language={language} />
            <Button>{words(declaredDayTexts.declare, language)}</Button>
          </Form>
        )}
      </Column>
    ),
  };
}

const kinds = ['tropicalCyclone', 'blackRainstorm', 'extremeConditions'] as const;

const DayFields = ({
  model: { typed = {}, errors },
  language,
}: {
  readonly model: DeclaredDaysModel;
  readonly language: Language;
}) => (
  <>
    <Heading>{words(declaredDayTexts.declare, language)}</Heading>
    <DateField
      id="day"
      name="day"
      label={words(declaredDayTexts.date, language)}
      hint={words(fieldTexts.dateHint, language)}
      error={firstErrorAt(errors, ['day-day', 'day-month', 'day-year'])}
      value={{
        day: typedIn(typed, 'day-day'),
        month: typedIn(typed, 'day-month'),
        year: typedIn(typed, 'day-year'),
      }}
      language={language}
    />
    <RadioField
      id="reason"
      name="reason"
      label={words(declaredDayTexts.reason, language)}
      error={errorAt(errors, 'reason')}
      items={kinds.map((value) => ({ value, label: words(dayKindTexts[value], language) }))}
      chosen={[typedIn(typed, 'reason')]}
      language={language}
    />
    <TextArea
      id="announced"
      name="announced"
      rows={3}
      label={words(declaredDayTexts.announced, language)}
      hint={words(declaredDayTexts.announcedHint, language)}
      error={errorAt(errors, 'announced')}
      value={typedIn(typed, 'announced')}
      language={language}
    />
  </>
);
