import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Flags } from '../../components/flags.tsx';
import { Table } from '../../components/table.tsx';
import { appliedForWords } from '../../represented-words.ts';
import { bulkTexts } from '../../texts/bulk.ts';
import { type Flag, deskTexts } from '../../texts/desk.ts';
import { deskStageTexts, type Standing, standingTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

export interface QueuedCase {
  readonly case: string;
  /** Where it is worked on: the case, or what a body is asked about it. */
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
  /** The colleague who has taken it. */
  readonly holder?: string | undefined;
  /** As it is shown, where it can be chosen among others. */
  readonly version?: number | undefined;
}

interface QueueTableProps {
  readonly caption: string;
  readonly cases: readonly QueuedCase[];
  /** Whether it matters who has which. */
  readonly holders?: boolean;
  /** What is chosen, where cases can be: each as `case.version`. */
  readonly chosen?: readonly string[];
  readonly language: Language;
}

export const QueueTable = ({ caption, cases, holders = false, chosen, language }: QueueTableProps) => {
  const say = (key: keyof typeof deskTexts) => words<string>(deskTexts[key], language);
  return (
    <Table
      caption={caption}
      heads={[
        say('reference'),
        say('service'),
        say('stage'),
        say('received'),
        say('due'),
        ...(holders ? [say('holder')] : []),
        say('flags'),
      ]}
      rows={cases.map((queued) => ({
        key: queued.path,
        cells: [
          <First key="first" queued={queued} chosen={chosen} language={language} />,
          ...cellsOf(queued, holders, language),
        ],
      }))}
    />
  );
};

interface FirstProps extends Pick<QueueTableProps, 'language'> {
  readonly queued: QueuedCase;
  readonly chosen: readonly string[] | undefined;
}

/** The way to the case, and its box where it can be chosen. */
const First = ({ queued, chosen, language }: FirstProps) => {
  const { case: id, version, reference, path } = queued;
  const link = (
    <a class="govuk-link" href={path}>
      {reference}
    </a>
  );
  if (!chosen || version === undefined) return link;
  const value = `${id}.${version}`;
  return (
    <div class="product-choice govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={`case-${id}`}
          name="case"
          type="checkbox"
          value={value}
          checked={chosen.includes(value)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`case-${id}`}>
          <span class="govuk-visually-hidden">{words(bulkTexts.choose, language, { reference })}</span>
        </label>
      </div>
      {link}
    </div>
  );
};

const cellsOf = (queued: QueuedCase, holders: boolean, language: Language) => [
  [
    words(queued.service, language),
    ...(queued.appliedFor === undefined ? [] : [appliedForWords(queued.appliedFor, language)]),
  ].join(' · '),
  stageOf(queued, language),
  formatHongKongMoment(queued.receivedAt, language),
  queued.due === undefined ? '–' : formatHongKongDate(queued.due, language),
  ...(holders ? [queued.holder ?? '–'] : []),
  <Flags key="flags" flags={queued.flags} language={language} />,
];

const stageOf = ({ stage }: QueuedCase, language: Language): string =>
  'ended' in stage
    ? words(standingTexts[stage.ended], language)
    : words(stage.name ?? deskStageTexts[stage.kind], language);
