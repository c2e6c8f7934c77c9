import * as z from 'zod';
import { Language } from '../schemas/text.ts';
import { Instant } from '../schemas/time.ts';
import { ownerOfDraft } from './drafts.ts';
import { effectBeside, effectKeyBeside } from './outbox.ts';
import type { RowKey } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import type { Write } from './transact.ts';

/** A code on its way to an address. The draft keeps only its hash; `until` is on the wall clock. */
export const CodeMail = z.strictObject({
  to: z.string(),
  code: z.string(),
  language: Language,
  until: Instant,
});
export type CodeMail = z.infer<typeof CodeMail>;

const placeOfEffect = ({ pk, sk }: RowKey) => placeOf('cases', pk, sk);

/** The effect that sends a code, for the transaction that writes the draft's version. */
export async function codeEffect(
  store: Store,
  draft: { readonly id: string; readonly version: number },
  mail: CodeMail,
  now: Instant,
): Promise<Write<'repeated'>> {
  const key = await store.keys.forOwner(ownerOfDraft(draft.id));
  const sealed = seal(key, placeOfEffect(effectKeyBeside(draft, 'sendCode')), mail);
  return effectBeside(store, draft, { type: 'sendCode', sealed }, now);
}

/** `undefined` once the draft has ended: then nobody can read it any more. */
export async function openCode(
  store: Store,
  id: string,
  effect: RowKey,
  sealed: string,
): Promise<CodeMail | undefined> {
  const found = await store.keys.find(ownerOfDraft(id));
  if (!found.ok) return undefined;
  return CodeMail.parse(unseal(found.key, placeOfEffect({ pk: effect.pk, sk: effect.sk }), sealed));
}
