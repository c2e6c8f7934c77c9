import * as z from 'zod';
import { Hash } from '../schemas/daily-root.ts';
import type { HongKongDate } from '../schemas/time.ts';
import { type ChainList, chainName, chainShards, RecordKind, type RecordRef } from './row-keys.ts';
import type { Store } from './store.ts';
import { queryIndex } from './work.ts';

/** An entry of a chain as the index of days knows it. */
export interface ChainEntry {
  /** Orders the entries of a day, as text: list, shard, moment, record, number. */
  readonly place: string;
  readonly chain: string;
  readonly n: number;
  /** Empty for what is on the list and no entry of a chain. */
  readonly hash: string;
}

const PAGE = 1000;
const prefixes = { EVENT: 'events', ACCESS: 'readings' } as const satisfies Record<string, ChainList>;

const IndexRow = z.object({
  pk: z.string(),
  sk: z.string(),
  chainShard: z.string(),
  chainSort: z.string(),
  hash: z.string().optional(),
});

/** The record whose row a partition holds, or `undefined`. */
export function recordOf(pk: string): RecordRef | undefined {
  const [, kind, id = ''] = /^RECORD#(\w+):(.+)$/u.exec(pk) ?? [];
  const known = RecordKind.safeParse(kind);
  return known.success ? { kind: known.data, id } : undefined;
}

/** Which chain a partition of the cases table holds, or `undefined` for rows of another sort. */
export function chainOf(pk: string): { readonly list: ChainList; readonly ref: RecordRef } | undefined {
  const [, prefix, kind, id = ''] = /^(EVENT|ACCESS)#(\w+):(.+)$/u.exec(pk) ?? [];
  const known = RecordKind.safeParse(kind);
  if (!known.success) return undefined;
  return { list: prefix === 'EVENT' ? prefixes.EVENT : prefixes.ACCESS, ref: { kind: known.data, id } };
}

/** Where an entry stands among those of its day. */
export const placeInDay = ({ chainShard, chainSort }: { chainShard: string; chainSort: string }): string =>
  `${chainShard}|${chainSort}`;

/** All entries of a Hong Kong day in the order of their places, a page at a time. */
export async function* readChainDay(store: Store, day: HongKongDate): AsyncGenerator<ChainEntry> {
  for (const shard of [...chainShards('events', day), ...chainShards('readings', day)]) {
    let page: z.infer<typeof IndexRow>[] = [];
    do {
      const last = page.at(-1);
      const span = { limit: PAGE, ...(last ? { after: last.chainSort } : {}) };
      page = (await queryIndex(store, 'chainDay', shard, span)).map((row) => IndexRow.parse(row));
      for (const row of page) yield entryOf(row);
    } while (page.length === PAGE);
  }
}

/** Somebody may have put anything on the list: what is no entry comes under its own key, with no hash. */
function entryOf(row: z.infer<typeof IndexRow>): ChainEntry {
  const chain = chainOf(row.pk);
  const isEntry = chain && /^\d+$/u.test(row.sk) && Hash.safeParse(row.hash).success;
  return {
    place: placeInDay(row),
    chain: chain ? chainName(chain.list, chain.ref) : row.pk,
    n: Number(/^\d+$/u.exec(row.sk) ?? 0),
    hash: isEntry ? (row.hash ?? '') : '',
  };
}
