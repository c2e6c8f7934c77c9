import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Heading, Inset } from '../../components/blocks.tsx';
import { CheckboxField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { errorAt, firstErrorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { commandTexts } from '../../texts/desk.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { requirementTexts } from '../../texts/requirements.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, deskTyped, type FormPlace } from './case-forms.tsx';

/** What is required: in the service's words, or in an officer's own. */
export type RequiredText = Text | string;
export const requiredWords = (text: RequiredText, language: Language): string =>
  typeof text === 'string' ? text : words(text, language);

export interface LetterShown {
  readonly until: HongKongDate;
  readonly items: readonly {
    readonly id: string;
    readonly text: RequiredText;
    readonly tickedAt?: Instant | undefined;
    readonly note?: string | undefined;
  }[];
  readonly returnedWhy?: string | undefined;
  readonly lapsed: boolean;
  readonly confirmedAt?: Instant | undefined;
}

interface ShownProps {
  readonly letter: LetterShown;
  readonly language: Language;
}

/** A letter with what the applicant said of each requirement. */
export const LetterRead = ({ letter, language }: ShownProps) => (
  <section>
    <Heading>{words(requirementTexts.title, language)}</Heading>
    <Body>
      {words(requirementTexts.until, language, { date: formatHongKongDate(letter.until, language) })}
    </Body>
    {letter.lapsed && <Inset>{words(requirementTexts.lapsed, language)}</Inset>}
    {letter.returnedWhy !== undefined && (
      <Inset>{words(requirementTexts.returnedWhy, language, { why: letter.returnedWhy })}</Inset>
    )}
    <SummaryList
      rows={letter.items.map(({ text, tickedAt, note }) => ({
        key: requiredWords(text, language),
        value: [
          tickedAt === undefined
            ? words(requirementTexts.notTicked, language)
            : words(requirementTexts.ticked, language, { moment: formatHongKongMoment(tickedAt, language) }),
          ...(note === undefined ? [] : [note]),
        ].join('\n'),
      }))}
    />
    {letter.confirmedAt !== undefined && (
      <Body>
        {words(requirementTexts.confirmed, language, {
          moment: formatHongKongMoment(letter.confirmedAt, language),
        })}
      </Body>
    )}
  </section>
);

type Items = readonly { readonly id: string; readonly text: RequiredText }[];

export interface RequirementFormModel {
  readonly stage: string;
  /** The service's own requirements, where a letter is to be written. */
  readonly write?: Items | undefined;
  readonly confirm: boolean;
  /** What may be given back to the applicant. */
  readonly giveBack?: Items | undefined;
  readonly waive: boolean;
}

interface FormProps {
  readonly place: FormPlace;
  readonly requirements: RequirementFormModel;
  readonly language: Language;
}

const stepPath = (place: FormPlace, step: string, language: Language) =>
  pathTo('deskStep', { language: segmentOf(language), case: place.case, step });

/** What would be sent is shown first. */
const letterPath = (place: FormPlace, step: string, language: Language) =>
  pathTo('previewStep', { language: segmentOf(language), case: place.case, step });

export const RequirementForms = ({ place, requirements, language }: FormProps) => (
  <>
    {requirements.write !== undefined && (
      <WriteForm place={place} items={requirements.write} language={language} />
    )}
    {requirements.confirm && (
      <Button action={stepPath(place, 'requirements.confirm', language)}>
        {words(commandTexts['requirements.confirm'], language)}
      </Button>
    )}
    {requirements.giveBack !== undefined && (
      <GiveBackForm place={place} items={requirements.giveBack} language={language} />
    )}
    {requirements.waive && (
      <section>
        <Heading>{words(requirementTexts.waive, language)}</Heading>
        <TextArea
          {...deskField(place, 'waiveWhy', words(requirementTexts.waiveWhy, language), language)}
          rows={2}
        />
        <Button kind="secondary" action={stepPath(place, 'requirements.waive', language)}>
          {words(commandTexts['requirements.waive'], language)}
        </Button>
      </section>
    )}
  </>
);

interface ItemsProps {
  readonly place: FormPlace;
  readonly items: Items;
  readonly language: Language;
}

/** Sends `required`, `moreRequired` and the date `requiredUntil`. */
const WriteForm = ({ place, items, language }: ItemsProps) => (
  <section>
    <Heading>{words(requirementTexts.write, language)}</Heading>
    <Choose
      place={place}
      name="required"
      label={words(requirementTexts.required, language)}
      items={items}
      language={language}
    />
    <TextArea
      {...deskField(place, 'moreRequired', words(requirementTexts.more, language), language)}
      hint={words(requirementTexts.moreHint, language)}
    />
    <UntilField place={place} language={language} />
    <Button action={letterPath(place, 'requirements.issue', language)}>
      {words(commandTexts['requirements.issue'], language)}
    </Button>
  </section>
);

/** Sends `notMet`, `notMetWhy` and the date `requiredUntil`. */
const GiveBackForm = ({ place, items, language }: ItemsProps) => (
  <section>
    <Heading>{words(requirementTexts.giveBack, language)}</Heading>
    <Choose
      place={place}
      name="notMet"
      label={words(requirementTexts.giveBackWhich, language)}
      items={items}
      language={language}
    />
    <TextArea
      {...deskField(place, 'notMetWhy', words(requirementTexts.giveBackWhy, language), language)}
      rows={3}
    />
    <UntilField place={place} language={language} />
    <Button kind="secondary" action={letterPath(place, 'requirements.return', language)}>
      {words(commandTexts['requirements.return'], language)}
    </Button>
  </section>
);

const Choose = ({ place, name, label, items, language }: ItemsProps & { name: string; label: string }) => (
  <CheckboxField
    id={deskFieldId(name)}
    name={name}
    label={label}
    error={errorAt(place.errors, deskFieldId(name))}
    chosen={deskChosen(place, name)}
    items={items.map(({ id, text }) => ({ value: id, label: requiredWords(text, language) }))}
    language={language}
  />
);

const UntilField = ({ place, language }: Omit<ItemsProps, 'items'>) => {
  const part = (name: 'day' | 'month' | 'year') => deskTyped(place, `requiredUntil-${name}`);
  return (
    <DateField
      id="desk-requiredUntil"
      name="requiredUntil"
      label={words(requirementTexts.dueBy, language)}
      hint={words(fieldTexts.dateHint, language)}
      error={firstErrorAt(place.errors, ['requiredUntil-day', 'requiredUntil-month', 'requiredUntil-year'])}
      value={{ day: part('day'), month: part('month'), year: part('year') }}
      language={language}
    />
  );
};
