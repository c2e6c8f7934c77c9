import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, seal, unseal } from '../../store/sealing.ts';

const aKey = () => createSecretKey(randomBytes(32));
const key = aKey();
const place = placeOf('cases', 'RECORD#case:1', 'RECORD');

describe('a sealed value', () => {
  it('opens in its place with its key, and says nothing without', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // As JSON keeps it: minus nought is nought.
        expect(unseal(key, place, seal(key, place, value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(seal(key, place, 'CHAN, Tai Man')).not.toContain('CHAN');
    expect(seal(key, place, 'same')).not.toBe(seal(key, place, 'same'));
  });

  it('opens nowhere else: not in another row, table or record, nor with another key', () => {
    const sealed = seal(key, place, { hkid: 'A123456(3)' });
    const elsewhere = [
      placeOf('cases', 'RECORD#case:2', 'RECORD'),
      placeOf('cases', 'RECORD#case:1', 'draft'),
      placeOf('sessions', 'RECORD#case:1', 'RECORD'),
    ];
    for (const other of elsewhere) expect(() => unseal(key, other, sealed)).toThrow();
    expect(() => unseal(aKey(), place, sealed)).toThrow();
  });

  it('is refused when any one byte of it was changed, cut off or added', () => {
    const sealed = Buffer.from(seal(key, place, 'x').slice(3), 'base64url');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(key, place, `s1.${changed.toString('base64url')}`)).toThrow();
    }
    expect(() => unseal(key, place, `s1.${sealed.subarray(0, -1).toString('base64url')}`)).toThrow();
    expect(() => unseal(key, place, `s1.${Buffer.concat([sealed, sealed]).toString('base64url')}`)).toThrow();
    expect(() => unseal(key, place, `s2.${sealed.toString('base64url')}`)).toThrow('does not know');
  });
});
