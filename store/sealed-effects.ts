import type { Instant } from '../schemas/time.ts';
import { ownerOfDraft } from './drafts.ts';
import { effectBeside, effectKeyBeside } from './outbox.ts';
import type { RowKey } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import type { Write } from './transact.ts';

const placeOfEffect = ({ pk, sk }: RowKey) => placeOf('cases', pk, sk);

/** An effect whose content is sealed under its draft's key, for the transaction that writes the draft's version. */
export async function sealedEffect(
  store: Store,
  draft: { readonly id: string; readonly version: number },
  type: 'sendCode' | 'mailSignature',
  content: unknown,
  now: Instant,
): Promise<Write<'repeated'>> {
  const key = await store.keys.forOwner(ownerOfDraft(draft.id));
  const sealed = seal(key, placeOfEffect(effectKeyBeside(draft, type)), content);
  return effectBeside(store, draft, { type, sealed }, now);
}

/** What such an effect holds; `undefined` once the draft has ended: then nobody can read it any more. */
export async function openEffect(store: Store, id: string, effect: RowKey, sealed: string): Promise<unknown> {
  const found = await store.keys.find(ownerOfDraft(id));
  if (!found.ok) return undefined;
  return unseal(found.key, placeOfEffect({ pk: effect.pk, sk: effect.sk }), sealed);
}
