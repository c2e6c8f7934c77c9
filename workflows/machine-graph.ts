import type { CheckUse, StateNode, TransitionNode } from '../schemas/machine.ts';

/** One step from a place to another, as the machine's data say; automatic ones have no event. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly event: string | undefined;
  readonly checks: readonly CheckUse[];
}

/** The stages of a case as a graph: places are states without states inside, by the names that lead to them. */
export interface Graph {
  readonly start: string;
  readonly places: readonly string[];
  readonly edges: readonly Edge[];
  /** How a case that ended goes on after all. */
  readonly returns: readonly Edge[];
}

interface Found {
  readonly node: StateNode;
  readonly path: readonly string[];
  readonly inside: readonly Found[];
}

const find = (node: StateNode, path: readonly string[]): Found => ({
  node,
  path,
  inside: Object.entries(node.states ?? {}).map(([name, child]) => find(child, [...path, name])),
});

const flat = (found: Found): Found[] => [found, ...found.inside.flatMap(flat)];

/** Where one is after entering a state: in its first state inside, and so on. */
function entered(found: Found): string {
  const first = found.inside.find(({ path }) => path.at(-1) === found.node.initial);
  return first ? entered(first) : found.path.join('.');
}

/** The graph of the process region; a state's own transitions come before those of the stage around it. */
export function processGraph(machine: StateNode): Graph {
  const root = find(machine, []);
  const all = flat(root);
  const process = all.find(({ path }) => path.join('.') === 'open.process');
  if (!process) throw new Error('A case machine has its stages in open.process');
  const stages = flat(process);
  const byId = new Map(
    all.flatMap((found) => (found.node.id === undefined ? [] : [[found.node.id, found] as const])),
  );
  const siblingOf = (found: Found, name: string) =>
    all.find(({ path }) => path.join('.') === [...found.path.slice(0, -1), name].join('.'));
  const leadingFrom = (place: Found): Edge[] =>
    all
      .filter(({ path }) => path.length > depthOf(place) && isWithin(place.path, path))
      .flatMap((around) =>
        transitionsOf(around.node).map(({ event, transition }) => {
          const { target } = transition;
          const to = target?.startsWith('#')
            ? byId.get(target.slice(1))
            : target !== undefined && siblingOf(around, target);
          return {
            from: place.path.join('.'),
            to: to ? entered(to) : place.path.join('.'),
            event,
            checks: transition.guard?.params.checks ?? [],
          };
        }),
      );
  const places = stages.filter(({ inside }) => inside.length === 0);
  const names = places.map(({ path }) => path.join('.'));
  const ended = all.filter(({ path, inside }) => path[0] === 'closed' && inside.length === 0);
  return {
    start: entered(process),
    places: names,
    edges: places.flatMap(leadingFrom),
    returns: ended.flatMap(leadingFrom).filter(({ to }) => names.includes(to)),
  };
}

/** How deep a place's region lies: what is said around it (withdrawing, clocks) is no step of the process. */
const depthOf = ({ path: [first] }: Found): number => (first === 'closed' ? 1 : 2);

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  outer.every((name, index) => inner[index] === name);

const transitionsOf = (node: StateNode): { event: string | undefined; transition: TransitionNode }[] => [
  ...(node.always ?? []).map((transition) => ({ event: undefined, transition })),
  ...Object.entries(node.on ?? {}).flatMap(([event, list]) =>
    list.map((transition) => ({ event, transition })),
  ),
];

/** Every place that can be reached by steps that are allowed, with the way there. */
export function waysFrom(
  graph: Graph,
  start: string,
  allowed: (edge: Edge) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const edge of graph.edges.filter(({ from }) => from === at)) {
      if (ways.has(edge.to) || !allowed(edge)) continue;
      ways.set(edge.to, [...(ways.get(at) ?? []), edge.to]);
      waiting.push(edge.to);
    }
  }
  return ways;
}
