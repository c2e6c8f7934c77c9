import type { CaseContext } from '../../schemas/case.ts';
import type { HearingShown, ObjectionShown } from '../../web/pages/desk/notice-parts.tsx';

/** Objections as officers read them, or as the applicant does: not who made them. */
export const objectionsShown = (
  { objections = [] }: Pick<CaseContext, 'objections'>,
  reader: 'officer' | 'applicant',
): ObjectionShown[] =>
  objections.map(({ at, reason, name, contact }) =>
    reader === 'officer' ? { at, reason, name, contact } : { at, reason },
  );

export const hearingsShown = ({ hearings = [] }: Pick<CaseContext, 'hearings'>): HearingShown[] =>
  hearings.map(({ startsAt, place, held }) => ({
    startsAt,
    place,
    held: held && { outcome: held.outcome, text: held.text },
  }));
