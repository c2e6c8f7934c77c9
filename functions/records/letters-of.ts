import { hongKongDateOf } from '../../rules/time.ts';
import type { Decision, InformationRequest } from '../../schemas/case.ts';
import type { LetterKind } from '../../schemas/letter.ts';
import type { RequirementLetter } from '../../schemas/requirements.ts';
import type { Instant } from '../../schemas/time.ts';
import type { LetterListed } from '../../web/components/letter-list.tsx';
import { refusedByRound } from './ballot/told.ts';
import type { OpenedCase } from './opened-case.ts';

/** What a letter tells of. */
type About =
  | { readonly request: InformationRequest }
  | { readonly requirements: RequirementLetter }
  | { readonly decision: Omit<Decision, 'by'>; readonly inPrinciple: boolean };

export interface SentLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly at: Instant;
  readonly about: About;
}

/**
 * Every letter of a case, oldest first. Nothing is kept for them: a letter is made of what the case remembers and of the release it is
 * pinned to, neither of which is ever rewritten, so it reads the same whenever it is opened.
 */
export function sentLetters(opened: OpenedCase): SentLetter[] {
  const { context } = opened;
  return [
    ...context.requests.map((request, index) => ({
      id: `request-${index + 1}`,
      kind: 'request' as const,
      at: request.at,
      about: { request },
    })),
    ...(context.letters ?? []).map((requirements, index) => ({
      id: `requirements-${index + 1}`,
      kind: 'requirements' as const,
      at: requirements.confirmed ? requirements.at : (requirements.returned?.at(-1)?.at ?? requirements.at),
      about: { requirements },
    })),
    ...context.decisions.flatMap((decision, index) => decided(opened, decision, index)),
    ...withoutPlace(opened),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** The letter of a decision that stands: refused, or granted once the case has ended so; in principle as soon as it was. */
function decided(opened: OpenedCase, decision: Decision, index: number): SentLetter[] {
  const { listing, release } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === decision.stage);
  const inPrinciple = stage?.stage === 'approvalInPrinciple';
  const isFinal = stage !== undefined && 'fourEyes' in stage && !stage.fourEyes;
  if (decision.returned || !(isFinal || decision.endorsed)) return [];
  const isGranted = listing.tags.includes('granted');
  if (decision.outcome === 'grant' && !inPrinciple && !(isGranted && isLast(opened, index))) return [];
  const at = decision.endorsed?.at ?? decision.at;
  const kind = decision.outcome === 'refuse' ? 'refusal' : inPrinciple ? 'approvalInPrinciple' : 'grant';
  return [{ id: `decision-${index + 1}`, kind, at, about: { decision, inPrinciple } }];
}

/** Whom a round brought no place gets a letter too, with the reason and how to appeal. */
function withoutPlace({ context }: OpenedCase): SentLetter[] {
  const decision = refusedByRound(context);
  if (!decision) return [];
  return [{ id: 'round-1', kind: 'refusal', at: decision.at, about: { decision, inPrinciple: false } }];
}

/** Of several decisions a case needs, the last one grants it. */
const isLast = ({ context }: OpenedCase, index: number): boolean => index === context.decisions.length - 1;

/** The letters as lists show them; their wording is made where they are read (letter-named.ts). */
export const lettersOf = (opened: OpenedCase): LetterListed[] =>
  sentLetters(opened).map(({ id, kind, at }) => ({ id, kind, date: hongKongDateOf(at) }));
