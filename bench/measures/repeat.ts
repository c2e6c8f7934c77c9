import * as z from 'zod';
import type { GetInput, TransactItem } from '../../store/documents.ts';
import type { DatabaseCall } from '../calls.ts';
import { newId } from './drafts.ts';

/** The calls of one submit made again for another draft: the same reads, and rows of the same number and size. */
export interface Repeat {
  readonly reads: readonly GetInput[];
  readonly write: { readonly TransactItems: TransactItem[] };
}

const isGet = (input: unknown): input is GetInput => z.object({ Key: z.object({}) }).safeParse(input).success;
const isTransaction = (input: unknown): input is { readonly TransactItems: TransactItem[] } =>
  z.object({ TransactItems: z.array(z.unknown()) }).safeParse(input).success;

/** What tells one submit's rows from another's, besides the case: the reference drawn and the digest of the request key. */
function keysIn(transaction: { readonly TransactItems: TransactItem[] }): {
  reference: string;
  digest: string;
} {
  const keys = JSON.stringify(transaction);
  const [, reference = ''] = /"REFERENCE#([^"]+)"/u.exec(keys) ?? [];
  const [, digest = ''] = /"digest":"([^"]+)"/u.exec(keys) ?? [];
  if (reference === '' || digest === '') throw new Error('A submit wrote no reference or no request key');
  return { reference, digest };
}

/** How to repeat recorded calls for another case: ids, reference and request key are exchanged wherever they stand. */
export function repeatOf(calls: readonly DatabaseCall[], model: string): (id: string) => Repeat {
  const inputs = calls.map(({ input }) => input);
  const transaction = inputs.find(isTransaction);
  if (!transaction || inputs.filter(isGet).length + 1 !== calls.length)
    throw new Error(`A submit made other calls: ${calls.map(({ command }) => command).join(', ')}`);
  const { reference, digest } = keysIn(transaction);
  const text = JSON.stringify(inputs);
  return (id) => {
    const again = text
      .replaceAll(model, id)
      .replaceAll(reference, newId().slice(0, reference.length))
      .replaceAll(digest, newId().padEnd(digest.length, '_').slice(0, digest.length));
    const fresh = z.array(z.unknown()).parse(JSON.parse(again));
    const write = fresh.find(isTransaction);
    if (!write) throw new Error('A submit wrote nothing');
    return { reads: fresh.filter(isGet), write };
  };
}
