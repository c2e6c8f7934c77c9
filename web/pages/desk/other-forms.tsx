import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Heading } from '../../components/blocks.tsx';
import { DateField } from '../../components/date-field.tsx';
import { firstErrorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { words } from '../../texts/words.ts';
import { deskField, deskFormId, deskTyped, type FormPlace } from './case-forms.tsx';

interface PlaceProps {
  readonly place: FormPlace;
  readonly language: Language;
}

/** Sends `what` and `until-day`, `until-month`, `until-year`. */
export const AskForm = ({ place, language }: PlaceProps) => {
  const part = (name: 'day' | 'month' | 'year') => deskTyped(place, `until-${name}`);
  return (
    <section>
      <Heading>{words(deskCaseTexts.ask, language)}</Heading>
      <TextArea
        {...deskField(place, 'what', words(deskCaseTexts.askWhat, language), language)}
        hint={words(deskCaseTexts.askWhatHint, language)}
      />
      <DateField
        id="desk-until"
        name="until"
        label={words(deskCaseTexts.askUntil, language)}
        hint={words(fieldTexts.dateHint, language)}
        error={firstErrorAt(place.errors, ['until-day', 'until-month', 'until-year'])}
        value={{ day: part('day'), month: part('month'), year: part('year') }}
        language={language}
      />
      <Button kind="secondary" action={pathTo('ask', { language: segmentOf(language), case: place.case })}>
        {words(commandTexts['request.ask'], language)}
      </Button>
    </section>
  );
};

/** Stands beside the request it closes, outside the form it sends. */
export const CloseRequestForm = ({ place, request, language }: PlaceProps & { readonly request: string }) => (
  <Button
    kind="secondary"
    form={deskFormId}
    action={pathTo('closeRequest', { language: segmentOf(language), case: place.case, request })}
  >
    {words(commandTexts['request.close'], language)}
  </Button>
);

export const HoldForm = ({ place, language }: PlaceProps) => (
  <section>
    <Heading>{words(deskCaseTexts.hold, language)}</Heading>
    <TextArea {...deskField(place, 'holdWhy', words(deskCaseTexts.holdWhy, language), language)} rows={3} />
    <Button kind="secondary" action={pathTo('hold', { language: segmentOf(language), case: place.case })}>
      {words(commandTexts['case.hold'], language)}
    </Button>
  </section>
);

/** Sends `cancelWhy`, which the applicant reads. */
export const CancelForm = ({ place, language }: PlaceProps) => (
  <section>
    <Heading>{words(deskCaseTexts.cancel, language)}</Heading>
    <TextArea
      {...deskField(place, 'cancelWhy', words(deskCaseTexts.cancelWhy, language), language)}
      hint={words(deskCaseTexts.cancelHint, language)}
      rows={3}
    />
    <Button
      kind="warning"
      action={pathTo('deskStep', { language: segmentOf(language), case: place.case, step: 'case.cancel' })}
    >
      {words(commandTexts['case.cancel'], language)}
    </Button>
  </section>
);

export const ResumeForm = ({ place, language }: PlaceProps) => (
  <Button action={pathTo('resume', { language: segmentOf(language), case: place.case })}>
    {words(commandTexts['case.resume'], language)}
  </Button>
);
