import type { Language } from '../../../schemas/text.ts';
import { Body, Title } from '../../components/blocks.tsx';
import type { Page } from '../../page.tsx';
import { ballotLinkTexts } from '../../texts/ballot-links.ts';
import { deskTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';
import { Filters, type QueueFilters } from './queue-filters.tsx';
import { type QueuedCase, QueueTable } from './queue-table.tsx';

export interface QueueModel {
  readonly team: string;
  /** Every queue the officer may see, with its address; the current one is marked. */
  readonly queues: readonly { readonly name: string; readonly path: string; readonly current: boolean }[];
  readonly filters: QueueFilters;
  readonly cases: readonly QueuedCase[];
  /** Where the team offers times for inspections, for those who may. */
  readonly slotsPath?: string | undefined;
  /** Where the team's rounds are, if it has any. */
  readonly roundsPath?: string | undefined;
  /** Addresses of the first and the following page, when there are such. */
  readonly firstPath?: string | undefined;
  readonly nextPath?: string | undefined;
  /** The following page has not been looked at for what was asked for. */
  readonly further?: boolean;
}

export function queuePage(model: QueueModel, language: Language): Page {
  const say = (key: keyof typeof deskTexts) => words<string>(deskTexts[key], language);
  const title = say('title');
  return {
    title,
    wide: true,
    body: (
      <>
        <Title caption={model.team}>{title}</Title>
        <Queues queues={model.queues} language={language} />
        <Filters filters={model.filters} language={language} />
        {model.cases.length === 0 ? (
          <Body>{say('empty')}</Body>
        ) : (
          <QueueTable caption={say('queue')} cases={model.cases} holders language={language} />
        )}
        {model.slotsPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.slotsPath}>
              {words(inspectionTexts.slots, language)}
            </a>
          </Body>
        )}
        {model.roundsPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.roundsPath}>
              {words(ballotLinkTexts.desk, language)}
            </a>
          </Body>
        )}
        <Paging model={model} language={language} />
      </>
    ),
  };
}

const Queues = ({
  queues,
  language,
}: {
  readonly queues: QueueModel['queues'];
  readonly language: Language;
}) =>
  queues.length < 2 ? null : (
    <nav aria-label={words(deskTexts.team, language)}>
      <ul class="govuk-list product-row">
        {queues.map(({ name, path, current }) => (
          <li key={path}>
            <a class="govuk-link" href={path} aria-current={current ? 'page' : undefined}>
              {current ? <strong>{name}</strong> : name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

const Paging = ({ model, language }: { readonly model: QueueModel; readonly language: Language }) =>
  model.firstPath === undefined && model.nextPath === undefined ? null : (
    <nav class="govuk-pagination" aria-label={words(deskTexts.pages, language)}>
      {model.firstPath !== undefined && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={model.firstPath} rel="first">
            <span class="govuk-pagination__link-title">{words(deskTexts.first, language)}</span>
          </a>
        </div>
      )}
      {model.nextPath !== undefined && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={model.nextPath} rel="next">
            <span class="govuk-pagination__link-title">
              {words(model.further === true ? deskTexts.further : deskTexts.next, language)}
            </span>
          </a>
        </div>
      )}
    </nav>
  );
