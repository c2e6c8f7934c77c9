import type { Calendar } from '../../schemas/calendar.ts';
import type { RequirementLetter } from '../../schemas/requirements.ts';
import type { LetterShown } from '../../web/pages/desk/requirement-parts.tsx';
import { dueClock } from '../../workflows/stages/requirements.ts';
import { lastDay } from './last-days.ts';
import type { OpenedCase } from './opened-case.ts';

/** A letter of requirements as pages show it. */
export function letterShown(letter: RequirementLetter, opened: OpenedCase, calendar: Calendar): LetterShown {
  const { stage, until, items, returned, lapsedAt, confirmed } = letter;
  const isOpen = lapsedAt === undefined && confirmed === undefined;
  return {
    until: isOpen ? lastDay(opened, dueClock({ id: stage }), until, calendar) : until,
    items: items.map(({ id, text, ticked }) => ({ id, text, tickedAt: ticked?.at, note: ticked?.note })),
    returnedWhy: confirmed ? undefined : returned?.at(-1)?.why,
    lapsed: lapsedAt !== undefined,
    confirmedAt: confirmed?.at,
  };
}
