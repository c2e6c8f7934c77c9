import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { Represented } from '../../../schemas/applicants.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Flags } from '../../components/flags.tsx';
import { Table } from '../../components/table.tsx';
import { appliedForWords } from '../../represented-words.ts';
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
}

interface QueueTableProps {
  readonly caption: string;
  readonly cases: readonly QueuedCase[];
  /** Whether it matters who has which. */
  readonly holders?: boolean;
  readonly language: Language;
}

export const QueueTable = ({ caption, cases, holders = false, language }: QueueTableProps) => {
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
      rows={cases.map((queued) => ({ key: queued.path, cells: cellsOf(queued, holders, language) }))}
    />
  );
};

const cellsOf = (queued: QueuedCase, holders: boolean, language: Language) => [
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
  ...(holders ? [queued.holder ?? '–'] : []),
  <Flags key="flags" flags={queued.flags} language={language} />,
];

const stageOf = ({ stage }: QueuedCase, language: Language): string =>
  'ended' in stage
    ? words(standingTexts[stage.ended], language)
    : words(stage.name ?? deskStageTexts[stage.kind], language);
