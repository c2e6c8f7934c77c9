import type { Language } from '../../../schemas/text.ts';
import { TextArea } from '../../components/text-field.tsx';
import { conditionTexts } from '../../texts/conditions.ts';
import { words } from '../../texts/words.ts';
import { deskField, type FormPlace } from './case-forms.tsx';

/** Sends `conditionsEn`, `conditionsHant` and `conditionsHans`: one condition a line. */
export const ConditionFields = ({
  place,
  language,
}: {
  readonly place: FormPlace;
  readonly language: Language;
}) => {
  const field = (name: string, label: string) => deskField(place, name, label, language);
  return (
    <>
      <TextArea
        {...field('conditionsEn', words(conditionTexts.en, language))}
        hint={words(conditionTexts.hint, language)}
        rows={3}
      />
      <TextArea {...field('conditionsHant', words(conditionTexts.hant, language))} rows={3} />
      <TextArea {...field('conditionsHans', words(conditionTexts.hans, language))} rows={3} />
    </>
  );
};
