import type { Language } from '../../schemas/text.ts';
import { problemWords } from '../texts/problems.ts';
import { words } from '../texts/words.ts';
import { Body } from './blocks.tsx';

interface UnsentProps {
  /** What was typed, a part a line; empty ones are left out. */
  readonly typed: readonly string[];
  readonly language: Language;
}

/** What somebody typed and can no longer send: theirs to copy. */
export const UnsentWords = ({ typed, language }: UnsentProps) => {
  const parts = typed.filter((part) => part.trim() !== '');
  return parts.length === 0 ? null : (
    <section>
      <Body>{words(problemWords.unsent, language)}</Body>
      <p class="govuk-body product-as-typed">{parts.join('\n')}</p>
    </section>
  );
};
