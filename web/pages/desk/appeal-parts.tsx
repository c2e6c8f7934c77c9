import { formatHongKongMoment } from '../../../rules/time.ts';
import { AppealOutcome } from '../../../schemas/decision.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { decisionTexts } from '../../texts/decisions.ts';
import { commandTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

export interface AppealShown {
  readonly name: string;
  readonly at: Instant;
  readonly reference: string;
  readonly outcome: AppealOutcome;
  readonly why: string;
}

export const AppealsShown = ({
  appeals,
  language,
}: {
  readonly appeals: readonly AppealShown[];
  readonly language: Language;
}) =>
  appeals.length === 0 ? null : (
    <section>
      <Heading>{words(decisionTexts.appeals, language)}</Heading>
      {appeals.map(({ name, at, reference, outcome, why }) => (
        <div key={at}>
          <Body>
            {words(decisionTexts.reopenedBy, language, { name, moment: formatHongKongMoment(at, language) })}
          </Body>
          <SummaryList
            rows={[
              { key: words(decisionTexts.appealReference, language), value: reference },
              {
                key: words(decisionTexts.appealOutcome, language),
                value: words(decisionTexts[outcome], language),
              },
              { key: words(decisionTexts.appealWhy, language), value: why },
            ]}
          />
        </div>
      ))}
    </section>
  );

/** Sends `appealReference`, `appealOutcome` and `appealWhy`. */
export const ReopenForm = ({
  place,
  language,
}: {
  readonly place: FormPlace;
  readonly language: Language;
}) => (
  <section>
    <Heading>{words(decisionTexts.reopen, language)}</Heading>
    <Body>{words(decisionTexts.reopenWhat, language)}</Body>
    <TextField
      {...deskField(place, 'appealReference', words(decisionTexts.appealReference, language), language)}
    />
    <RadioField
      id={deskFieldId('appealOutcome')}
      name="appealOutcome"
      label={words(decisionTexts.appealOutcome, language)}
      error={errorAt(place.errors, deskFieldId('appealOutcome'))}
      chosen={deskChosen(place, 'appealOutcome')}
      items={AppealOutcome.options.map((value) => ({ value, label: words(decisionTexts[value], language) }))}
      language={language}
    />
    <TextArea {...deskField(place, 'appealWhy', words(decisionTexts.appealWhy, language), language)} />
    <Button
      action={pathTo('deskStep', { language: segmentOf(language), case: place.case, step: 'case.reopen' })}
    >
      {words(commandTexts['case.reopen'], language)}
    </Button>
  </section>
);
