import { formatHongKongDate } from '../../rules/time.ts';
import type { Language } from '../../schemas/text.ts';
import { languageTag } from '../languages.ts';
import { type LetterModel, writeLetter } from '../letter.ts';
import { letterTexts } from '../texts/letters.ts';
import { words } from '../texts/words.ts';
import { Body, Bullets, Heading } from './blocks.tsx';

interface LetterProps {
  readonly letter: LetterModel;
  /** Of the letter, whatever the page around it speaks. */
  readonly language: Language;
  /** Of its heading: below the one of its page. */
  readonly level?: 2 | 3;
}

/** A letter, as on paper: from whom, when, to whom, and what it says. */
export const Letter = ({ letter, language, level = 2 }: LetterProps) => {
  const { title, applicant, blocks } = writeLetter(letter, language);
  return (
    <div class="product-letter" lang={languageTag(language)}>
      <Body>
        <strong>{words(letter.department, language)}</strong>
      </Body>
      <dl class="product-facts">
        {[
          [words(letterTexts.date, language), formatHongKongDate(letter.date, language)],
          [words(letterTexts.reference, language), letter.reference],
          [words(letterTexts.to, language), applicant],
        ].map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {level === 2 ? <Heading>{title}</Heading> : <h3 class="govuk-heading-m">{title}</h3>}
      {blocks.map((block, n) =>
        'items' in block ? (
          <Bullets key={n} items={block.items} />
        ) : (
          <p key={n} class="govuk-body product-words">
            {block.text}
          </p>
        ),
      )}
      <p class="govuk-body-s product-secondary">{words(letterTexts.electronic, language)}</p>
    </div>
  );
};
