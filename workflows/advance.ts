import {
  type AnyMachineSnapshot,
  createActor,
  getNextTransitions,
  initialTransition,
  transition,
} from 'xstate';
import * as z from 'zod';
import type { Command, CommandType } from '../schemas/command.ts';
import { Effect } from '../schemas/effect.ts';
import { eventTypes } from '../schemas/event.ts';
import { CheckUse } from '../schemas/machine.ts';
import type { RefusalCode } from '../schemas/refusal.ts';
import type { Engine, Standing } from './engine.ts';

export type Advanced =
  | { readonly accepted: true; readonly snapshot: AnyMachineSnapshot; readonly effects: Effect[] }
  | { readonly accepted: false; readonly refusal: RefusalCode };

const EffectAction = z.object({ type: z.literal('effect'), params: Effect });
const GuardShape = z.object({ type: z.literal('all'), params: z.object({ checks: z.array(CheckUse) }) });
const TransitionShape = z.object({ eventType: z.string(), guard: GuardShape.optional() });

/** A snapshot as it is stored: plain JSON, restored by `restore`. */
export const StoredSnapshot = z.object({
  value: z.unknown(),
  context: z.unknown(),
  status: z.literal('active'),
});
export type StoredSnapshot = z.infer<typeof StoredSnapshot>;

/**
 * The one step everything takes. Pure: the same snapshot and command give the same answer for ever. A refusal is
 * that of the first check that failed, or `notNow` when the state does not know the command at all.
 */
export function advance(engine: Engine, snapshot: AnyMachineSnapshot, command: Command): Advanced {
  const [next, actions] = transition(engine.machine, snapshot, command);
  // Every transition of a machine leads somewhere or does something; a snapshot nothing happened to is given back as it is.
  if (next === snapshot && actions.length === 0)
    return { accepted: false, refusal: refusalOf(engine, snapshot, command) };
  return {
    accepted: true,
    snapshot: next,
    effects: actions.map((action) => EffectAction.parse(action).params),
  };
}

const beginnings = new WeakMap<Engine, AnyMachineSnapshot>();

/** The record before its first command; always the same, so it is made once an engine. */
export function beginning(engine: Engine): AnyMachineSnapshot {
  const made = beginnings.get(engine) ?? initialTransition(engine.machine)[0];
  beginnings.set(engine, made);
  return made;
}

/** Plain JSON of a snapshot: our machines start no actors, so that there is nothing else to keep. */
export const persist = (snapshot: AnyMachineSnapshot): StoredSnapshot => StoredSnapshot.parse(snapshot);

/** A snapshot as it was persisted; throws when the machine no longer has its state. */
export function restore(engine: Engine, stored: StoredSnapshot): AnyMachineSnapshot {
  const persisted = { ...stored, historyValue: {}, children: {}, output: undefined, error: undefined };
  const snapshot: AnyMachineSnapshot = createActor(engine.machine, { snapshot: persisted }).getSnapshot();
  if (snapshot.status === 'error')
    throw new Error('The stored state is unknown to the machine of this release');
  return snapshot;
}

/** A command the present state knows, and why this person may not give it; no refusal: they may, as far as authority goes. */
export interface Offer {
  readonly command: CommandType;
  readonly refusal: RefusalCode | undefined;
  /** Somebody in their role may give it, whatever else keeps this person from it. */
  readonly ofRole: boolean;
}

/** What somebody may do now, before they have done anything: their buttons, and the reasons for those that are missing. */
export function offersTo(engine: Engine, snapshot: AnyMachineSnapshot, standing: Standing): Offer[] {
  const refused = (checks: readonly CheckUse[]) =>
    engine.authorityRefusalOf(snapshot.context, standing, checks);
  const known = transitionsOf(snapshot).map(({ command, checks }) => ({
    command,
    refusal: refused(checks),
    ofRole: refused(checks.filter(({ name }) => name === 'hasRole')) === undefined,
  }));
  // Of several ways the one that is open tells, then one that is their role's.
  const [ofRole, open] = [
    known.filter((one) => one.ofRole),
    known.filter((one) => one.refusal === undefined),
  ];
  return [...new Map([...known, ...ofRole, ...open].map((offer) => [offer.command, offer])).values()];
}

/** The commands somebody may give now as far as authority goes. */
export const offers = (engine: Engine, snapshot: AnyMachineSnapshot, standing: Standing): CommandType[] =>
  offersTo(engine, snapshot, standing).flatMap(({ command, refusal }) =>
    refusal === undefined ? [command] : [],
  );

/** Why none of a command's ways is open; that one is for the applicant only does not tell an officer why theirs is not. */
function refusalOf(engine: Engine, snapshot: AnyMachineSnapshot, command: Command): RefusalCode {
  const reasons = transitionsOf(snapshot)
    .filter((candidate) => candidate.command === command.type)
    .map(({ checks }) => engine.refusalOf(snapshot.context, command, checks));
  const told = reasons.filter((reason) => reason !== undefined);
  const others = command.by.kind === 'applicant' ? told : told.filter((reason) => reason !== 'notYours');
  return others[0] ?? told[0] ?? 'notNow';
}

const isCommandType = (name: string): name is CommandType => name in eventTypes;

/** Every transition the current states know, with its checks; automatic ones (`always`) have no command. */
function transitionsOf(snapshot: AnyMachineSnapshot): { command: CommandType; checks: CheckUse[] }[] {
  return getNextTransitions(snapshot).flatMap((next) => {
    const { eventType: command, guard } = TransitionShape.parse(next);
    return isCommandType(command) ? [{ command, checks: guard?.params.checks ?? [] }] : [];
  });
}
