import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Heading, Title } from '../../components/blocks.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskMineTexts } from '../../texts/desk-work.ts';
import { words } from '../../texts/words.ts';
import { type QueuedCase, QueueTable } from './queue-table.tsx';

/** What an officer has taken and not yet done; of supervisors also what was put before them. */
export function minePage(
  cases: readonly QueuedCase[],
  escalated: readonly QueuedCase[],
  language: Language,
): Page {
  const title = words(deskMineTexts.title, language);
  const at = { language: segmentOf(language) };
  return {
    title,
    wide: true,
    body: (
      <>
        <Title>{title}</Title>
        {cases.length === 0 ? (
          <Body>{words(deskMineTexts.empty, language)}</Body>
        ) : (
          <QueueTable caption={words(deskMineTexts.cases, language)} cases={cases} language={language} />
        )}
        {escalated.length > 0 && (
          <>
            <Heading>{words(deskMineTexts.escalated, language)}</Heading>
            <QueueTable
              caption={words(deskMineTexts.escalated, language)}
              cases={escalated}
              language={language}
            />
          </>
        )}
        <ul class="govuk-list product-row">
          <li>
            <a class="govuk-link" href={pathTo('desk', at)}>
              {words(deskMineTexts.toQueue, language)}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={pathTo('deskInterests', at)}>
              {words(deskMineTexts.interests, language)}
            </a>
          </li>
        </ul>
      </>
    ),
  };
}
