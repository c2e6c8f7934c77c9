import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { BackLink, Column, Title } from '../../components/blocks.tsx';
import { Letter } from '../../components/letter.tsx';
import { segmentOf } from '../../languages.ts';
import type { LetterModel } from '../../letter.ts';
import type { Page } from '../../page.tsx';
import { letterNames, letterTexts } from '../../texts/letters.ts';
import { words } from '../../texts/words.ts';

export interface LetterPageModel {
  readonly case: string;
  readonly id: string;
  readonly letter: LetterModel;
  /** Of the letter: an officer reads it as the applicant got it. */
  readonly language: Language;
  readonly reader: 'applicant' | 'officer';
}

/** A letter, to read and to print. */
export function letterPage(model: LetterPageModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(letterNames[model.letter.kind], language);
  const back = pathTo(model.reader === 'applicant' ? 'application' : 'deskCase', at);
  return {
    title: `${title} ${model.letter.reference}`,
    body: (
      <Column>
        <BackLink href={back} language={language} />
        <Title caption={model.letter.reference}>{title}</Title>
        {model.reader === 'applicant' && (
          <p class="govuk-body product-screen-only">
            <a class="govuk-link" href={pathTo('letterPdf', { ...at, letter: model.id })}>
              {words(letterTexts.download, language)}
            </a>
          </p>
        )}
        <Letter letter={model.letter} language={model.language} />
      </Column>
    ),
  };
}
