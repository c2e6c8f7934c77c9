import type { Edge, Graph } from './graph.ts';

/** Staying is cheaper than going on, going on cheaper than ending: so a case does all it can where it is before it leaves. */
const costOf = ({ goesOn, ends }: Edge): number => (ends ? 1000 : goesOn ? 10 : 1);

interface Reached {
  readonly key: string;
  readonly cost: number;
  /** How one came here: the last step of the way, and where it began. */
  readonly by?: { readonly edge: Edge; readonly from: Reached };
}

/** The cheapest way from a place to something that is wanted, its last step included. */
export function wayTo(
  graph: Graph,
  from: string,
  isWanted: (edge: Edge, from: string) => boolean,
): readonly Edge[] | undefined {
  const known = new Map<string, Reached>([[from, { key: from, cost: 0 }]]);
  const waiting = new Set<string>([from]);
  let best: Reached | undefined;
  for (
    let at = cheapest(known, waiting);
    at && !(best && best.cost <= at.cost);
    at = cheapest(known, waiting)
  ) {
    waiting.delete(at.key);
    for (const edge of graph.get(at.key)?.edges ?? []) {
      const next = { key: edge.to, cost: at.cost + costOf(edge), by: { edge, from: at } };
      if (isWanted(edge, at.key) && (!best || next.cost < best.cost)) best = next;
      const before = known.get(edge.to);
      if (before && before.cost <= next.cost) continue;
      known.set(edge.to, next);
      waiting.add(edge.to);
    }
  }
  return best && stepsTo(best);
}

const cheapest = (known: ReadonlyMap<string, Reached>, waiting: ReadonlySet<string>): Reached | undefined =>
  [...waiting]
    .flatMap((key) => known.get(key) ?? [])
    .reduce<Reached | undefined>((least, one) => (least && least.cost <= one.cost ? least : one), undefined);

const stepsTo = ({ by }: Reached): Edge[] => (by ? [...stepsTo(by.from), by.edge] : []);
