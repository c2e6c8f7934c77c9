import { shardsOf } from './row-keys.ts';
import type { Store } from './store.ts';
import type { CasesIndex } from './table-shape.ts';
import { tables } from './table-shape.ts';

export type Row = Record<string, unknown>;

export interface Span {
  /** Only rows whose sort key is at most this. */
  readonly until?: string;
  /** Only rows after this sort key. */
  readonly after?: string;
  readonly limit: number;
}

/** One page of one partition of an index, in order. */
export async function queryIndex(
  store: Store,
  index: CasesIndex,
  partition: string,
  span: Span,
  forward = true,
): Promise<Row[]> {
  const { partition: partitionName, sort } = tables.cases.indexes[index];
  const bound = span.until === undefined ? '' : ' AND #s <= :until';
  const from = span.after === undefined ? '' : ' AND #s > :after';
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    IndexName: index,
    KeyConditionExpression: `#p = :p${bound === '' ? from : bound}`,
    ExpressionAttributeNames: {
      '#p': partitionName,
      ...(bound === '' && from === '' ? {} : { '#s': sort }),
    },
    ExpressionAttributeValues: {
      ':p': partition,
      ...(span.until === undefined ? {} : { ':until': span.until }),
      ...(span.after === undefined || span.until !== undefined ? {} : { ':after': span.after }),
    },
    Limit: span.limit,
    ScanIndexForward: forward,
  });
  return Items;
}

/** The first rows of a sharded list, merged in the order of its sort key. */
export async function readShards(
  store: Store,
  index: CasesIndex,
  prefix: string,
  span: Span,
): Promise<Row[]> {
  const { sort } = tables.cases.indexes[index];
  const pages = await Promise.all(shardsOf(prefix).map((shard) => queryIndex(store, index, shard, span)));
  return pages
    .flat()
    .toSorted((a, b) => (String(a[sort]) < String(b[sort]) ? -1 : 1))
    .slice(0, span.limit);
}

export const readWork = (store: Store, list: string, span: Span): Promise<Row[]> =>
  readShards(store, 'work', list, span);
