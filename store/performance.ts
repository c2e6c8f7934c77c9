import * as z from 'zod';
import { DayOfDecisions, Performance } from '../schemas/performance.ts';
import type { HongKongDate } from '../schemas/time.ts';
import { RecordRow } from './records.ts';
import { chainShards, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { queryIndex } from './work.ts';

const PAGE = 1000;
const EVENT_OF_CASE = /^EVENT#case:(.+)$/u;
const ChainRow = z.object({ pk: z.string(), chainSort: z.string() });

/** Ids of the cases in which something happened on a Hong Kong day, from the keys of the chain's index alone. */
export async function casesOfDay(store: Store, day: HongKongDate): Promise<string[]> {
  const found = await Promise.all(chainShards('events', day).map((shard) => casesOfShard(store, shard)));
  return [...new Set(found.flat())];
}

async function casesOfShard(store: Store, shard: string): Promise<string[]> {
  const ids: string[] = [];
  let page: z.infer<typeof ChainRow>[] = [];
  do {
    const last = page.at(-1);
    const span = { limit: PAGE, ...(last ? { after: last.chainSort } : {}) };
    page = (await queryIndex(store, 'chainDay', shard, span)).map((row) => ChainRow.parse(row));
    ids.push(...page.flatMap(({ pk }) => EVENT_OF_CASE.exec(pk)?.[1] ?? []));
  } while (page.length === PAGE);
  return ids;
}

/** What stands in a case's row in clear: clocks, listing and release. The sealed part stays sealed. */
export async function readCaseRow(
  store: Store,
  id: string,
): Promise<Pick<RecordRow, 'clocks' | 'listing' | 'release'> | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.record({ kind: 'case', id }),
  });
  return Item ? RecordRow.parse(Item) : undefined;
}

/** Days already counted, from one to another. */
export async function readDecisions(
  store: Store,
  from: HongKongDate,
  to: HongKongDate,
): Promise<DayOfDecisions[]> {
  const { pk, sk: first } = rowKeys.decisionsOfDay(from);
  const days: DayOfDecisions[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': first, ':to': rowKeys.decisionsOfDay(to).sk },
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    days.push(...Items.map((item) => z.object({ counted: DayOfDecisions }).parse(item).counted));
    start = LastEvaluatedKey;
  } while (start);
  return days;
}

/** Keeps a day's count until `ttl`, in seconds. Counting a day again gives the same row. */
export const writeDecisions = (store: Store, counted: DayOfDecisions, ttl: number): Promise<unknown> =>
  store.documents.put({
    TableName: store.names.cases,
    Item: { ...rowKeys.decisionsOfDay(counted.day), counted, ttl },
  });

export const writePerformance = (store: Store, performance: Performance): Promise<unknown> =>
  store.documents.put({
    TableName: store.names.cases,
    Item: { ...rowKeys.performance(performance.service), performance },
  });

/** How a service does at present; `undefined` before the first count. */
export async function readPerformance(store: Store, service: string): Promise<Performance | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.performance(service),
  });
  return Item ? z.object({ performance: Performance }).parse(Item).performance : undefined;
}
