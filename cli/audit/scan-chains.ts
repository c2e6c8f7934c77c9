import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Caller } from '../../cloud/config.ts';
import { callJsonRpc } from '../../cloud/json-rpc.ts';

type Typed = Parameters<typeof unmarshall>[0];
const Typed = z.custom<Typed>((value) => typeof value === 'object' && value !== null);
const Page = z.object({ Items: z.array(Typed).default([]), LastEvaluatedKey: Typed.optional() });
const Keys = z.object({ pk: z.string() });

/** Milliseconds a page may take. A database that does one thing after another keeps others waiting for as long. */
const BRISK = 150;
const SLOW = 500;
const MOST_ROWS = 4096;
/** Rows of an embedded database may be slow to read: it is given time. */
const patience = { attempts: 4, milliseconds: 60_000 };

/**
 * Partitions of a table as a scan comes by them, keys only; one that is spread over pages comes once more. No function of the product may do
 * this: who checks it comes with credentials of their own. Pages grow while they are quick.
 */
export async function* scanPartitions(caller: () => Caller, table: string): AsyncGenerator<string> {
  const service = {
    service: 'dynamodb',
    target: 'DynamoDB_20120810',
    version: '1.0',
    caller,
  } as const;
  let start: Typed | undefined;
  let last = '';
  let Limit = 8;
  do {
    const asked = { TableName: table, ProjectionExpression: 'pk', Limit };
    const began = performance.now();
    const page = Page.parse(
      await callJsonRpc(service, 'Scan', start ? { ...asked, ExclusiveStartKey: start } : asked, patience),
    );
    const took = performance.now() - began;
    if (took < BRISK) Limit = Math.min(2 * Limit, MOST_ROWS);
    if (took > SLOW) Limit = Math.max(Math.floor(Limit / 4), 1);
    for (const item of page.Items) {
      const { pk } = Keys.parse(unmarshall(item));
      if (pk !== last) yield pk;
      last = pk;
    }
    start = page.LastEvaluatedKey;
  } while (start);
}
