import { drawnOrder, rootOf } from '../../../rules/ballot/draw.ts';
import type { RoundState } from '../../../schemas/ballot.ts';
import type { Instant } from '../../../schemas/time.ts';
import { allEntries, END, type Entry, entryName, readEntries, refOf } from '../../../store/rounds.ts';
import type { Store } from '../../../store/store.ts';

/** Who comes at which number: those drawn in the order of their lots, everybody else in the order of time. */
export interface Order {
  /** Whose turn it is as a round stands now; nobody's while there is nobody left. */
  next(state: RoundState): Promise<Entry | undefined>;
}

/**
 * The order of a round. `until`: nobody who joined later is looked at yet, since somebody who was before them may be on the way.
 * Where lots are to be drawn nobody has a turn before; who joined after the list was closed comes behind all who were drawn.
 */
export async function orderOf(
  store: Store,
  state: RoundState,
  until: { readonly at: Instant; readonly case: string } | undefined,
): Promise<Order> {
  const last = until ? entryName(until.at, until.case) : END;
  const inTime: Order['next'] = async (now) =>
    (await readEntries(store, refOf(state), { after: now.after, until: last, limit: 1 }))[0];
  if (state.method === 'firstCome') return { next: inTime };
  const { frozen, drawn } = state;
  if (!frozen || !drawn) return { next: async () => undefined };
  const entries = await allEntries(store, refOf(state), frozen.last);
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]));
  if ((await rootOf([...byReference.keys()])) !== frozen.root)
    throw new Error('Those who take part are not those the list was closed with');
  const order = await drawnOrder({ seed: drawn.seed, root: frozen.root }, [...byReference.keys()]);
  return {
    next: async (now) => (now.placed < order.length ? byReference.get(order[now.placed] ?? '') : inTime(now)),
  };
}

/** How a round goes on once somebody's turn is over: those in order of time are passed one after the other. */
export const passed = (state: RoundState, entry: Entry): Pick<RoundState, 'placed' | 'after'> => {
  const last = state.frozen?.last ?? '';
  return { placed: state.placed + 1, after: entry.sk <= last ? last : entry.sk };
};
