import type { Posting } from '../schemas/payment.ts';
import { rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { putNew, type Write } from './transact.ts';

/** A movement of the ledger. Money set aside stays on the work index until somebody has found where it belongs, and money owed until it is paid back. */
export const postingWrite = (store: Store, posting: Posting): Write<'repeated'> =>
  putNew(
    store.names.cases,
    {
      ...rowKeys.posting(posting.payment, posting.id),
      posting,
      ...waiting(posting),
    },
    'repeated',
  );

function waiting({ credit, id, at }: Posting): Record<string, unknown> {
  if (credit === 'suspense') return { workShard: shardOf('SUSPENSE', id), workSort: at };
  return credit === 'refundsOwed' ? { workShard: shardOf('REFUNDS', id), workSort: at } : {};
}
