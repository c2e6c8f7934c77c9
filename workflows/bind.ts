import { assign, setup } from 'xstate';
import type * as z from 'zod';
import type { Command } from '../schemas/command.ts';
import type { Effect } from '../schemas/effect.ts';
import type { CheckUse, StateNode } from '../schemas/machine.ts';
import {
  type Checks,
  type Engine,
  firstAuthorityRefusal,
  firstRefusal,
  type Recorder,
  recorderNamed,
} from './engine.ts';

/** What a kind of machine is made of, besides its states. */
export interface Parts<Context> {
  readonly id: string;
  readonly context: z.ZodType<Context>;
  readonly empty: Context;
  readonly checks: Checks<Context>;
  readonly records: Readonly<Record<string, Recorder<Context>>>;
}

/** Binds states kept as data to the checks and records of their engine version. */
export function bind<Context extends object>(parts: Parts<Context>, states: StateNode): Engine {
  const { checks, records } = parts;
  const types: { context?: Context; events?: Command } = {};
  const machine = setup({
    types,
    guards: {
      all: ({ context, event }, used: { checks: CheckUse[] }) =>
        firstRefusal(checks, context, event, used.checks) === undefined,
    },
    actions: {
      effect: (_args, _effect: Effect) => {},
      record: assign(
        ({ context, event }, { what, stage, given }: { what: string; stage?: string; given?: unknown }) =>
          recorderNamed(records, what)(context, event, stage ?? '', given),
      ),
    },
  }).createMachine({ ...states, id: parts.id, context: parts.empty });
  return {
    machine,
    refusalOf: (context, command, uses) => firstRefusal(checks, parts.context.parse(context), command, uses),
    authorityRefusalOf: (context, standing, uses) =>
      firstAuthorityRefusal(checks, parts.context.parse(context), standing, uses),
  };
}
