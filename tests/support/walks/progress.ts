import type { Edge, Graph } from './graph.ts';
import type { Place } from './place.ts';
import { wayTo } from './way.ts';

/** What was seen and done of a map so far, and the way to what was not. */
export function progressOn(graph: Graph) {
  const taken = new Set<string>();
  const reached = new Set<string>();
  const seen = new Set<string>();
  const impassable = new Set<string>();
  const isSeen = (key: string) => seen.has(graph.get(key)?.sight ?? '');
  return {
    taken,
    reached,
    /** Notes where a case has come; whether nobody was there before. */
    arrive: ({ sight, leaves }: Place): boolean => {
      const isNew = !seen.has(sight);
      seen.add(sight);
      for (const leaf of leaves) reached.add(leaf);
      return isNew;
    },
    take: (ways: readonly string[]): void => {
      for (const way of ways) taken.add(way);
    },
    /** A step of the map that was not possible after all that this case had been through. */
    giveUp: ({ key }: Place, { name }: Edge): void => void impassable.add(`${key} ${name}`),
    wayFrom: ({ key }: Place): readonly Edge[] | undefined =>
      wayTo(
        graph,
        key,
        (edge, from) =>
          !impassable.has(`${from} ${edge.name}`) &&
          (!isSeen(edge.to) || edge.taken.some((way) => !taken.has(way))),
      ),
  };
}
export type Progress = ReturnType<typeof progressOn>;
