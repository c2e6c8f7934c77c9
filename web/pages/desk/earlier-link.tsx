import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { segmentOf } from '../../languages.ts';
import { deskHistoryTexts } from '../../texts/desk-history.ts';
import { words } from '../../texts/words.ts';

interface Props {
  readonly of: string;
  readonly n: number;
  readonly language: Language;
}

/** Where the steps are that a case page does not show. */
export const EarlierLink = ({ of, n, language }: Props) =>
  n === 0 ? null : (
    <p class="govuk-body">
      <a class="govuk-link" href={pathTo('deskHistory', { language: segmentOf(language), case: of })}>
        {words(deskHistoryTexts.earlier, language, { n })}
      </a>
    </p>
  );
