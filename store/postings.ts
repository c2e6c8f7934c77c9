import type { Posting } from '../schemas/payment.ts';
import { rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { putNew, type Write } from './transact.ts';

/** A movement of the ledger. Money set aside stays on the work index until somebody has found where it belongs. */
export const postingWrite = (store: Store, posting: Posting): Write<'repeated'> =>
  putNew(
    store.names.cases,
    {
      ...rowKeys.posting(posting.payment, posting.id),
      posting,
      ...(posting.credit === 'suspense'
        ? { workShard: shardOf('SUSPENSE', posting.id), workSort: posting.at }
        : {}),
    },
    'repeated',
  );
