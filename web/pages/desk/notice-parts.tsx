import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Heading, Inset } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorAt, firstErrorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { commandTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { noticeTexts } from '../../texts/public-notices.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, deskTyped, type FormPlace } from './case-forms.tsx';

const outcomeTexts = {
  dismissed: noticeTexts.dismissed,
  partly: noticeTexts.partly,
  upheld: noticeTexts.upheld,
} as const;

/** An objection; the applicant is not told who made it. */
export interface ObjectionShown {
  readonly at: Instant;
  readonly reason: string;
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
}

export interface HearingShown {
  readonly startsAt: Instant;
  readonly place: string;
  readonly held?: { readonly outcome: 'upheld' | 'partly' | 'dismissed'; readonly text: string } | undefined;
}

interface ShownProps {
  readonly objections: readonly ObjectionShown[];
  readonly hearings: readonly HearingShown[];
  readonly heading: string;
  readonly language: Language;
}

export const ObjectionsShown = ({ objections, hearings, heading, language }: ShownProps) => (
  <>
    {objections.length > 0 && (
      <section>
        <Heading>{heading}</Heading>
        <SummaryList
          rows={objections.map(({ at, reason, name, contact }, index) => ({
            key: `${index + 1}. ${words(noticeTexts.received, language, { moment: formatHongKongMoment(at, language) })}`,
            value: [
              ...(name === undefined ? [] : [name]),
              ...(contact === undefined ? [] : [contact]),
              reason,
            ].join('\n'),
          }))}
        />
      </section>
    )}
    {hearings.map(({ startsAt, place, held }) => (
      <section key={startsAt}>
        <Heading>{words(noticeTexts.hearing, language)}</Heading>
        <Body>
          {words(noticeTexts.hearingOn, language, {
            moment: formatHongKongMoment(startsAt, language),
            place,
          })}
        </Body>
        {held !== undefined && (
          <>
            <p class="govuk-body">
              <strong>{words(outcomeTexts[held.outcome], language)}</strong>
            </p>
            <p class="govuk-body product-as-typed">{held.text}</p>
          </>
        )}
      </section>
    ))}
  </>
);

interface NoticedProps {
  readonly case: string;
  readonly until: HongKongDate | undefined;
  readonly language: Language;
}

/** Until when anybody may object, and where. */
export const Noticed = ({ case: id, until, language }: NoticedProps) =>
  until === undefined ? null : (
    <Inset>
      {words(noticeTexts.noticedDesk, language, { date: formatHongKongDate(until, language) })}{' '}
      <a class="govuk-link" href={pathTo('notice', { language: segmentOf(language), case: id })}>
        {words(noticeTexts.publicPage, language)}
      </a>
    </Inset>
  );

/** The same for the applicant. */
export const OpenToObjections = ({ until, language }: Omit<NoticedProps, 'case'>) =>
  until === undefined ? null : (
    <Inset>{words(noticeTexts.noticed, language, { date: formatHongKongDate(until, language) })}</Inset>
  );

export interface HearingFormModel {
  readonly stage: string;
  readonly arrange: boolean;
  readonly record: boolean;
}

interface FormProps {
  readonly place: FormPlace;
  readonly hearing: HearingFormModel;
  readonly language: Language;
}

const stepPath = (place: FormPlace, step: string, language: Language) =>
  pathTo('deskStep', { language: segmentOf(language), case: place.case, step });

export const HearingForms = ({ place, hearing, language }: FormProps) => (
  <>
    {hearing.record && <RecordForm place={place} language={language} />}
    {hearing.arrange && <ArrangeForm place={place} language={language} />}
  </>
);

type PartProps = Omit<FormProps, 'hearing'>;

/** Sends the date `hearing-day` …, `hearingTime` and `hearingPlace`. */
const ArrangeForm = ({ place, language }: PartProps) => {
  const part = (name: 'day' | 'month' | 'year') => deskTyped(place, `hearing-${name}`);
  return (
    <section>
      <Heading>{words(noticeTexts.arrange, language)}</Heading>
      <DateField
        id="desk-hearing"
        name="hearing"
        label={words(noticeTexts.date, language)}
        error={firstErrorAt(place.errors, ['hearing-day', 'hearing-month', 'hearing-year'])}
        value={{ day: part('day'), month: part('month'), year: part('year') }}
        language={language}
      />
      <TextField
        {...deskField(place, 'hearingTime', words(noticeTexts.time, language), language)}
        hint={words(inspectionTexts.timeHint, language)}
        width={5}
      />
      <TextField {...deskField(place, 'hearingPlace', words(noticeTexts.place, language), language)} />
      <Button kind="secondary" action={stepPath(place, 'hearing.arrange', language)}>
        {words(commandTexts['hearing.arrange'], language)}
      </Button>
    </section>
  );
};

/** Sends `hearingOutcome` and `hearingText`. */
const RecordForm = ({ place, language }: PartProps) => (
  <section>
    <Heading>{words(noticeTexts.record, language)}</Heading>
    <RadioField
      id={deskFieldId('hearingOutcome')}
      name="hearingOutcome"
      label={words(noticeTexts.outcome, language)}
      error={errorAt(place.errors, deskFieldId('hearingOutcome'))}
      chosen={deskChosen(place, 'hearingOutcome')}
      items={(['dismissed', 'partly', 'upheld'] as const).map((value) => ({
        value,
        label: words(outcomeTexts[value], language),
      }))}
      language={language}
    />
    <TextArea {...deskField(place, 'hearingText', words(noticeTexts.outcomeText, language), language)} />
    <Button action={stepPath(place, 'hearing.record', language)}>
      {words(commandTexts['hearing.record'], language)}
    </Button>
  </section>
);
