import * as z from 'zod';
import { Instant } from '../../../schemas/time.ts';

/** A mail as the mailbox keeps it. */
export const Message = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  language: z.string().optional(),
  /** `X-Effect-Id`: two messages with the same one are the same mail, sent twice. */
  effectId: z.string().optional(),
  receivedAt: Instant,
});
export type Message = z.infer<typeof Message>;
