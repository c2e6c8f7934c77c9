import type { EventType } from '../schemas/event.ts';

/** Events that change nothing a person decides on, so what they looked at is still true. */
const immaterial: ReadonlySet<EventType> = new Set(['licence.confirmed', 'case.resumed', 'case.held']);

/** What changed since somebody looked, as far as it could change their mind. */
export const materialSince = <E extends { readonly type: EventType; readonly n: number }>(
  events: readonly E[],
  seen: number,
): E[] => events.filter(({ n, type }) => n > seen && !immaterial.has(type));
