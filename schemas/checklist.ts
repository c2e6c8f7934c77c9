import * as z from 'zod';
import { Slug } from './actor.ts';

/** What an officer found of one line of a checklist. */
export const ChecklistResult = z.strictObject({
  item: Slug,
  inOrder: z.boolean(),
  reason: z.string().trim().max(1000).optional(),
});
export type ChecklistResult = z.infer<typeof ChecklistResult>;
