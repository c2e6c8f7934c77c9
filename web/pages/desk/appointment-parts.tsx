import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading } from '../../components/blocks.tsx';
import { SelectField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { commandTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

export const stepPath = (place: FormPlace, step: string, language: Language): string =>
  pathTo('deskStep', { language: segmentOf(language), case: place.case, step });

interface Props {
  readonly place: FormPlace;
  readonly kind: 'inspection' | 'interview';
  /** Free times, where an officer may book one for the applicant; `unread` until they are asked for. */
  readonly slots?: readonly Instant[] | 'unread' | undefined;
  readonly cancel: boolean;
  readonly language: Language;
}

/** Sends `slot` or `cancelWhy`. */
export const AppointmentForms = ({ place, kind, slots, cancel, language }: Props) => (
  <>
    {slots === 'unread' && (
      <section>
        <Heading>{words(inspectionTexts.bookFor, language)}</Heading>
        <Button
          kind="secondary"
          action={pathTo('showTypedCase', { language: segmentOf(language), case: place.case })}
          name="times"
          value="show"
        >
          {words(inspectionTexts.showTimes, language)}
        </Button>
      </section>
    )}
    {slots !== undefined && slots !== 'unread' && (
      <section>
        <Heading>{words(inspectionTexts.bookFor, language)}</Heading>
        <SelectField
          id={deskFieldId('slot')}
          name="slot"
          label={words(inspectionTexts.choose, language)}
          error={errorAt(place.errors, deskFieldId('slot'))}
          chosen={deskChosen(place, 'slot')}
          items={slots.map((slot) => ({ value: slot, label: formatHongKongMoment(slot, language) }))}
          language={language}
        />
        <Button kind="secondary" action={stepPath(place, `${kind}.book`, language)}>
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
        <Button kind="secondary" action={stepPath(place, `${kind}.cancel`, language)}>
          {words(commandTexts[`${kind}.cancel`], language)}
        </Button>
      </section>
    )}
  </>
);
