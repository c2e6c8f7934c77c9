import { MOST_CASES } from '../../../schemas/bulk.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Banner, Body, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { chosenIn, type FieldValues } from '../../questions/control.tsx';
import { ballotLinkTexts } from '../../texts/ballot-links.ts';
import { bulkJobsTexts } from '../../texts/bulk-jobs.ts';
import { bulkTexts } from '../../texts/bulk.ts';
import { deskTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { pictureTexts } from '../../texts/pictures.ts';
import { words } from '../../texts/words.ts';
import { Filters, type QueueFilters } from './queue-filters.tsx';
import { type QueuedCase, QueueTable } from './queue-table.tsx';
import { Views } from './queue-views.tsx';

export interface QueueModel {
  readonly team: string;
  /** Every queue the officer may see, with its address; the current one is marked. */
  readonly queues: readonly { readonly name: string; readonly path: string; readonly current: boolean }[];
  readonly filters: QueueFilters;
  readonly cases: readonly QueuedCase[];
  /** Whether the officer may work on several cases at once. */
  readonly chooses: boolean;
  /** Which part of the queue this is, by the names of its address. */
  readonly asked: readonly (readonly [string, string])[];
  readonly views: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  /** Where the team offers times for inspections, for those who may. */
  readonly slotsPath?: string | undefined;
  /** Where the team's rounds are, if it has any. */
  readonly roundsPath?: string | undefined;
  /** Addresses of the first and the following page, when there are such. */
  readonly firstPath?: string | undefined;
  readonly nextPath?: string | undefined;
  /** The following page has not been looked at for what was asked for. */
  readonly further?: boolean;
  readonly servicesPath: string;
  /** A case has just been given to another team. */
  readonly moved?: boolean;
  readonly stamp: FormStamp;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
}

const formId = 'queue';

export function queuePage(model: QueueModel, language: Language): Page {
  const say = (key: keyof typeof deskTexts) => words<string>(deskTexts[key], language);
  const title = say('title');
  return {
    title,
    hasErrors: model.errors.length > 0,
    switchForm: { id: formId },
    wide: true,
    body: (
      <>
        <ErrorSummary errors={model.errors} language={language} />
        {model.moved === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{say('moved')}</p>
          </Banner>
        )}
        <Title caption={model.team}>{title}</Title>
        <Queues queues={model.queues} language={language} />
        <Filters filters={model.filters} language={language} />
        <Form action={pathTo('saveView', { language: segmentOf(language) })} stamp={model.stamp} id={formId}>
          {model.asked.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Chosen model={model} language={language} />
          <Views views={model.views} typed={model.typed ?? {}} errors={model.errors} language={language} />
        </Form>
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
        <Body>
          <a class="govuk-link" href={model.servicesPath}>
            {words(pictureTexts.services, language)}
          </a>
        </Body>
        {model.chooses && (
          <Body>
            <a class="govuk-link" href={pathTo('bulkJobs', { language: segmentOf(language) })}>
              {words(bulkJobsTexts.title, language)}
            </a>
          </Body>
        )}
      </>
    ),
  };
}

/** The cases, each to be chosen where the officer may work on several at once; sends `case` and, for all of the view, `scope`. */
const Chosen = ({ model, language }: { readonly model: QueueModel; readonly language: Language }) => {
  if (model.cases.length === 0) return <Body>{words(deskTexts.empty, language)}</Body>;
  const chooses = model.chooses && model.cases.some(({ version }) => version !== undefined);
  const chosen = chosenIn(model.typed ?? {}, 'case');
  const action = pathTo('chooseCases', { language: segmentOf(language) });
  return (
    <>
      <QueueTable
        caption={words(deskTexts.queue, language)}
        cases={model.cases}
        holders
        {...(chooses ? { chosen } : {})}
        language={language}
      />
      {chooses && (
        <div class="govuk-button-group">
          <Button action={action}>{words(bulkTexts.work, language)}</Button>
          <Button kind="secondary" action={action} name="scope" value="all">
            {words(bulkTexts.workAll, language, { most: MOST_CASES })}
          </Button>
        </div>
      )}
    </>
  );
};

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
