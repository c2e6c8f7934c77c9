/** Bytes as lower-case hexadecimal. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of a hexadecimal text. Throws when it is none. */
export const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> => {
  if (!/^(?:[\dA-Fa-f]{2})*$/u.test(hex)) {
    throw new RangeError('not hexadecimal');
  }
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
};
