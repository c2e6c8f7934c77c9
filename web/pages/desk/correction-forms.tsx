import type { Language, Text } from '../../../schemas/text.ts';
import { Heading } from '../../components/blocks.tsx';
import { SelectField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { correctionTexts } from '../../texts/corrections.ts';
import { commandTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';
import { deskField, deskFieldId, deskTyped, type FormPlace } from './case-forms.tsx';
import type { CorrectionShown } from './correction-parts.tsx';
import { ownStepPath } from './own-path.ts';

export interface CorrectionFormModel {
  /** Answers an error may be in; none where this officer may not propose. */
  readonly questions: readonly { readonly id: string; readonly label: Text }[];
  /** Those of colleagues that wait for a second person. */
  readonly open: readonly Pick<CorrectionShown, 'id' | 'label' | 'value'>[];
}

interface FormProps {
  readonly place: FormPlace;
  readonly correction: CorrectionFormModel;
  readonly language: Language;
}

/** Sends `correctQuestion`, `correctValue` and `correctWhy`; or `correction`, which is confirmed or not. */
export const CorrectionForms = ({ place, correction, language }: FormProps) => {
  const step = (name: string) => ownStepPath(place, 'corrections', name, language);
  return (
    <>
      {correction.open.length > 0 && (
        <section>
          <Heading>{words(correctionTexts.settle, language)}</Heading>
          {correction.open.map(({ id, label, value }) => (
            <div key={id}>
              <SummaryList
                rows={[
                  {
                    key: words(label, language),
                    value: words(correctionTexts.corrected, language, { value }),
                  },
                ]}
              />
              <div class="govuk-button-group">
                <Button action={step('correction.confirm')} name="correction" value={id}>
                  {words(commandTexts['correction.confirm'], language)}
                </Button>
                <Button kind="secondary" action={step('correction.reject')} name="correction" value={id}>
                  {words(commandTexts['correction.reject'], language)}
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
      {correction.questions.length > 0 && (
        <section>
          <Heading>{words(correctionTexts.propose, language)}</Heading>
          <SelectField
            id={deskFieldId('correctQuestion')}
            name="correctQuestion"
            label={words(correctionTexts.question, language)}
            hint={words(correctionTexts.proposeHint, language)}
            error={errorAt(place.errors, deskFieldId('correctQuestion'))}
            items={correction.questions.map(({ id, label }) => ({
              value: id,
              label: words(label, language),
            }))}
            chosen={[deskTyped(place, 'correctQuestion')]}
            language={language}
          />
          <TextField
            {...deskField(place, 'correctValue', words(correctionTexts.value, language), language)}
          />
          <TextArea
            {...deskField(place, 'correctWhy', words(correctionTexts.why, language), language)}
            rows={2}
          />
          <Button kind="secondary" action={step('correction.propose')}>
            {words(commandTexts['correction.propose'], language)}
          </Button>
        </section>
      )}
    </>
  );
};
