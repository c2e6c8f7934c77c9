import type { Credit } from '../../schemas/command.ts';

/** What the bank knows of a payment reference; `unavailable` is no answer and proves nothing. */
export type FpsInquired =
  | { readonly ok: true; readonly credits: readonly Credit[] }
  | { readonly ok: false; readonly problem: 'unavailable' };

/** The bank that receives our FPS payments, as far as we ask it. */
export interface FpsBank {
  creditsFor(reference: string): Promise<FpsInquired>;
}
