import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Title } from '../../components/blocks.tsx';
import { Flags } from '../../components/flags.tsx';
import { Table } from '../../components/table.tsx';
import type { Page } from '../../page.tsx';
import { appliedForWords } from '../../represented-words.ts';
import { type Flag, deskTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { deskStageTexts, type Standing, standingTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

export interface QueueModel {
  readonly team: string;
  /** Every queue the officer may see, with its address; the current one is marked. */
  readonly queues: readonly { readonly name: string; readonly path: string; readonly current: boolean }[];
  readonly cases: readonly {
    readonly case: string;
    readonly path: string;
    readonly reference: string;
    readonly service: Text;
    /** For whom it was made, where not for the applicant; who that is stands in the case. */
    readonly appliedFor?: Represented['kind'] | undefined;
    /** The stage it is in, or how it ended. */
    readonly stage:
      | { readonly kind: StageKind; readonly name?: Text | undefined }
      | { readonly ended: Standing };
    readonly receivedAt: Instant;
    readonly due?: HongKongDate | undefined;
    readonly flags: readonly Flag[];
  }[];
  /** Where the team offers times for inspections, for those who may. */
  readonly slotsPath?: string | undefined;
  /** Addresses of the first and the following page, when there are such. */
  readonly firstPath?: string | undefined;
  readonly nextPath?: string | undefined;
}

type QueuedCase = QueueModel['cases'][number];

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
        {model.cases.length === 0 ? (
          <Body>{say('empty')}</Body>
        ) : (
          <Table
            caption={say('queue')}
            heads={[
              say('reference'),
              say('service'),
              say('stage'),
              say('received'),
              say('due'),
              say('flags'),
            ]}
            rows={model.cases.map((queued) => ({ key: queued.path, cells: cellsOf(queued, language) }))}
          />
        )}
        {model.slotsPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.slotsPath}>
              {words(inspectionTexts.slots, language)}
            </a>
          </Body>
        )}
        <Paging model={model} language={language} />
      </>
    ),
  };
}

const cellsOf = (queued: QueuedCase, language: Language) => [
  <a key="go" class="govuk-link" href={queued.path}>
    {queued.reference}
  </a>,
  [
    words(queued.service, language),
    ...(queued.appliedFor === undefined ? [] : [appliedForWords(queued.appliedFor, language)]),
  ].join(' · '),
  stageOf(queued, language),
  formatHongKongMoment(queued.receivedAt, language),
  queued.due === undefined ? '–' : formatHongKongDate(queued.due, language),
  <Flags key="flags" flags={queued.flags} language={language} />,
];

const stageOf = ({ stage }: QueuedCase, language: Language): string =>
  'ended' in stage
    ? words(standingTexts[stage.ended], language)
    : words(stage.name ?? deskStageTexts[stage.kind], language);

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
            <span class="govuk-pagination__link-title">{words(deskTexts.next, language)}</span>
          </a>
        </div>
      )}
    </nav>
  );
