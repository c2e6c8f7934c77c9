import type { AnyStateMachine } from 'xstate';
import type { Actor } from '../schemas/actor.ts';
import type { Command } from '../schemas/command.ts';
import type { CheckUse } from '../schemas/machine.ts';
import type { RefusalCode } from '../schemas/refusal.ts';
import type { Instant } from '../schemas/time.ts';

/** Who acts and when: all that a check on authority may look at besides the record itself. */
export interface Standing {
  readonly at: Instant;
  readonly by: Actor;
}

/** What a check is checked against, as written in the machine. */
export type Of = Readonly<Record<string, string>>;

/** A check that needs only standing decides which buttons a person sees before they press one. */
export interface AuthorityCheck<Context> {
  readonly refusal: RefusalCode;
  readonly onStanding: (context: Context, standing: Standing, of: Of) => boolean;
}

/** A check on what was sent; it can only be made once somebody acts. */
export interface InputCheck<Context> {
  readonly refusal: RefusalCode;
  readonly onCommand: (context: Context, command: Command, of: Of) => boolean;
}

export type Checks<Context> = Readonly<Record<string, AuthorityCheck<Context> | InputCheck<Context>>>;

/** Writes an accepted command into the context; `given` is what the machine says besides, to be parsed by whoever needs it. */
export type Recorder<Context> = (
  context: Context,
  command: Command,
  stage: string,
  given?: unknown,
) => Context;

/** A machine with its checks, bound to a release; `context` is parsed wherever it comes out of XState untyped. */
export interface Engine {
  readonly machine: AnyStateMachine;
  /** The refusal of the first check that fails, `undefined` when all hold. */
  readonly refusalOf: (
    context: unknown,
    command: Command,
    checks: readonly CheckUse[],
  ) => RefusalCode | undefined;
  /** As `refusalOf`, but only of the checks on authority. */
  readonly authorityRefusalOf: (
    context: unknown,
    standing: Standing,
    checks: readonly CheckUse[],
  ) => RefusalCode | undefined;
}

/** A machine naming a check that does not exist is a bug of whoever composed it. */
function checkNamed<Context>(
  checks: Checks<Context>,
  name: string,
): AuthorityCheck<Context> | InputCheck<Context> {
  const check = checks[name];
  if (!check) throw new Error(`No check is called ${name}`);
  return check;
}

export function firstRefusal<Context>(
  checks: Checks<Context>,
  context: Context,
  command: Command,
  uses: readonly CheckUse[],
): RefusalCode | undefined {
  return uses
    .map(({ name, of = {} }) => {
      const check = checkNamed(checks, name);
      const holds =
        'onStanding' in check
          ? check.onStanding(context, command, of)
          : check.onCommand(context, command, of);
      return holds ? undefined : check.refusal;
    })
    .find((refusal) => refusal !== undefined);
}

export function firstAuthorityRefusal<Context>(
  checks: Checks<Context>,
  context: Context,
  standing: Standing,
  uses: readonly CheckUse[],
): RefusalCode | undefined {
  return uses
    .map(({ name, of = {} }) => {
      const check = checkNamed(checks, name);
      return 'onCommand' in check || check.onStanding(context, standing, of) ? undefined : check.refusal;
    })
    .find((refusal) => refusal !== undefined);
}

export function recorderNamed<Context>(
  records: Readonly<Record<string, Recorder<Context>>>,
  name: string,
): Recorder<Context> {
  const recorder = records[name];
  if (!recorder) throw new Error(`No record is called ${name}`);
  return recorder;
}
