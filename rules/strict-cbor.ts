import { decode, encode, rfc8949EncodeOptions } from 'cborg';

/** CBOR in the deterministic encoding of RFC 8949 §4.2.1: one value, one sequence of bytes. */
export const encodeCanonically = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encode(value, rfc8949EncodeOptions));

/**
 * Decodes CBOR, maps as `Map`. `undefined` for bytes that are not the deterministic encoding of their value: duplicate or unsorted keys,
 * indefinite or wasteful lengths, trailing bytes, tags, NaN, broken text.
 */
export const decodeStrictly = (bytes: Uint8Array): { value: unknown } | undefined => {
  try {
    const value: unknown = decode(bytes, {
      strict: true,
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
    });
    return sameBytes(encodeCanonically(value), bytes) ? { value } : undefined;
  } catch {
    return undefined;
  }
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
