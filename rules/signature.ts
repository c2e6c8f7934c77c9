/** A P-256 signature as key services give it (DER: two integers) made the 64 bytes r‖s that COSE and WebCrypto want. Throws when it is none. */
export const rawSignatureOfDer = (der: Uint8Array): Uint8Array<ArrayBuffer> => {
  const body = element(der, 0, 0x30);
  const r = element(der, body.start, 0x02);
  const s = element(der, r.end, 0x02);
  if (body.end !== der.length || s.end !== body.end) {
    throw new RangeError('not a DER signature');
  }
  const raw = new Uint8Array(64);
  raw.set(fixedWidth(der.subarray(r.start, r.end)), 0);
  raw.set(fixedWidth(der.subarray(s.start, s.end)), 32);
  return raw;
};

/** The other way: r‖s of 64 bytes as DER. */
export const derSignatureOfRaw = (raw: Uint8Array): Uint8Array<ArrayBuffer> => {
  if (raw.length !== 64) {
    throw new RangeError('a raw P-256 signature has 64 bytes');
  }
  const integers = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))];
  return new Uint8Array([0x30, integers.length, ...integers]);
};

// Two integers of at most 33 bytes fit DER's short length form, so any other form is not canonical.
const element = (der: Uint8Array, at: number, tag: number): { start: number; end: number } => {
  const length = der[at + 1];
  if (der[at] !== tag || length === undefined || length > 70 || at + 2 + length > der.length) {
    throw new RangeError('not a DER signature');
  }
  return { start: at + 2, end: at + 2 + length };
};

const fixedWidth = (bytes: Uint8Array): Uint8Array => {
  const [first = 0x80, second = 0] = bytes;
  const padded = first === 0 && bytes.length > 1;
  const digits = padded ? bytes.subarray(1) : bytes;
  const negative = first >= 0x80;
  const wasteful = padded && second < 0x80;
  if (negative || wasteful || digits.length > 32) {
    throw new RangeError('not a DER signature');
  }
  const fixed = new Uint8Array(32);
  fixed.set(digits, 32 - digits.length);
  return fixed;
};

const integer = (bytes: Uint8Array): number[] => {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? [0] : [...bytes.subarray(start)];
  const positive = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
  return [0x02, positive.length, ...positive];
};
