import * as z from 'zod';
import { Effect } from './effect.ts';

/** A named check and what it is checked against; the names live in workflows/checks.ts, keyed by engine version. */
export const CheckUse = z.strictObject({
  name: z.string(),
  of: z.record(z.string(), z.string()).exactOptional(),
});
export type CheckUse = z.infer<typeof CheckUse>;

/** All checks must hold; the first that does not is the refusal's reason. */
const Guard = z.strictObject({
  type: z.literal('all'),
  params: z.strictObject({ checks: z.array(CheckUse) }),
});

/** `effect` asks for something (its params are the effect), `record` writes the command into the context under a name. */
const Action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('effect'), params: Effect }),
  z.strictObject({
    type: z.literal('record'),
    params: z.strictObject({
      what: z.string(),
      stage: z.string().exactOptional(),
      /** What the definition says of it, for records that need to know; parsed by whoever records. */
      given: z.unknown().exactOptional(),
    }),
  }),
]);
export type MachineAction = z.infer<typeof Action>;

export const TransitionNode = z.strictObject({
  target: z.string().exactOptional(),
  guard: Guard.exactOptional(),
  actions: z.array(Action).exactOptional(),
});
export type TransitionNode = z.infer<typeof TransitionNode>;

/** A state of a machine as data: what a release stores and XState runs. */
export interface StateNode {
  id?: string;
  type?: 'parallel' | 'final';
  initial?: string;
  tags?: string[];
  meta?: Record<string, unknown>;
  entry?: MachineAction[];
  exit?: MachineAction[];
  on?: Record<string, TransitionNode[]>;
  always?: TransitionNode[];
  states?: Record<string, StateNode>;
}
export const StateNode: z.ZodType<StateNode> = z.strictObject({
  id: z.string().exactOptional(),
  type: z.enum(['parallel', 'final']).exactOptional(),
  initial: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  meta: z.record(z.string(), z.unknown()).exactOptional(),
  entry: z.array(Action).exactOptional(),
  exit: z.array(Action).exactOptional(),
  on: z.record(z.string(), z.array(TransitionNode)).exactOptional(),
  always: z.array(TransitionNode).exactOptional(),
  get states() {
    return z.record(z.string(), StateNode).exactOptional();
  },
});
