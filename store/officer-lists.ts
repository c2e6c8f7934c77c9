import type { PersonRef } from '../schemas/actor.ts';
import { QueueRow } from './lists.ts';
import type { Store } from './store.ts';
import { queryIndex } from './work.ts';

/** Who holds a case, in the place where the index of officers' work finds it. */
export const officerOnIndex = (department: string, officer: string): string => `${department}#${officer}`;

/** What is sorted like a queue but is one officer's. */
const OfficerRow = QueueRow.omit({ queueSort: true });

/** Open cases an officer holds, soonest due first. */
export const readOwnWork = async (
  store: Store,
  department: string,
  { provider, sub }: PersonRef,
  limit: number,
): Promise<Omit<QueueRow, 'queueSort'>[]> =>
  (await queryIndex(store, 'officer', officerOnIndex(department, `${provider}#${sub}`), { limit })).map(
    (row) => OfficerRow.parse(row),
  );
