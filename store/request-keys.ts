import { createHmac, hash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../rules/canonical-json.ts';
import { type RecordRef, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putNew, type Write } from './transact.ts';

/** Kept well past any retry, back button or bulk job. */
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * What makes two requests the same: who, which route, the key the caller chose, and everything they sent. The table keeps the key as a
 * digest only, and the input as a MAC under that key: a form's key is random, so the table alone confirms no guess of what was typed.
 * Keys others may know (ids of events, effects and clocks) come with nothing personal.
 */
export interface RequestKey {
  readonly digest: string;
  readonly inputMac: string;
  /** As the input was kept before, bare; compared with rows of then, and written no more. */
  readonly bareHash: string;
}

/** What an accepted request was answered, so that the same request is answered the same. */
export const RequestAnswer = z.record(z.string(), z.string());
export type RequestAnswer = z.infer<typeof RequestAnswer>;

export type Earlier =
  | { readonly seen: 'never' }
  | { readonly seen: 'same'; readonly answer: RequestAnswer }
  | { readonly seen: 'other' };

const RequestRow = z.object({
  inputMac: z.string().optional(),
  inputHash: z.string().optional(),
  answer: RequestAnswer,
});
/** The request that made a draft a case stands in its first event's row: that a draft is sent once is its own condition already. */
const FirstEventRow = z.object({ request: RequestRow.extend({ digest: z.string() }).optional() });
const sha256 = (text: string) => hash('sha256', text, 'base64url');

export function requestKeyOf(actor: string, route: string, key: string, input: unknown): RequestKey {
  const sent = canonicalJson(input);
  return {
    digest: sha256(canonicalJson([actor, route, key])),
    inputMac: createHmac('sha256', key).update(sent).digest('base64url'),
    bareHash: sha256(sent),
  };
}

/** Whether this request was accepted before; `other` = the same key came with other input. */
export async function earlierRequest(store: Store, key: RequestKey): Promise<Earlier> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.request(key.digest),
    ConsistentRead: true,
  });
  return Item ? compared(key, RequestRow.parse(Item)) : { seen: 'never' };
}

const compared = (key: RequestKey, { inputMac, inputHash, answer }: z.infer<typeof RequestRow>): Earlier => {
  const isSame = inputMac === undefined ? inputHash === key.bareHash : inputMac === key.inputMac;
  return isSame ? { seen: 'same', answer } : { seen: 'other' };
};

/** Whether it was this request that made a record of its draft. */
export async function earlierSending(store: Store, ref: RecordRef, key: RequestKey): Promise<Earlier> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.event(ref, 1),
    ConsistentRead: true,
  });
  const { request } = FirstEventRow.parse(Item ?? {});
  return request?.digest === key.digest ? compared(key, request) : { seen: 'never' };
}

/** The request that sends a draft, as it stands in the first event's row. */
export const sendingRequest = ({ digest, inputMac }: RequestKey, answer: RequestAnswer) => ({
  digest,
  inputMac,
  answer,
});

/** The row that goes into the same transaction as what the request did. */
export const requestWrite = (
  store: Store,
  key: RequestKey,
  answer: RequestAnswer,
  wallMilliseconds: number,
): Write<'repeated'> =>
  putNew(
    store.names.cases,
    {
      ...rowKeys.request(key.digest),
      inputMac: key.inputMac,
      answer,
      ttl: Math.floor(wallMilliseconds / 1000) + KEPT_SECONDS,
    },
    'repeated',
  );
