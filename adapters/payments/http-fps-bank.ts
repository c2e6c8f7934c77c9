import * as z from 'zod';
import { Cents } from '../../schemas/money.ts';
import { Instant } from '../../schemas/time.ts';
import type { FpsBank } from './fps.ts';

const PATIENCE = 5000;

const Inquiry = z.object({
  credits: z.array(
    z.object({
      eventId: z.string(),
      bankReference: z.string(),
      amount: Cents,
      currency: z.string(),
      creditedAt: Instant,
    }),
  ),
});

/** Asks the bank over HTTP; whatever is not a proper answer in time counts as no answer. */
export const httpFpsBank = ({ url, secret }: { readonly url: string; readonly secret: string }): FpsBank => ({
  creditsFor: async (reference) => {
    try {
      const response = await fetch(`${url}/${encodeURIComponent(reference)}`, {
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const answer = Inquiry.safeParse(await response.json());
      if (!response.ok || !answer.success) return { ok: false, problem: 'unavailable' };
      return {
        ok: true,
        credits: answer.data.credits.map(({ eventId, ...credit }) => ({ event: eventId, ...credit })),
      };
    } catch {
      return { ok: false, problem: 'unavailable' };
    }
  },
});
