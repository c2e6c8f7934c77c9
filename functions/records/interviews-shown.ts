import type { PersonRef } from '../../schemas/actor.ts';
import type { InterviewShown } from '../../web/pages/desk/interview-parts.tsx';
import type { OpenedCase } from './opened-case.ts';

/** What came of interviews, for officers. */
export const interviewsShown = (
  { context }: OpenedCase,
  named: (people: readonly PersonRef[]) => string,
): InterviewShown[] =>
  (context.interviews ?? []).map(({ at, by, outcome, text }) => ({ at, name: named(by), outcome, text }));
