import { hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 §2.1 (and RFC 9162): leaves are hashed behind a byte 0, pairs behind a byte 1, so that no pair can be taken
 * for a leaf. Built from below: what has no neighbour goes up as it is, which gives the same tree.
 */
const LEAF = Buffer.from([0]);
const PAIR = Buffer.from([1]);

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

export const leafHash = (content: Uint8Array): Buffer => sha256(LEAF, content);
const pairHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(PAIR, left, right);

/** The level above: half as many, rounded up. */
const above = (level: readonly Buffer[]): Buffer[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
    const [left, right] = [level[2 * pair], level[2 * pair + 1]];
    if (!left) throw new Error('A level has a hole');
    return right ? pairHash(left, right) : left;
  });

/** The root over hashes of leaves (or of whole subtrees of one size, a power of two); of none, the hash of nothing. */
export function treeRoot(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) level = above(level);
  return level[0] ?? sha256();
}

/** The neighbours on the way from a leaf to the root, lowest first. Throws when there is no such leaf. */
export function auditPath(hashes: readonly Buffer[], index: number): Buffer[] {
  if (!hashes[index]) throw new RangeError(`No leaf ${index}`);
  const path: Buffer[] = [];
  let [level, at] = [hashes, index];
  while (level.length > 1) {
    const neighbour = level[at ^ 1];
    if (neighbour) path.push(neighbour);
    [level, at] = [above(level), at >> 1];
  }
  return path;
}

/** The root a leaf and its path lead to in a tree of so many leaves (RFC 9162 §2.1.3.2); `undefined` when the path does not fit. */
export function rootOfPath(
  leaf: Buffer,
  { index, count }: { readonly index: number; readonly count: number },
  path: readonly Buffer[],
): Buffer | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
  let [node, at, last] = [leaf, index, count - 1];
  for (const neighbour of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      node = pairHash(neighbour, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      node = pairHash(node, neighbour);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node : undefined;
}
