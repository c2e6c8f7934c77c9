import { formatHongKongAppointment, formatHongKongMoment } from '../../rules/time.ts';
import type { DaysCounted } from '../../schemas/declared-day.ts';
import type { EventType } from '../../schemas/event.ts';
import type { Language } from '../../schemas/text.ts';
import type { Instant } from '../../schemas/time.ts';
import { movedSentences } from '../moved-deadline.ts';
import { actorTexts, calledTexts, eventTexts, historyTexts } from '../texts/events.ts';
import { proposalText } from '../texts/proposals.ts';
import { type Wording, words } from '../texts/words.ts';

/** Something that happened, and who did it: a name for officers, the kind of actor otherwise. */
export interface HistoryEntry {
  readonly n: number;
  readonly at: Instant;
  readonly event: EventType;
  /** What it is called, where the kind of event alone does not say it. */
  readonly called?: keyof typeof calledTexts | undefined;
  /** For when an appointment was made. */
  readonly appointed?: Instant | undefined;
  readonly by: keyof typeof actorTexts;
  readonly name?: string | undefined;
  /** The decision waits, or waited, for a second person. */
  readonly proposed?: boolean | undefined;
  /** A declared day that moved deadlines. */
  readonly day?: DaysCounted | undefined;
}

interface HistoryProps {
  readonly entries: readonly HistoryEntry[];
  readonly language: Language;
}

/** What stands for an event: its own name, that of a proposal, or the name of its kind. */
function titleOf({ event, called, proposed }: Pick<HistoryEntry, 'event' | 'called' | 'proposed'>): Wording {
  if (proposed === true) return proposalText(event);
  return called === undefined ? eventTexts[event] : calledTexts[called];
}

export const History = ({ entries, language }: HistoryProps) => (
  <ol class="govuk-list product-history">
    {entries.map(({ n, at, event, called, appointed, by, name, day, proposed }) => (
      <li key={n}>
        <strong>{words(titleOf({ event, called, proposed }), language)}</strong>
        <span class="product-secondary">
          {` ${formatHongKongMoment(at, language)} · ${name ?? words(actorTexts[by], language)}`}
        </span>
        {appointed !== undefined && (
          <div>
            {words(historyTexts.appointed, language, {
              moment: formatHongKongAppointment(appointed, language),
            })}
          </div>
        )}
        {day !== undefined &&
          movedSentences(day, language).map((sentence) => <div key={sentence}>{sentence}</div>)}
      </li>
    ))}
  </ol>
);
