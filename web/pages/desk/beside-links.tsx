import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { segmentOf } from '../../languages.ts';
import { deskDocumentTexts, deskRelatedTexts } from '../../texts/desk-documents.ts';
import { deskHistoryTexts } from '../../texts/desk-history.ts';
import { words } from '../../texts/words.ts';

interface BesideProps {
  readonly of: string;
  /** The first document sent, if there is one. */
  readonly document?: string | undefined;
  readonly language: Language;
}

/** Pages of what lies beside a case: its documents, and other cases. */
export const BesideLinks = ({ of, document, language }: BesideProps) => {
  const at = { language: segmentOf(language), case: of };
  return (
    <ul class="govuk-list">
      {document !== undefined && (
        <li>
          <a class="govuk-link" href={pathTo('deskDocument', { ...at, file: document })}>
            {words(deskDocumentTexts.beside, language)}
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={pathTo('deskRelated', at)}>
          {words(deskRelatedTexts.link, language)}
        </a>
      </li>
    </ul>
  );
};

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
