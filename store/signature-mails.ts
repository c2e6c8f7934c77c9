import * as z from 'zod';
import { Language, Text } from '../schemas/text.ts';
import { Instant } from '../schemas/time.ts';
import type { RowKey } from './row-keys.ts';
import { openEffect, sealedEffect } from './sealed-effects.ts';
import type { Store } from './store.ts';
import type { Write } from './transact.ts';

const common = { to: z.string(), service: Text, who: Text, name: z.string(), language: Language };

/**
 * A mail about a signature: to who is asked, with the token of which the draft keeps only the hash (`until` is on the wall clock), or to the
 * applicant, who signed or declined.
 */
export const SignatureMail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), ...common, token: z.string(), until: Instant }),
  z.strictObject({ kind: z.enum(['signed', 'declined']), ...common }),
]);
export type SignatureMail = z.infer<typeof SignatureMail>;

/** The effect that sends it, for the transaction that writes the draft's version. */
export const signatureMailEffect = (
  store: Store,
  draft: { readonly id: string; readonly version: number },
  mail: SignatureMail,
  now: Instant,
): Promise<Write<'repeated'>> => sealedEffect(store, draft, 'mailSignature', mail, now);

/** `undefined` once the draft has ended: then nobody can read it any more. */
export async function openSignatureMail(
  store: Store,
  id: string,
  effect: RowKey,
  sealed: string,
): Promise<SignatureMail | undefined> {
  const content = await openEffect(store, id, effect, sealed);
  return content === undefined ? undefined : SignatureMail.parse(content);
}
