import type { Posting } from '../schemas/payment.ts';
import { postingWrite } from './postings.ts';
import type { Store } from './store.ts';
import { transact } from './transact.ts';

/** Keeps money without a payment in suspense; told twice, it is kept once. */
export async function unmatchedCredit(store: Store, posting: Posting): Promise<void> {
  const written = await transact(store, [postingWrite(store, posting)]);
  if (!written.ok && written.problem === 'busy') await unmatchedCredit(store, posting);
}
