import * as z from 'zod';
import { Actor, Slug } from './actor.ts';
import { Instant } from './time.ts';

/** What every command carries: when by the legal clock, who, and the version of the record that person looked at. */
const Envelope = { at: Instant, by: Actor, seen: z.int().min(0).optional() };

export const command = <T extends string, I extends z.ZodRawShape, F extends z.ZodRawShape>(
  type: T,
  input: I,
  facts: F,
) =>
  z.strictObject({
    type: z.literal(type),
    ...Envelope,
    input: z.strictObject(input),
    facts: z.strictObject(facts),
  });

export const inStage = { stage: Slug };
export const words = z.string().trim().min(1).max(4000);
