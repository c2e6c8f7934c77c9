import * as z from 'zod';
import type { CommandType } from '../schemas/command.ts';
import { eventTypes, type EventType } from '../schemas/event.ts';
import type { StateNode } from '../schemas/machine.ts';
import type { StageDefinition } from '../schemas/stage.ts';
import { isEnd } from './ends.ts';
import { type Edge, processGraph, waysFrom } from './machine-graph.ts';

/** A way from a place to another; it is taken when one of the events happens, or by itself. */
export interface PictureStep {
  readonly from: string;
  readonly to: string;
  readonly events: readonly EventType[];
  /** Taken by itself, as soon as nothing is left to do. */
  readonly alone: boolean;
  /** What leads there is proposed only: a second person has to endorse it. */
  readonly proposes: boolean;
}

/** The process of a service as a picture: its stages in order with the places inside, how a case may end, and the ways between. */
export interface Picture {
  readonly start: string;
  readonly stages: readonly { readonly stage: StageDefinition; readonly places: readonly string[] }[];
  readonly ends: readonly string[];
  readonly steps: readonly PictureStep[];
  /** Ways back from an end, which are told of a case that took one and not drawn. */
  readonly returns: readonly PictureStep[];
  /** What may happen in a place and leads nowhere. */
  readonly stays: readonly { readonly place: string; readonly event: EventType }[];
}

const GRANTED = 'closed.granted';
const ENDORSE = 'decision.endorse' satisfies CommandType;
const stageIn = (place: string): string => place.split('.')[2] ?? '';

/** The picture of a composed machine; `stages` are its definition's, which say order and names. */
export function pictureOf(machine: StateNode, stages: readonly StageDefinition[]): Picture {
  const graph = processGraph(machine);
  const reached = [...waysFrom(graph, graph.start).keys()];
  const known = [...new Set([...reached, ...graph.places])].filter((place) => !isEnd(place));
  const steps = stepsOf(graph.edges);
  return {
    start: graph.start,
    stages: stages.map((stage) => ({
      stage,
      places: known.filter((place) => stageIn(place) === stage.id),
    })),
    ends: [...new Set([GRANTED, ...steps.map(({ to }) => to).filter(isEnd)])],
    steps,
    returns: stepsOf(graph.returns),
    stays: graph.edges.flatMap(({ from, to, event }) =>
      from === to && event !== undefined && isCommand(event)
        ? [{ place: from, event: eventTypes[event] }]
        : [],
    ),
  };
}

const isCommand = (name: string): name is keyof typeof eventTypes => name in eventTypes;

/** Ways that lead elsewhere, each once, with everything that leads there. */
function stepsOf(edges: readonly Edge[]): PictureStep[] {
  const steps = new Map<string, PictureStep>();
  const endorsed = new Set(edges.flatMap(({ from, event }) => (event === ENDORSE ? [from] : [])));
  for (const { from, to, event } of edges) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const known = steps.get(key) ?? { from, to, events: [], alone: false, proposes: endorsed.has(to) };
    const named = event !== undefined && isCommand(event) ? [eventTypes[event]] : [];
    steps.set(key, {
      ...known,
      events: [...new Set([...known.events, ...named])],
      alone: known.alone || event === undefined,
    });
  }
  return [...steps.values()];
}

/** The places a case has been in, in order, the last one being where it is now. */
export type Way = readonly string[];

/** Rings of clocks that lead nowhere in the process happen beside it as well. */
const BESIDE: EventType = 'clock.rang';

/** Places possible after an event, each with the places gone through to get there. */
type Reached = Map<string, { readonly before: string | undefined; readonly via: readonly string[] }>;

/**
 * The way a case came, told from the kinds of its events alone: of all ways they allow, one that leads to where it is. Nothing is opened
 * or replayed for it, so it costs the same whatever the answers hold.
 */
export function wayOf(picture: Picture, events: readonly EventType[], now: string): Way {
  const layers: Reached[] = [closure(picture, new Map([[picture.start, { before: undefined, via: [] }]]))];
  for (const event of events) layers.push(after(picture, layers.at(-1) ?? new Map(), event));
  const last: Reached = layers.at(-1) ?? new Map();
  const back: string[] = [];
  let place: string | undefined = last.has(now) ? now : [...last.keys()][0];
  for (const layer of layers.toReversed()) {
    const found: { before: string | undefined; via: readonly string[] } | undefined =
      place === undefined ? undefined : layer.get(place);
    if (place === undefined || !found) break;
    back.push(place, ...found.via.toReversed());
    place = found.before;
  }
  const way = back.toReversed();
  const whole = way.at(-1) === now ? way : [...way, now];
  return whole.filter((one, index) => index === 0 || one !== whole[index - 1]);
}

function after(picture: Picture, before: Reached, event: EventType): Reached {
  const { stays } = picture;
  const steps = [...picture.steps, ...picture.returns];
  // What is known to no place of the process happens beside it, wherever the case is.
  const isBeside =
    event === BESIDE ||
    ![...steps.flatMap(({ events }) => events), ...stays.map((stay) => stay.event)].includes(event);
  const next: Reached = new Map();
  for (const [place] of before) {
    const moves = steps.filter(({ from, events }) => from === place && events.includes(event));
    const mayStay = isBeside || stays.some((stay) => stay.place === place && stay.event === event);
    for (const to of [...moves.map((move) => move.to), ...(mayStay ? [place] : [])])
      if (!next.has(to)) next.set(to, { before: place, via: [] });
  }
  return closure(picture, next);
}

/** With every place reached by itself from those. */
function closure({ steps }: Picture, reached: Reached): Reached {
  for (const [place, { before, via }] of reached)
    for (const { to } of steps.filter(({ from, alone }) => alone && from === place))
      if (!reached.has(to)) reached.set(to, { before, via: [...via, place] });
  return reached;
}

const Value: z.ZodType<string | { [name: string]: unknown }> = z.union([
  z.string(),
  z.record(z.string(), z.unknown()),
]);

/** The place a stored state value stands for: a place of the process while the case is open, else how it ended. */
export function placeNow(value: unknown): string {
  const root = Value.safeParse(value).data;
  if (root === undefined || typeof root === 'string') return root ?? '';
  const open = Value.safeParse(root['open']).data;
  if (typeof open === 'object') return ['open', 'process', ...leafOf(open['process'])].join('.');
  return leafOf(root).join('.');
}

function leafOf(value: unknown): string[] {
  const inside = Value.safeParse(value).data;
  if (inside === undefined) return [];
  if (typeof inside === 'string') return [inside];
  const [name, deeper] = Object.entries(inside)[0] ?? ['', undefined];
  return [name, ...leafOf(deeper)];
}
