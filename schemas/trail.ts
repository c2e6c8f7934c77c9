import * as z from 'zod';
import { PersonRef } from './actor.ts';
import { EventType } from './event.ts';

/**
 * What is kept beside a case of the way it came, so that its page reads no more events than it shows: the places it went to with the event
 * that led to each, and the officers who acted of late. In clear, as the events themselves say it; a picture is drawn of it, nothing decided.
 */
export const Trail = z.strictObject({
  steps: z.array(z.strictObject({ event: EventType, to: z.string() })),
  officers: z.array(PersonRef),
});
export type Trail = z.infer<typeof Trail>;
