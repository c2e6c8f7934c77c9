import { formatHongKongAppointment } from '../../../rules/time.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading, Inset } from '../../components/blocks.tsx';
import { SelectField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { commandTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { interviewTexts } from '../../texts/interviews.ts';
import { type Wording, words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';
import { ownStepPath } from './own-path.ts';

type Kind = 'inspection' | 'interview';

const booked = { inspection: inspectionTexts.booked, interview: interviewTexts.booked } as const;

interface BookedProps {
  readonly kind: Kind;
  readonly appointment: Instant | undefined;
  readonly language: Language;
}

/** For when it is booked, if it is. */
export const BookedFor = ({ kind, appointment, language }: BookedProps) =>
  appointment === undefined ? null : (
    <Inset>
      {words(booked[kind], language, { moment: formatHongKongAppointment(appointment, language) })}
    </Inset>
  );

interface AgainProps {
  readonly place: FormPlace;
  readonly kind: Kind;
  readonly heading: Wording;
  readonly repeat: Wording;
  readonly goOnWhy: Wording;
  readonly language: Language;
}

/** Once more, or on without it: sends `goOnWhy`. */
export const OnceMoreForms = ({ place, kind, heading, repeat, goOnWhy, language }: AgainProps) => (
  <section>
    <Heading>{words(heading, language)}</Heading>
    <Button action={ownStepPath(place, kind, `${kind}.repeat`, language)}>{words(repeat, language)}</Button>
    <TextArea {...deskField(place, 'goOnWhy', words(goOnWhy, language), language)} rows={3} />
    <Button kind="secondary" action={ownStepPath(place, kind, `${kind}.passOver`, language)}>
      {words(commandTexts[`${kind}.passOver`], language)}
    </Button>
  </section>
);

interface Props {
  readonly place: FormPlace;
  readonly kind: Kind;
  /** Free times, where an officer may book one for the applicant. */
  readonly slots?: readonly Instant[] | undefined;
  readonly cancel: boolean;
  readonly language: Language;
}

/** Sends `slot` or `cancelWhy`. */
export const AppointmentForms = ({ place, kind, slots, cancel, language }: Props) => (
  <>
    {slots !== undefined && (
      <section>
        <Heading>{words(inspectionTexts.bookFor, language)}</Heading>
        <SelectField
          id={deskFieldId('slot')}
          name="slot"
          label={words(inspectionTexts.choose, language)}
          error={errorAt(place.errors, deskFieldId('slot'))}
          chosen={deskChosen(place, 'slot')}
          items={slots.map((slot) => ({ value: slot, label: formatHongKongAppointment(slot, language) }))}
          language={language}
        />
        <Button kind="secondary" action={ownStepPath(place, kind, `${kind}.book`, language)}>
          {words(commandTexts[`${kind}.book`], language)}
        </Button>
      </section>
    )}
    {cancel && (
      <section>
        <Heading>{words(inspectionTexts.cancel, language)}</Heading>
        <TextArea
          {...deskField(place, 'cancelWhy', words(inspectionTexts.cancelWhy, language), language)}
          rows={2}
        />
        <Button kind="secondary" action={ownStepPath(place, kind, `${kind}.cancel`, language)}>
          {words(commandTexts[`${kind}.cancel`], language)}
        </Button>
      </section>
    )}
  </>
);
