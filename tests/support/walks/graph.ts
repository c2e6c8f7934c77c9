import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { advance, beginning } from '../../../workflows/advance.ts';
import { clocksAfter } from '../../../workflows/consequences.ts';
import type { Engine } from '../../../workflows/engine.ts';
import { calendar } from '../calendar.ts';
import { monday } from '../commands.ts';
import { beginningsOf } from './beginnings.ts';
import { movesAt, type Place, placeOf } from './place.ts';
import type { Move } from './situation.ts';
import { takenBy } from './transitions.ts';

/** A move that is accepted, where it leads, and the transitions of the machine it takes. */
export interface Edge {
  readonly name: string;
  readonly to: string;
  readonly taken: readonly string[];
  /** Whether the case is in another state of its process afterwards, and whether it is over. */
  readonly goesOn: boolean;
  readonly ends: boolean;
}

export interface Mapped {
  readonly sight: string;
  readonly edges: readonly Edge[];
}

export type Graph = ReadonlyMap<string, Mapped>;

const processOf = ({ leaves }: Place): string | undefined => leaves[0];

/** Stages in which somebody of the department works on a case: what may happen beside a stage is walked in the first of them. */
const isWorkedOn = ({ situation }: Place): boolean => {
  const { stage, definition } = situation;
  const quiet = new Set(['payment', 'ballot', 'issue']);
  return stage !== undefined && (!quiet.has(stage.stage) || definition.workflow.stages.length === 1);
};

/** The first place a service's cases have: nothing was sent yet. */
export const draftOf = (definition: ServiceDefinition, engine: Engine): Place =>
  placeOf(definition, { snapshot: beginning(engine), clocks: [], at: monday });

export const firstMoves = (place: Place, reference: string): Move[] =>
  beginningsOf(place.situation.definition, reference);

/**
 * Where a case of a service can get to. Kept small: what may happen beside any stage is tried in one of them, one thing at a time, and
 * places that differ only in what happened before are one.
 */
export function mapOf(definition: ServiceDefinition, engine: Engine): Graph {
  const draft = draftOf(definition, engine);
  const graph = new Map<string, Mapped>();
  const waiting = [draft];
  let home: string | undefined;
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    if (graph.has(place.key)) continue;
    if (isWorkedOn(place) && !place.isFree) home ??= processOf(place);
    const isHome = !place.isFree && (place.isClosed || processOf(place) === home);
    const moves = place === draft ? firstMoves(place, 'ABCD-EFGH-JKM') : movesAt(place);
    const edges = moves.flatMap((move) => {
      const to = after(place, move, engine);
      if (!to || to.beside > (isHome ? 1 : 0)) return [];
      const goesOn = processOf(to) !== processOf(place);
      // With something beside its stage a case does not go on here, unless that is what ends it.
      if (goesOn && place.beside > 0 && to.beside > 0) return [];
      waiting.push(to);
      const taken = takenBy(engine, place.snapshot, move.command);
      return [{ name: move.name, to: to.key, taken, goesOn, ends: to.isClosed && !place.isClosed }];
    });
    graph.set(place.key, { sight: place.sight, edges });
  }
  return graph;
}

export function after(place: Place, { command }: Move, engine: Engine): Place | undefined {
  if (!place.snapshot.can(command)) return undefined;
  const advanced = advance(engine, place.snapshot, command);
  if (!advanced.accepted) return undefined;
  const { snapshot, effects } = advanced;
  const { clocks, definition } = place.situation;
  const next = clocksAfter(clocks, command, effects, calendar, snapshot.context);
  return placeOf(definition, { snapshot, clocks: next, at: command.at });
}
