import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Body, Title } from '../../components/blocks.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { bulkJobsTexts } from '../../texts/bulk-jobs.ts';
import { words } from '../../texts/words.ts';

/** A job in the list: of so many cases so many are done, and so many left as they were. */
export interface BulkJobListed {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly at: Instant;
  readonly team: string;
  readonly action: string | undefined;
  readonly count: number;
  readonly begun: boolean;
  readonly done: number;
  readonly left: number;
}

export function bulkJobsPage(jobs: readonly BulkJobListed[], language: Language): Page {
  const say = (key: Exclude<keyof typeof bulkJobsTexts, 'kept' | 'notBegun'>) =>
    words(bulkJobsTexts[key], language);
  const title = say('title');
  return {
    title,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('desk', { language: segmentOf(language) })} language={language} />
        <Title>{title}</Title>
        {jobs.length === 0 ? (
          <Body>{say('none')}</Body>
        ) : (
          <>
            <Body>{words(bulkJobsTexts.kept, language, { most: 25 })}</Body>
            <Table
              caption={title}
              heads={[
                say('when'),
                say('who'),
                say('team'),
                say('what'),
                say('cases'),
                say('done'),
                say('left'),
                say('waiting'),
              ]}
              rows={jobs.map((job) => ({
                key: `${job.name} ${job.id}`,
                cells: [
                  <a key="go" class="govuk-link" href={job.path}>
                    {formatHongKongMoment(job.at, language)}
                  </a>,
                  job.name,
                  job.team,
                  whatWords(job, language),
                  job.count,
                  job.done,
                  job.left,
                  job.count - job.done - job.left,
                ],
              }))}
            />
          </>
        )}
      </>
    ),
  };
}

function whatWords({ action, begun }: BulkJobListed, language: Language): string {
  if (action === undefined) return words(bulkJobsTexts.notChosen, language);
  return begun ? action : words(bulkJobsTexts.notBegun, language, { action });
}
