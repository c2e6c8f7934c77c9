import { hongKongDateOf } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { Decision } from '../../schemas/case.ts';
import type { Instant } from '../../schemas/time.ts';
import type { LetterListed } from '../../web/components/letter-list.tsx';
import type { LetterModel } from '../../web/letter.ts';
import { decisionLetter, requestLetter, requirementsLetter } from './letter-model.ts';
import type { OpenedCase } from './opened-case.ts';

type Sent = LetterListed & { readonly model: (answers: Answers, calendar: Calendar) => LetterModel };

/**
 * Every letter of a case, oldest first. Nothing is kept for them: a letter is made of what the case remembers and of the release it is
 * pinned to, neither of which is ever rewritten, so it reads the same whenever it is opened.
 */
function sentLetters(opened: OpenedCase): Sent[] {
  const { context } = opened;
  const sent = [
    ...context.requests.map((request, index) => ({
      id: `request-${index + 1}`,
      kind: 'request' as const,
      at: request.at,
      model: (answers: Answers) => requestLetter(opened, answers, request),
    })),
    ...(context.letters ?? []).map((letter, index) => ({
      id: `requirements-${index + 1}`,
      kind: 'requirements' as const,
      at: letter.confirmed ? letter.at : (letter.returned?.at(-1)?.at ?? letter.at),
      model: (answers: Answers) => requirementsLetter(opened, answers, letter),
    })),
    ...context.decisions.flatMap((decision, index) => decided(opened, decision, index)),
  ];
  return sent
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at, ...letter }) => ({ ...letter, date: hongKongDateOf(at) }));
}

type Timed = Omit<Sent, 'date'> & { readonly at: Instant };

/** The letter of a decision that stands: refused, or granted once the case has ended so; in principle as soon as it was. */
function decided(opened: OpenedCase, decision: Decision, index: number): Timed[] {
  const { listing, release } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === decision.stage);
  const inPrinciple = stage?.stage === 'approvalInPrinciple';
  const isFinal = stage !== undefined && 'fourEyes' in stage && !stage.fourEyes;
  if (decision.returned || !(isFinal || decision.endorsed)) return [];
  const isGranted = listing.tags.includes('granted');
  if (decision.outcome === 'grant' && !inPrinciple && !(isGranted && isLast(opened, index))) return [];
  const at = decision.endorsed?.at ?? decision.at;
  const kind = decision.outcome === 'refuse' ? 'refusal' : inPrinciple ? 'approvalInPrinciple' : 'grant';
  return [
    {
      id: `decision-${index + 1}`,
      kind,
      at,
      model: (answers, calendar) => decisionLetter(opened, answers, decision, { at, inPrinciple, calendar }),
    },
  ];
}

/** Of several decisions a case needs, the last one grants it. */
const isLast = ({ context }: OpenedCase, index: number): boolean => index === context.decisions.length - 1;

export const lettersOf = (opened: OpenedCase): LetterListed[] =>
  sentLetters(opened).map(({ id, kind, date }) => ({ id, kind, date }));

/** One letter of a case; `undefined` when it has none of that name. */
export const letterNamed = (
  opened: OpenedCase,
  id: string,
  answers: Answers,
  calendar: Calendar,
): LetterModel | undefined =>
  sentLetters(opened)
    .find((letter) => letter.id === id)
    ?.model(answers, calendar);
