import * as z from 'zod';
import { Slug } from './actor.ts';
import { CaseFlag } from './desk-work.ts';

/** Cases a queue can be narrowed to by how they stand. */
export const QueueWhich = z.enum(['overdue', 'dueSoon', 'free', 'unread']);

/** What of a team's queue is shown. Nothing personal is in it. */
export const QueueFilter = z.strictObject({
  service: z.string().max(60).exactOptional(),
  /** The kind of stage. */
  stage: z.string().max(60).exactOptional(),
  flag: CaseFlag.exactOptional(),
  which: QueueWhich.exactOptional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** The most views an officer keeps, and the most characters of a name. */
export const MOST_VIEWS = 20;
export const LONGEST_NAME = 60;

/** A view an officer named, to come back to. */
export const QueueView = z.strictObject({
  id: z.string(),
  name: z.string().min(1).max(LONGEST_NAME),
  team: Slug,
  filter: QueueFilter,
});
export type QueueView = z.infer<typeof QueueView>;
