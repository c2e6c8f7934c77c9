import type { Actor } from '../../schemas/actor.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { HistoryEntry } from '../../web/components/history.tsx';

/** Events as people read them; `nameOf` says whom officers may see by name. */
export const historyEntries = (
  events: readonly EventRow[],
  nameOf: (by: Actor) => string | undefined = () => undefined,
): HistoryEntry[] =>
  events.map(({ n, at, type, by }) => ({ n, at, event: type, by: by.kind, name: nameOf(by) }));
