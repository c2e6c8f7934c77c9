import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { CloudError } from '../cloud/call.ts';
import type { Caller } from '../cloud/config.ts';
import { callJsonRpc } from '../cloud/json-rpc.ts';
import { AttributeMap, attributesOf, type Row, rowOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';

interface Condition {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Row;
}
interface Key {
  readonly TableName: string;
  readonly Key: { readonly pk: string; readonly sk?: string };
}
export interface PutInput extends Condition {
  readonly TableName: string;
  readonly Item: Row;
}
export type DeleteInput = Key & Condition & { readonly ReturnValues?: 'ALL_OLD' };
export type GetInput = Key & { readonly ConsistentRead?: boolean };
export interface QueryInput extends Condition {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ConsistentRead?: boolean;
  readonly Limit?: number;
  readonly ScanIndexForward?: boolean;
  readonly ExclusiveStartKey?: Row;
}
/** One write of a transaction, as DynamoDB words it: rows are put whole, never taken away. */
export interface TransactItem {
  readonly Put: PutInput;
}

/** What is asked of the database: the operation by DynamoDB's name, and its input in plain values. */
export type DatabaseCall = Operation & {
  /** Ask the database what the call cost. */
  readonly counted?: boolean;
};

type Operation =
  | { readonly operation: 'GetItem'; readonly input: GetInput }
  | { readonly operation: 'PutItem'; readonly input: PutInput }
  | { readonly operation: 'DeleteItem'; readonly input: DeleteInput }
  | { readonly operation: 'Query'; readonly input: QueryInput }
  | {
      readonly operation: 'BatchGetItem';
      readonly input: { readonly RequestItems: Record<string, { readonly Keys: Row[] }> };
    }
  | { readonly operation: 'TransactWriteItems'; readonly input: { readonly TransactItems: TransactItem[] } };

export interface DatabaseAnswer {
  readonly Item?: Row | undefined;
  readonly Items?: Row[] | undefined;
  readonly LastEvaluatedKey?: Row | undefined;
  readonly Attributes?: Row | undefined;
  readonly Responses?: Record<string, Row[]> | undefined;
  /** Keys of a batch that were left out this time. */
  readonly unanswered?: Record<string, Row[]> | undefined;
  readonly ConsumedCapacity?: unknown;
}

/** Sees every call on its way: counts it, delays it, fails it. */
export type Around = (
  next: (call: DatabaseCall) => Promise<DatabaseAnswer>,
) => (call: DatabaseCall) => Promise<DatabaseAnswer>;

/** The database in plain values. Throws `CloudError` by DynamoDB's codes. */
export interface Documents {
  get(input: GetInput): Promise<DatabaseAnswer>;
  put(input: PutInput): Promise<DatabaseAnswer>;
  delete(input: DeleteInput): Promise<DatabaseAnswer>;
  query(input: QueryInput): Promise<DatabaseAnswer>;
  batchGet(table: string, keys: readonly Row[]): Promise<Row[]>;
  transactWrite(items: readonly TransactItem[]): Promise<DatabaseAnswer>;
  /** Puts something around every later call; answers how to take it away again. */
  use(around: Around): () => void;
}

const RawAnswer = z.object({
  Item: AttributeMap.optional(),
  Items: z.array(AttributeMap).optional(),
  LastEvaluatedKey: AttributeMap.optional(),
  Attributes: AttributeMap.optional(),
  Responses: z.record(z.string(), z.array(AttributeMap)).optional(),
  UnprocessedKeys: z.record(z.string(), z.object({ Keys: z.array(AttributeMap) })).optional(),
  ConsumedCapacity: z.unknown().optional(),
});

const plain = (map: AttributeMap | undefined): Row | undefined => (map ? rowOf(map) : undefined);

const typed = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey']);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Plain values as DynamoDB's typed ones, wherever an input holds rows, keys or values. */
function marshalled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marshalled);
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (typed.has(name) && isRow(part)) return [name, attributesOf(part)];
      if (name === 'Keys' && Array.isArray(part)) return [name, part.filter(isRow).map(attributesOf)];
      return [name, marshalled(part)];
    }),
  );
}

/** DynamoDB, or what speaks its protocol at the caller's endpoint. A transaction carries a token, so that a repeated one is one. */
export function openDocuments(caller: () => Caller): Documents {
  const service = { service: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0', caller } as const;
  const arounds = new Set<Around>();

  const send = async ({ operation, input, counted }: DatabaseCall): Promise<DatabaseAnswer> => {
    const token = operation === 'TransactWriteItems' ? { ClientRequestToken: randomUUID() } : {};
    const body = marshalled(input);
    const answer = RawAnswer.parse(
      await callJsonRpc(
        service,
        operation,
        Object.assign({}, body, token, counted ? { ReturnConsumedCapacity: 'TOTAL' } : {}),
      ),
    );
    return {
      Item: plain(answer.Item),
      Items: answer.Items?.map(rowOf),
      LastEvaluatedKey: plain(answer.LastEvaluatedKey),
      Attributes: plain(answer.Attributes),
      Responses:
        answer.Responses &&
        Object.fromEntries(Object.entries(answer.Responses).map(([table, rows]) => [table, rows.map(rowOf)])),
      unanswered:
        answer.UnprocessedKeys &&
        Object.fromEntries(
          Object.entries(answer.UnprocessedKeys).map(([table, { Keys }]) => [table, Keys.map(rowOf)]),
        ),
      ConsumedCapacity: answer.ConsumedCapacity,
    };
  };
  const call = (asked: DatabaseCall): Promise<DatabaseAnswer> =>
    [...arounds].reduce((next, around) => around(next), send)(asked);

  return {
    get: (input) => call({ operation: 'GetItem', input }),
    put: (input) => call({ operation: 'PutItem', input }),
    delete: (input) => call({ operation: 'DeleteItem', input }),
    query: (input) => call({ operation: 'Query', input }),
    batchGet: (table, keys) => batchGet(call, table, keys),
    transactWrite: (items) => call({ operation: 'TransactWriteItems', input: { TransactItems: [...items] } }),
    use: (around) => {
      arounds.add(around);
      return () => void arounds.delete(around);
    },
  };
}

/** Whether a write's own condition failed. */
export const conditionFailed = (error: unknown): boolean =>
  error instanceof CloudError && error.name === 'ConditionalCheckFailedException';

const Cancelled = z.object({ CancellationReasons: z.array(z.object({ Code: z.string().optional() })) });

/** Why each write of a cancelled transaction stood in the way, in their order; `undefined` for any other error. */
export function cancellationCodes(error: unknown): (string | undefined)[] | undefined {
  if (!(error instanceof CloudError) || error.name !== 'TransactionCanceledException') return undefined;
  return Cancelled.parse(error.detail).CancellationReasons.map(({ Code }) => Code);
}
