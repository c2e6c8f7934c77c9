import type { RequirementLetter } from '../../schemas/requirements.ts';
import type { LetterShown } from '../../web/pages/desk/requirement-parts.tsx';

/** A letter of requirements as pages show it. */
export const letterShown = ({
  until,
  items,
  returned,
  lapsedAt,
  confirmed,
}: RequirementLetter): LetterShown => ({
  until,
  items: items.map(({ id, text, ticked }) => ({ id, text, tickedAt: ticked?.at, note: ticked?.note })),
  returnedWhy: confirmed ? undefined : returned?.at(-1)?.why,
  lapsed: lapsedAt !== undefined,
  confirmedAt: confirmed?.at,
});
