import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Caller } from '../../cloud/config.ts';
import { callJsonRpc } from '../../cloud/json-rpc.ts';

type Typed = Parameters<typeof unmarshall>[0];
const Typed = z.custom<Typed>((value) => typeof value === 'object' && value !== null);
const Page = z.object({ Items: z.array(Typed).default([]), LastEvaluatedKey: Typed.optional() });
const Keys = z.object({ pk: z.string() });

/**
 * Partitions of a table as a scan comes by them, keys only; one that is spread over pages comes once more. No function of the product may do
 * this: who checks it comes with credentials of their own.
 */
export async function* scanPartitions(caller: () => Caller, table: string): AsyncGenerator<string> {
  const service = { service: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0', caller } as const;
  let start: Typed | undefined;
  let last = '';
  do {
    const asked = { TableName: table, ProjectionExpression: 'pk' };
    const page = Page.parse(
      await callJsonRpc(service, 'Scan', start ? { ...asked, ExclusiveStartKey: start } : asked),
    );
    for (const item of page.Items) {
      const { pk } = Keys.parse(unmarshall(item));
      if (pk !== last) yield pk;
      last = pk;
    }
    start = page.LastEvaluatedKey;
  } while (start);
}
