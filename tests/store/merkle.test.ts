import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPath, leafHash, rootOfPath, treeRoot } from '../../store/merkle.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1, word by word. */
function mth(contents: readonly Uint8Array[]): Buffer {
  const [first] = contents;
  if (!first) return sha256();
  if (contents.length === 1) return sha256(Buffer.from([0]), first);
  const k = 2 ** Math.floor(Math.log2(contents.length - 1));
  return sha256(Buffer.from([1]), mth(contents.slice(0, k)), mth(contents.slice(k)));
}

/** Test data of the certificate transparency project: eight leaves, and the roots of one to eight of them. */
const known = {
  leaves: [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ],
  roots: [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
};

const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
const aLeaf = contents.chain((all) =>
  fc.record({ all: fc.constant(all), index: fc.nat({ max: all.length - 1 }) }),
);

describe('the tree', () => {
  it('is that of RFC 6962, for its known test data and for any leaves', () => {
    known.roots.forEach((root, n) => {
      const leaves = known.leaves.slice(0, n + 1).map((hex) => leafHash(Buffer.from(hex, 'hex')));
      expect(treeRoot(leaves).toString('hex')).toBe(root);
    });
    expect(treeRoot([]).toString('hex')).toBe(sha256().toString('hex'));
    fc.assert(
      fc.property(contents, (all) => {
        expect(treeRoot(all.map(leafHash))).toEqual(mth(all));
      }),
    );
  });

  it('is the same when its leaves are cut into tiles of a power of two, and so are its paths', () => {
    fc.assert(
      fc.property(aLeaf, fc.nat({ max: 5 }), ({ all, index }, power) => {
        const size = 2 ** power;
        const hashes = all.map(leafHash);
        const tiles = Array.from({ length: Math.ceil(hashes.length / size) }, (_, tile) =>
          hashes.slice(tile * size, (tile + 1) * size),
        );
        const tops = tiles.map(treeRoot);
        expect(treeRoot(tops)).toEqual(treeRoot(hashes));
        const tile = Math.floor(index / size);
        expect([...auditPath(tiles[tile] ?? [], index % size), ...auditPath(tops, tile)]).toEqual(
          auditPath(hashes, index),
        );
      }),
    );
  });

  it('proves every leaf', () => {
    fc.assert(
      fc.property(aLeaf, ({ all, index }) => {
        const hashes = all.map(leafHash);
        const leaf = hashes[index] ?? Buffer.alloc(0);
        const led = rootOfPath(leaf, { index, count: all.length }, auditPath(hashes, index));
        expect(led).toEqual(treeRoot(hashes));
      }),
    );
  });

  it('proves nothing once any bit of leaf or path is another, or the place, or a step more or less', () => {
    fc.assert(
      fc.property(aLeaf, fc.nat(), ({ all, index }, bit) => {
        const hashes = all.map(leafHash);
        const [root, path, count] = [treeRoot(hashes), auditPath(hashes, index), all.length];
        const steps = [hashes[index] ?? Buffer.alloc(0), ...path];
        const at = bit % (steps.length * 256);
        const flipped = steps.map((step, n) =>
          n === Math.floor(at / 256)
            ? step.map((byte, b) => (b === (at % 256) >> 3 ? byte ^ (1 << (at & 7)) : byte))
            : step,
        );
        const [leaf = Buffer.alloc(0), ...others] = flipped.map((step) => Buffer.from(step));
        expect(rootOfPath(leaf, { index, count }, others)).not.toEqual(root);
        const [own = Buffer.alloc(0)] = steps;
        expect(rootOfPath(own, { index, count }, [...path, own])).not.toEqual(root);
        if (path.length > 0) expect(rootOfPath(own, { index, count }, path.slice(1))).not.toEqual(root);
        const elsewhere = (index + 1) % count;
        if (!hashes[elsewhere]?.equals(own))
          expect(rootOfPath(own, { index: elsewhere, count }, path)).not.toEqual(root);
      }),
      { numRuns: 300 },
    );
  });

  it('has no leaf where there is none', () => {
    const hashes = [leafHash(Buffer.from('a'))];
    expect(() => auditPath(hashes, 1)).toThrow(RangeError);
    expect(rootOfPath(hashes[0] ?? Buffer.alloc(0), { index: 1, count: 1 }, [])).toBeUndefined();
  });
});
