import type { Actor } from '../schemas/actor.ts';
import type { CommandType } from '../schemas/command.ts';
import type { EventType } from '../schemas/event.ts';

/** Events that change nothing a person decides on, so what they looked at is still true. */
const immaterial: ReadonlySet<EventType> = new Set([
  'licence.confirmed',
  'case.resumed',
  'case.held',
  'case.claimed',
  'case.unclaimed',
  'case.assigned',
  'case.matched',
  'message.sent',
  'message.read',
  'mail.failed',
  'mail.corrected',
  'deadlines.moved',
]);

/** How officers share their work is nothing an applicant decides on, or is told. */
const officersOwn: ReadonlySet<EventType> = new Set([
  'case.moved',
  'correction.proposed',
  'correction.rejected',
  'case.flagged',
  'case.escalated',
  'case.unflagged',
  'case.recused',
  'duplicate.settled',
  'panel.voted',
]);

/** What changed since somebody looked, as far as it could change their mind. */
export const materialSince = <E extends { readonly type: EventType; readonly n: number }>(
  events: readonly E[],
  seen: number,
  to: Actor['kind'] = 'staff',
  command?: CommandType,
): E[] =>
  events.filter(
    ({ n, type }) =>
      n > seen &&
      !immaterial.has(type) &&
      (to === 'staff' || !officersOwn.has(type)) &&
      // Members vote at the same time, each for themselves.
      !(type === 'panel.voted' && command === 'panel.vote'),
  );
