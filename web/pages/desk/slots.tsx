import { formatHongKongAppointment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors, firstErrorAt } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WholeReferences } from '../../components/whole-references.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { type FieldValues, typedIn } from '../../questions/control.tsx';
import { fieldTexts } from '../../texts/fields.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';

export interface SlotsModel {
  readonly team: string;
  readonly teamName: string;
  readonly slots: readonly {
    readonly startsAt: Instant;
    readonly capacity: number;
    /** Cases that took a place. */
    readonly cases: readonly {
      readonly case: string;
      readonly reference: string;
      readonly service: Text | undefined;
    }[];
  }[];
  readonly done?: boolean;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'slots';

/** The times a team offers for inspections; sends `team`, the date `slot-day` …, `time` and `capacity`. */
export function slotsPage(model: SlotsModel, language: Language): Page {
  const say = (key: keyof typeof inspectionTexts) => words<string>(inspectionTexts[key], language);
  const at = { language: segmentOf(language) };
  const action = pathTo('offerSlot', at);
  return {
    title: say('slots'),
    hasErrors: model.errors.length > 0,
    switchForm: { id: formId, action },
    body: (
      <Column>
        <BackLink href={pathTo('desk', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.done === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{say('offered')}</p>
          </Banner>
        )}
        <Title caption={model.teamName}>{say('slots')}</Title>
        {model.slots.length === 0 ? (
          <Body>{say('noSlots')}</Body>
        ) : (
          <Table
            caption={say('slots')}
            heads={[say('time'), say('capacity'), say('bookedCases')]}
            rows={model.slots.map(({ startsAt, capacity, cases }) => ({
              key: startsAt,
              cells: [
                formatHongKongAppointment(startsAt, language),
                words(inspectionTexts.places, language, { free: capacity - cases.length, capacity }),
                <Booked key="cases" cases={cases} language={language} />,
              ],
            }))}
          />
        )}
        <Form action={action} stamp={model.stamp} id={formId}>
          <input type="hidden" name="team" value={model.team} />
          <OfferFields model={model} language={language} />
          <Button>{say('save')}</Button>
        </Form>
      </Column>
    ),
  };
}

interface BookedProps {
  readonly cases: SlotsModel['slots'][number]['cases'];
  readonly language: Language;
}

const Booked = ({ cases, language }: BookedProps) => (
  <ul class="govuk-list">
    {cases.map(({ case: id, reference, service }) => (
      <li key={id}>
        <a class="govuk-link" href={pathTo('deskCase', { language: segmentOf(language), case: id })}>
          <WholeReferences text={reference} />
        </a>
        {service !== undefined && ` ${words(service, language)}`}
      </li>
    ))}
  </ul>
);

const OfferFields = ({ model, language }: { readonly model: SlotsModel; readonly language: Language }) => {
  const typed = model.typed ?? {};
  const text = (name: string, key: keyof typeof inspectionTexts, hint: keyof typeof inspectionTexts) => ({
    id: name,
    name,
    label: words<string>(inspectionTexts[key], language),
    hint: words<string>(inspectionTexts[hint], language),
    error: errorAt(model.errors, name),
    value: typedIn(typed, name),
    language,
  });
  return (
    <>
      <Heading>{words(inspectionTexts.offer, language)}</Heading>
      <DateField
        id="slot"
        name="slot"
        label={words(inspectionTexts.date, language)}
        hint={words(fieldTexts.dateHint, language)}
        error={firstErrorAt(model.errors, ['slot-day', 'slot-month', 'slot-year'])}
        value={{
          day: typedIn(typed, 'slot-day'),
          month: typedIn(typed, 'slot-month'),
          year: typedIn(typed, 'slot-year'),
        }}
        language={language}
      />
      <TextField {...text('time', 'time', 'timeHint')} width={5} />
      <TextField {...text('capacity', 'capacity', 'capacityHint')} width={4} inputMode="numeric" />
    </>
  );
};
