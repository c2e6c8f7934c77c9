import type { Archive } from '../../../adapters/archive/archive.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import type { ChainEntry } from '../../../store/chain-days.ts';
import { treeRoot } from '../../../store/merkle.ts';
import { type DayTree, leafOf, TILE, writeTile, writeTree } from '../../records/daily-roots.ts';

/**
 * Writes a day's tree, a tile at a time, and answers its root and number of leaves. Holds one tile and 100 bytes for each of those before.
 * Throws when the list of the day was meddled with. Begun again after it was cut short it writes the same, or, when an entry came in meanwhile, what is right now beside it.
 */
export async function plantTree(
  archive: Archive,
  date: HongKongDate,
  entries: AsyncIterable<ChainEntry>,
): Promise<{ root: string; count: number }> {
  const tiles: DayTree['tiles'] = [];
  let count = 0;
  let leaves: ChainEntry[] = [];
  const endTile = async () => {
    const [first] = leaves;
    if (!first) return;
    const root = treeRoot(leaves.map(leafOf)).toString('hex');
    await writeTile(archive, date, root, leaves);
    tiles.push({ root, first: first.place });
    count += leaves.length;
    leaves = [];
  };
  for await (const entry of entries) {
    if (entry.hash === '')
      throw new Error(`${entry.place} is on the list of ${date} and no entry of a chain: run an audit`);
    leaves.push(entry);
    if (leaves.length === TILE) await endTile();
  }
  await endTile();
  const root = treeRoot(tiles.map((tile) => Buffer.from(tile.root, 'hex'))).toString('hex');
  await writeTree(archive, date, root, { tiles });
  return { root, count };
}
