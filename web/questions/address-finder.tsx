import type { Language } from '../../schemas/text.ts';
import { RadioField } from '../components/choice-field.tsx';
import { Button } from '../components/form.tsx';
import { TextField } from '../components/text-field.tsx';
import { lookUpTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { addressWords } from './answer-words.ts';
import type { LookedUp } from './control.tsx';

interface FinderProps {
  readonly id: string;
  readonly lookedUp: LookedUp | undefined;
  readonly language: Language;
}

/** Finds an address for the boxes below; they may be filled in without it. */
export const AddressFinder = ({ id, lookedUp, language }: FinderProps) => {
  const own = lookedUp?.question === id ? lookedUp : undefined;
  return (
    <div class="product-finder">
      <TextField
        id={`${id}-find`}
        name={`${id}-find`}
        label={words(lookUpTexts.find, language)}
        hint={words(lookUpTexts.findHint, language)}
        value={own?.words ?? ''}
        language={language}
      />
      <Button kind="secondary" name="lookUp" value={id}>
        {words(lookUpTexts.search, language)}
      </Button>
      {own?.found && <Found id={id} found={own.found} language={language} />}
    </div>
  );
};

const Found = ({
  id,
  found,
  language,
}: {
  readonly id: string;
  readonly found: NonNullable<LookedUp['found']>;
  readonly language: Language;
}) => {
  if (found.outcome === 'unavailable' || found.addresses.length === 0) {
    const said = found.outcome === 'unavailable' ? lookUpTexts.unavailable : lookUpTexts.none;
    return (
      <p class="govuk-body" role="status">
        {words(said, language)}
      </p>
    );
  }
  return (
    <>
      <RadioField
        id={`${id}-found`}
        name={`${id}-found`}
        label={words(lookUpTexts.choose, language)}
        language={language}
        chosen={[]}
        items={found.addresses.map((address) => ({
          value: JSON.stringify(address),
          label: addressWords(address, language),
        }))}
      />
      <Button kind="secondary" name="useAddress" value={id}>
        {words(lookUpTexts.use, language)}
      </Button>
    </>
  );
};
