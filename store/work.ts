import type { Row } from './attributes.ts';
import { shardsOf } from './row-keys.ts';
import type { Store } from './store.ts';
import type { CasesIndex } from './table-shape.ts';
import { tables } from './table-shape.ts';

export interface Span {
  /** Only rows whose sort key is at most this. */
  readonly until?: string;
  /** Only rows after this sort key. */
  readonly after?: string;
  readonly limit: number;
}

/** A key may be bounded once: of both bounds the lower one lets its own row in, which is left out afterwards. */
function boundsOf({ until, after }: Span): string {
  if (until !== undefined)
    return after === undefined ? ' AND #s <= :until' : ' AND #s BETWEEN :after AND :until';
  return after === undefined ? '' : ' AND #s > :after';
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
  const bounds = boundsOf(span);
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    IndexName: index,
    KeyConditionExpression: `#p = :p${bounds}`,
    ExpressionAttributeNames: {
      '#p': partitionName,
      ...(bounds === '' ? {} : { '#s': sort }),
    },
    ExpressionAttributeValues: {
      ':p': partition,
      ...(span.until === undefined ? {} : { ':until': span.until }),
      ...(span.after === undefined ? {} : { ':after': span.after }),
    },
    Limit: span.limit,
    ScanIndexForward: forward,
  });
  return span.after === undefined ? Items : Items.filter((row) => row[sort] !== span.after);
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
