import * as z from 'zod';
import { Slug } from './actor.ts';
import { HongKongDate } from './time.ts';

/** What forms of the product post, besides the answers of a service's own questions. */
const words = z.string().trim().min(1).max(4000);

/** Every form that changes something: which rendering of the form this is, and which version was looked at. */
export const FormBasics = z.object({
  requestKey: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/u),
  csrf: z.string().max(100).optional(),
  seen: z.coerce.number().int().min(0).optional(),
});
export type FormBasics = z.infer<typeof FormBasics>;

export const SubmitInput = FormBasics.extend({ declared: z.literal('yes') });
export const AnswerRequestInput = FormBasics.extend({ answer: words });
export const WithdrawInput = FormBasics.extend({
  why: z.string().trim().max(1000).optional(),
  sure: z.literal('yes'),
});
export const VettingInput = FormBasics.extend({
  stage: Slug,
  inOrder: z.record(Slug, z.enum(['yes', 'no'])),
  reason: z.record(Slug, z.string().trim().max(1000)).default({}),
  note: z.string().trim().max(4000).optional(),
});
export const DecisionInput = z.discriminatedUnion('outcome', [
  FormBasics.extend({
    outcome: z.literal('grant'),
    stage: Slug,
    note: z.string().trim().max(4000).optional(),
  }),
  FormBasics.extend({
    outcome: z.literal('refuse'),
    stage: Slug,
    reasons: z.array(Slug).min(1),
    text: words,
  }),
]);
export const EndorsementInput = z.discriminatedUnion('outcome', [
  FormBasics.extend({ outcome: z.literal('endorse'), stage: Slug }),
  FormBasics.extend({ outcome: z.literal('return'), stage: Slug, why: words }),
]);
export const AskInput = FormBasics.extend({ what: words, until: HongKongDate });
export const HoldInput = FormBasics.extend({ why: words });
export const VerifyInput = z.object({ code: z.string().trim().min(1).max(4000) });
