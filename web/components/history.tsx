import { formatHongKongMoment } from '../../rules/time.ts';
import type { DaysCounted } from '../../schemas/declared-day.ts';
import type { EventType } from '../../schemas/event.ts';
import type { Language } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import { movedSentences } from '../moved-deadline.ts';
import { actorTexts, eventTexts } from '../texts/events.ts';
import { proposalText } from '../texts/proposals.ts';
import { words } from '../texts/words.ts';

/** Something that happened, and who did it: a name for officers, the kind of actor otherwise. */
export interface HistoryEntry {
  readonly n: number;
  readonly at: Instant;
  readonly event: EventType;
  readonly by: keyof typeof actorTexts;
  readonly name?: string | undefined;
  /** The decision waits, or waited, for a second person. */
  readonly proposed?: boolean;
  /** A declared day that moved deadlines. */
  readonly day?: DaysCounted | undefined;
}

interface HistoryProps {
  readonly entries: readonly HistoryEntry[];
  readonly language: Language;
}

export const History = ({ entries, language }: HistoryProps) => (
  <ol class="govuk-list product-history">
    {entries.map(({ n, at, event, by, name, day, proposed }) => (
      <li key={n}>
        <strong>{words(proposed === true ? proposalText(event) : eventTexts[event], language)}</strong>
        <span class="product-secondary">
          {` ${formatHongKongMoment(at, language)} · ${name ?? words(actorTexts[by], language)}`}
        </span>
        {day !== undefined &&
          movedSentences(day, language).map((sentence) => <div key={sentence}>{sentence}</div>)}
      </li>
    ))}
  </ol>
);
