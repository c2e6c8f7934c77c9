import type { EventType } from '../../schemas/event.ts';
import { eventTexts } from './events.ts';
import { say, type Wording } from './words.ts';

/** A decision that a second person has to endorse: it is not made yet. */
export const proposedTexts = {
  grant: say('Proposed: grant', '建議批准'),
  refuse: say('Proposed: refuse', '建議拒絕'),
  waits: say('A second person must endorse it.', '須由另一人批署。'),
} as const;

const proposals: Readonly<Partial<Record<EventType, Wording>>> = {
  'decision.granted': proposedTexts.grant,
  'decision.refused': proposedTexts.refuse,
};

/** What happened, where decisions are proposals only. */
export const proposalText = (event: EventType): Wording => proposals[event] ?? eventTexts[event];
