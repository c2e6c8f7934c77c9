import type { Archive } from '../../adapters/archive/archive.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { ChainEntry } from '../../store/chain-days.ts';
import { auditPath } from '../../store/merkle.ts';
import { leafOf, readTile, readTree, TILE } from '../records/daily-roots.ts';

export interface FoundLeaf {
  readonly index: number;
  /** Neighbours on the way to the root, lowest first, hexadecimal. */
  readonly path: readonly string[];
}

/** Where an entry stands in the tree of a day: two objects are read, whatever the day's size. `undefined` when it is not under that root. */
export async function findLeaf(
  archive: Archive,
  day: { readonly date: HongKongDate; readonly root: string },
  entry: ChainEntry,
): Promise<FoundLeaf | undefined> {
  const tree = await readTree(archive, day.date, day.root);
  const number = (tree?.tiles ?? []).findLastIndex(({ first }) => first <= entry.place);
  const tile = tree?.tiles[number];
  const leaves = tile && (await readTile(archive, day.date, tile.root));
  const within = leaves?.findIndex(
    ({ chain, n, hash }) => chain === entry.chain && n === entry.n && hash === entry.hash,
  );
  if (!tree || !leaves || within === undefined || within === -1) return undefined;
  const above = tree.tiles.map(({ root }) => Buffer.from(root, 'hex'));
  const path = [...auditPath(leaves.map(leafOf), within), ...auditPath(above, number)];
  return { index: number * TILE + within, path: path.map((neighbour) => neighbour.toString('hex')) };
}
