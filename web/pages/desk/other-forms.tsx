import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Heading } from '../../components/blocks.tsx';
import { DateField } from '../../components/date-field.tsx';
import { firstErrorAt } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { fieldTexts } from '../../texts/fields.ts';
import { words } from '../../texts/words.ts';
import { deskField, type FormPlace } from './case-forms.tsx';

interface PlaceProps {
  readonly place: FormPlace;
  readonly language: Language;
}

/** Posts `what` and `until-day`, `until-month`, `until-year`. */
export const AskForm = ({ place, language }: PlaceProps) => {
  const part = (name: 'day' | 'month' | 'year') =>
    deskField(place, 'ask', `until-${name}`, '', language).value;
  return (
    <section>
      <Heading>{words(deskCaseTexts.ask, language)}</Heading>
      <Form action={pathTo('ask', { language: segmentOf(language), case: place.case })} stamp={place.stamp}>
        <TextArea
          {...deskField(place, 'ask', 'what', words(deskCaseTexts.askWhat, language), language)}
          hint={words(deskCaseTexts.askWhatHint, language)}
        />
        <DateField
          id="ask-until"
          name="until"
          label={words(deskCaseTexts.askUntil, language)}
          hint={words(fieldTexts.dateHint, language)}
          error={firstErrorAt(place.errors, ['until-day', 'until-month', 'until-year'])}
          value={{ day: part('day'), month: part('month'), year: part('year') }}
          language={language}
        />
        <Button kind="secondary">{words(commandTexts['request.ask'], language)}</Button>
      </Form>
    </section>
  );
};

export const CloseRequestForm = ({ place, request, language }: PlaceProps & { readonly request: string }) => (
  <Form
    action={pathTo('closeRequest', { language: segmentOf(language), case: place.case, request })}
    stamp={place.stamp}
  >
    <Button kind="secondary">{words(commandTexts['request.close'], language)}</Button>
  </Form>
);

export const HoldForm = ({ place, language }: PlaceProps) => (
  <section>
    <Heading>{words(deskCaseTexts.hold, language)}</Heading>
    <Form action={pathTo('hold', { language: segmentOf(language), case: place.case })} stamp={place.stamp}>
      <TextArea
        {...deskField(place, 'hold', 'why', words(deskCaseTexts.holdWhy, language), language)}
        rows={3}
      />
      <Button kind="secondary">{words(commandTexts['case.hold'], language)}</Button>
    </Form>
  </section>
);

export const ResumeForm = ({ place, language }: PlaceProps) => (
  <Form action={pathTo('resume', { language: segmentOf(language), case: place.case })} stamp={place.stamp}>
    <Button>{words(commandTexts['case.resume'], language)}</Button>
  </Form>
);
