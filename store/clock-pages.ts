import * as z from 'zod';
import type { HongKongDate } from '../schemas/time.ts';
import { chainShards, RecordKind, shardsOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { tables } from './table-shape.ts';
import { queryIndex } from './work.ts';

/** Some cases of a list, each once, and where the list goes on; no `after`: it has ended. */
export interface CasePage {
  readonly cases: readonly string[];
  readonly after?: string;
}

const clockShards = shardsOf('CLOCK');
export const CLOCK_SHARDS = clockShards.length;
export const eventShards = (day: HongKongDate): number => chainShards('events', day).length;

const Listed = z.object({ kind: z.string(), id: z.string() });
const Place = z.object({ pk: z.string(), sk: z.string(), workSort: z.string() });

/**
 * Cases with a running clock in a part of the list, by when the first is due. Many are due at the same moment, so the place where the list
 * goes on names the last row that was seen; it holds although that row has moved since.
 */
export async function runningCases(
  store: Store,
  shard: number,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<CasePage> {
  const workShard = clockShards[shard] ?? '';
  const [workSort = '', pk = '', sk = ''] = after?.split('|') ?? [];
  const { Items = [], LastEvaluatedKey } = await store.documents.query({
    TableName: store.names.cases,
    IndexName: 'work',
    KeyConditionExpression: `${tables.cases.indexes.work.partition} = :shard`,
    ExpressionAttributeValues: { ':shard': workShard },
    Limit: limit,
    ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk, workShard, workSort } }),
  });
  const cases = Items.map((item) => Listed.parse(item)).flatMap(({ kind, id }) =>
    kind === RecordKind.enum.case ? [id] : [],
  );
  if (!LastEvaluatedKey) return { cases };
  const last = Place.parse(LastEvaluatedKey);
  return { cases, after: `${last.workSort}|${last.pk}|${last.sk}` };
}

const EVENT_OF_CASE = /^EVENT#case:(.+)$/u;
const ChainRow = z.object({ pk: z.string(), chainSort: z.string() });

/** Cases in which something happened on a Hong Kong day, from the keys of the chain's index alone. */
export async function casesWithEvents(
  store: Store,
  day: HongKongDate,
  shard: number,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<CasePage> {
  const partition = chainShards('events', day)[shard] ?? '';
  const span = after === undefined ? { limit } : { limit, after };
  const rows = await queryIndex(store, 'chainDay', partition, span);
  const entries = rows.map((row) => ChainRow.parse(row));
  const cases = [...new Set(entries.flatMap(({ pk }) => EVENT_OF_CASE.exec(pk)?.[1] ?? []))];
  const last = entries.at(-1);
  return last ? { cases, after: last.chainSort } : { cases };
}
