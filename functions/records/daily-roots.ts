import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Archive } from '../../adapters/archive/archive.ts';
import { canonicalJson } from '../../rules/canonical-json.ts';
import { addDays, endOfHongKongDay, hongKongDateOf, plusMilliseconds } from '../../rules/time.ts';
import { type DailyRoot, Hash, SignedRoot } from '../../schemas/daily-root.ts';
import type { HongKongDate, Instant } from '../../schemas/time.ts';
import type { ChainEntry } from '../../store/chain-days.ts';
import { CHAIN_START } from '../../store/chain.ts';
import { leafHash } from '../../store/merkle.ts';

/**
 * How long after midnight a day is taken for complete: what was received before is committed by then (a function lives a minute at most)
 * and has reached the index.
 */
const SETTLED_MILLISECONDS = 15 * 60_000;

/** The last day that is complete at an instant. */
export const lastSettledDay = (at: Instant): HongKongDate =>
  addDays(hongKongDateOf(plusMilliseconds(at, -SETTLED_MILLISECONDS)), -1);

/** From when the root of a day can be expected: signing is started twenty minutes after midnight. */
export const rootExpectedAt = (day: HongKongDate): Instant =>
  plusMilliseconds(endOfHongKongDay(day), 2 * SETTLED_MILLISECONDS);

/** Before the first day there is none. */
export const ROOT_START = CHAIN_START;

/** The statement of a day exactly as it is signed. */
export function statementOf({ format, date, count, root, previous }: DailyRoot): string {
  return canonicalJson({ format, date, count, root, previous });
}

/** What the next day's statement names. */
export const hashOfStatement = (root: DailyRoot): string => hash('sha256', statementOf(root));

/** Leaves are kept in tiles, each a whole subtree but the last of a day. */
export const TILE = 1024;

const Tile = z.strictObject({ root: Hash, first: z.string() });
/** The tiles of a day in order, each by the root of its subtree and the place of its first leaf. */
export const DayTree = z.strictObject({ tiles: z.array(Tile) });
export type DayTree = z.infer<typeof DayTree>;

/** Names in the archive. Trees and tiles are named by what they hold, so writing one again writes the same. */
const names = {
  root: (date: HongKongDate) => `roots/${date}.json`,
  tree: (date: HongKongDate, root: string) => `trees/${date}/${root}.json`,
  tile: (date: HongKongDate, root: string) => `tiles/${date}/${root}.txt`,
} as const;

/** What a leaf is over: SHA-256 of the chain's name (32 bytes), number (8, big-endian), hash of the entry (32). */
export function leafOf({ chain, n, hash: entry }: Omit<ChainEntry, 'place'>): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(n));
  return leafHash(Buffer.concat([hash('sha256', chain, 'buffer'), number, Buffer.from(entry, 'hex')]));
}

const lineOf = ({ place, chain, n, hash: entry }: ChainEntry): string => `${place} ${chain} ${n} ${entry}\n`;

export const writeTile = (
  archive: Archive,
  date: HongKongDate,
  root: string,
  leaves: readonly ChainEntry[],
) => archive.keep(names.tile(date, root), leaves.map(lineOf).join(''), 'text/plain');

/** The leaves of a tile; `undefined` when it is not there or nothing that could be one. */
export async function readTile(
  archive: Archive,
  date: HongKongDate,
  root: string,
): Promise<ChainEntry[] | undefined> {
  const lines = (await archive.read(names.tile(date, root)))?.split('\n').slice(0, -1);
  const leaves = lines?.map((line) => /^(\S+) (\S+) (\d{1,12}) ([\da-f]{64})$/u.exec(line));
  if (!leaves?.every((leaf) => leaf !== null)) return undefined;
  return leaves.map(([, place = '', chain = '', n, entry = '']) => ({
    place,
    chain,
    n: Number(n),
    hash: entry,
  }));
}

export const writeTree = (archive: Archive, date: HongKongDate, root: string, tree: DayTree) =>
  archive.keep(names.tree(date, root), JSON.stringify(tree), 'application/json');

export const readTree = (archive: Archive, date: HongKongDate, root: string): Promise<DayTree | undefined> =>
  readJson(archive, names.tree(date, root), DayTree);

export const writeRoot = (archive: Archive, root: SignedRoot) =>
  archive.keep(names.root(root.date), JSON.stringify(root), 'application/json');

/** The signed root of a day, `undefined` when there is none (yet). Throws when what is there is none. */
export const readRoot = (archive: Archive, date: HongKongDate): Promise<SignedRoot | undefined> =>
  readJson(archive, names.root(date), SignedRoot);

async function readJson<T>(archive: Archive, name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await archive.read(name);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
}
