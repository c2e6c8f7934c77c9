import * as z from 'zod';
import { PersonRef } from './actor.ts';
import { MOST_ATTACHED } from './attachment.ts';
import { command } from './command-shape.ts';
import { SubmittedFile } from './file.ts';
import { Instant } from './time.ts';

/** The most characters of a message. */
export const MOST_OF_MESSAGE = 2000;
/** The most messages of a case, and of one side on a Hong Kong day, so that nobody can bury it. */
export const MOST_MESSAGES = 200;
export const MOST_MESSAGES_A_DAY = 20;
/** Days for which a closed case still takes messages. */
export const MESSAGE_DAYS = 30;

/** Between whom messages go. */
export const MessageSide = z.enum(['applicant', 'officer']);
export type MessageSide = z.infer<typeof MessageSide>;

/** That somebody wrote, and that it was read. What they wrote stands in its event alone: a case is rewritten with every step. */
export const Message = z.strictObject({
  at: Instant,
  from: MessageSide,
  by: z.array(PersonRef).min(1),
  readAt: Instant.optional(),
});
export type Message = z.infer<typeof Message>;

/** `upTo`: how many messages whoever reads has seen. `files`: what was sent with a message, each in order, bound by its hash. */
export const messageCommands = [
  command(
    'message.send',
    { text: z.string().trim().min(1).max(MOST_OF_MESSAGE) },
    { files: z.array(SubmittedFile).max(MOST_ATTACHED).optional() },
  ),
  command('message.read', { upTo: z.int().min(1).max(MOST_MESSAGES) }, {}),
] as const;
