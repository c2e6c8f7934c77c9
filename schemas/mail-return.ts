import * as z from 'zod';
import { command } from './command-shape.ts';
import { Instant } from './time.ts';

/** Why mail to an address is pointless: no server takes it, or whoever reads it called it unwanted. */
export const MailReturn = z.enum(['bounced', 'complained']);
export type MailReturn = z.infer<typeof MailReturn>;

/** That mail of a case came back; until its applicant has corrected the address, none is sent. */
export const MailFailed = z.strictObject({ at: Instant, how: MailReturn });

export const mailReturnCommands = [
  command('mail.fail', { how: MailReturn }, {}),
  command('mail.correct', { address: z.string().min(3).max(254) }, {}),
] as const;
