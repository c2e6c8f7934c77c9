import type { Language } from '../../schemas/text.ts';
import { focusHere, RadioField } from '../components/choice-field.tsx';
import { Button } from '../components/form.tsx';
import { TextField } from '../components/text-field.tsx';
import { lookUpTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { addressWords } from './answer-words.ts';
import type { LookedUp } from './control.tsx';

interface FinderProps {
  readonly id: string;
  readonly lookedUp: LookedUp | undefined;
  /** What was found is where the person goes on. */
  readonly focused: boolean;
  readonly language: Language;
}

/** Finds an address for the boxes below; they may be filled in without it. */
export const AddressFinder = ({ id, lookedUp, focused, language }: FinderProps) => {
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
      {own?.found && <Found id={id} found={own.found} focused={focused} language={language} />}
    </div>
  );
};

const Found = ({
  id,
  found,
  focused,
  language,
}: Pick<FinderProps, 'id' | 'focused' | 'language'> & {
  readonly found: NonNullable<LookedUp['found']>;
}) => {
  if (found.outcome === 'unavailable' || found.addresses.length === 0) {
    const said = found.outcome === 'unavailable' ? lookUpTexts.unavailable : lookUpTexts.none;
    return (
      <p class="govuk-body" role="status" {...focusHere(focused)}>
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
        focused={focused}
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
