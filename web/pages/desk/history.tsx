import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Title } from '../../components/blocks.tsx';
import { History, type HistoryEntry } from '../../components/history.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskHistoryTexts } from '../../texts/desk-history.ts';
import { words } from '../../texts/words.ts';

/** Some of the steps of a case, `first` to `last` of so many; `earlier` and `later` are the last steps of the pages beside it. */
export interface HistoryModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly entries: readonly HistoryEntry[];
  readonly first: number;
  readonly last: number;
  readonly of: number;
  readonly earlier?: number | undefined;
  readonly later?: number | undefined;
}

export function historyPage(model: HistoryModel, language: Language): Page {
  const title = words(deskHistoryTexts.title, language);
  const here = { language: segmentOf(language), case: model.case };
  const { first, last, of, earlier, later } = model;
  const beside = [
    { to: earlier, text: deskHistoryTexts.before },
    { to: later, text: deskHistoryTexts.after },
  ];
  return {
    title: `${title}: ${model.reference}`,
    body: (
      <>
        <BackLink href={pathTo('deskCase', here)} language={language} />
        <Title caption={`${model.reference} · ${words(model.service, language)}`}>{title}</Title>
        <Body>{words(deskHistoryTexts.range, language, { first, last, of })}</Body>
        <History entries={model.entries} language={language} />
        <ul class="govuk-list product-row">
          {beside.map(
            ({ to, text }) =>
              to !== undefined && (
                <li key={to}>
                  <a class="govuk-link" href={`${pathTo('deskHistory', here)}?to=${to}`}>
                    {words(text, language)}
                  </a>
                </li>
              ),
          )}
        </ul>
      </>
    ),
  };
}
