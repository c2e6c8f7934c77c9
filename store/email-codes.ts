import * as z from 'zod';
import { Language } from '../schemas/text.ts';
import { Instant } from '../schemas/time.ts';
import type { RowKey } from './row-keys.ts';
import { openEffect, sealedEffect } from './sealed-effects.ts';
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

/** The effect that sends a code, for the transaction that writes the draft's version. */
export const codeEffect = (
  store: Store,
  draft: { readonly id: string; readonly version: number },
  mail: CodeMail,
  now: Instant,
): Promise<Write<'repeated'>> => sealedEffect(store, draft, 'sendCode', mail, now);

/** `undefined` once the draft has ended: then nobody can read it any more. */
export async function openCode(
  store: Store,
  id: string,
  effect: RowKey,
  sealed: string,
): Promise<CodeMail | undefined> {
  const content = await openEffect(store, id, effect, sealed);
  return content === undefined ? undefined : CodeMail.parse(content);
}
