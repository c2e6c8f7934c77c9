import { formatHongKongDate } from '../../rules/time.ts';
import type { LetterKind } from '../../schemas/letter.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { segmentOf } from '../languages.ts';
import { letterNames, letterTexts } from '../texts/letters.ts';
import { words } from '../texts/words.ts';
import { Bullets, Heading } from './blocks.tsx';

/** A letter of a case; `id` names it in addresses. */
export interface LetterListed {
  readonly id: string;
  readonly kind: LetterKind;
  readonly date: HongKongDate;
}

interface LetterListProps {
  readonly letters: readonly LetterListed[];
  readonly case: string;
  readonly route: 'letter' | 'deskLetter';
  readonly language: Language;
}

/** Letters of a case, each to be opened. */
export const LetterList = ({ letters, case: of, route, language }: LetterListProps) =>
  letters.length === 0 ? null : (
    <section>
      <Heading>{words(letterTexts.title, language)}</Heading>
      <Bullets
        items={letters.map(({ id, kind, date }) => (
          <a
            key={id}
            class="govuk-link"
            href={pathTo(route, { language: segmentOf(language), case: of, letter: id })}
          >
            {words(letterTexts.ofDate, language, {
              letter: words(letterNames[kind], language),
              date: formatHongKongDate(date, language),
            })}
          </a>
        ))}
      />
    </section>
  );
