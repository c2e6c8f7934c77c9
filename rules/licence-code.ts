import { decode as decodeBase45, encode as encodeBase45 } from 'base45-ts';
import * as z from 'zod';
import type { LicenceClaims } from '../schemas/licence-code.ts';
import { bytesOfHex, hexOf } from './hex.ts';
import { readLicencePayload } from './licence-claims.ts';
import { decodeStrictly, encodeCanonically, sameBytes } from './strict-cbor.ts';
import { asScanned } from './written-code.ts';

/** A licence code taken apart, nothing verified yet. `kid` in lower-case hexadecimal. */
export type LicenceCode = {
  kid: string;
  claims: LicenceClaims;
  signatureInput: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
};

/** `notOurs`: no licence code at all; `tooLong`; `malformed`: spoilt, or made otherwise than we make them. */
export type ParsedLicenceCode =
  | { ok: true; value: LicenceCode }
  | { ok: false; problem: 'notOurs' | 'tooLong' | 'malformed' };

const prefix = 'HKL1:';
const longestCode = 2000;
const coseSign1Tag = 0xd2;
const header = { alg: 1, kid: 4 };
const es256 = -7;

/** The key id of a public key: the first 8 bytes of the SHA-256 of its SPKI (DER), as 16 hexadecimal digits. */
export const keyIdOf = async (spki: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(spki));
  return hexOf(new Uint8Array(digest, 0, 8));
};

/** The protected header: ES256 and the key id (16 hexadecimal digits). */
export const protectedHeaderOf = (kid: string): Uint8Array<ArrayBuffer> => {
  const id = bytesOfHex(kid);
  if (id.length !== 8) {
    throw new RangeError('a key id has 8 bytes');
  }
  return encodeCanonically(
    new Map<number, unknown>([
      [header.alg, es256],
      [header.kid, id],
    ]),
  );
};

/** What is signed with ES256 (RFC 9052 Sig_structure); hash it with SHA-256 where the signer wants a digest. */
export const signatureInput = (protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  encodeCanonically(['Signature1', protectedHeader, new Uint8Array(), payload]);

/** The code as text for a QR picture: `HKL1:` and the tagged COSE_Sign1 in base45. `signature` is r‖s, 64 bytes. */
export const assembleLicenceCode = (parts: {
  kid: string;
  payload: Uint8Array;
  signature: Uint8Array;
}): string => {
  if (parts.signature.length !== 64 || !readLicencePayload(parts.payload)) {
    throw new RangeError('not the payload and signature of a licence code');
  }
  const cose = encodeCanonically([protectedHeaderOf(parts.kid), new Map(), parts.payload, parts.signature]);
  return prefix + encodeBase45(new Uint8Array([coseSign1Tag, ...cose]));
};

/** Takes a code apart, as scanned or pasted. Anything but the deterministic form we make ourselves is refused; the tag alone may be absent. */
export const parseLicenceCode = (text: string): ParsedLicenceCode => {
  if (text.length > longestCode) {
    return { ok: false, problem: 'tooLong' };
  }
  // Base45 never ends in a space, so what surrounds a pasted code can go.
  const typed = asScanned(text.trim());
  if (!typed.startsWith(prefix)) {
    return { ok: false, problem: 'notOurs' };
  }
  const value = codeOf(bytesOf(typed.slice(prefix.length)));
  return value === undefined ? { ok: false, problem: 'malformed' } : { ok: true, value };
};

const codeOf = (bytes: Uint8Array): LicenceCode | undefined => {
  const untagged = bytes[0] === coseSign1Tag ? bytes.subarray(1) : bytes;
  const parts = CoseSign1.safeParse(decodeStrictly(untagged)?.value).data;
  if (parts === undefined) {
    return undefined;
  }
  const [protectedHeader, , payload, signature] = parts;
  const kid = ProtectedHeader.safeParse(decodeStrictly(protectedHeader)?.value).data?.get(header.kid);
  const claims = readLicencePayload(payload);
  if (!(kid instanceof Uint8Array) || !claims || signature.length !== 64) {
    return undefined;
  }
  const id = hexOf(kid);
  if (kid.length !== 8 || !sameBytes(protectedHeaderOf(id), protectedHeader)) {
    return undefined;
  }
  return {
    kid: id,
    claims,
    signatureInput: signatureInput(protectedHeader, payload),
    signature: new Uint8Array(signature),
  };
};

// Decoders accept values over 65,535 in three symbols; writing the bytes again shows whether they were honest.
const bytesOf = (base45: string): Uint8Array => {
  try {
    const bytes = decodeBase45(base45);
    return encodeBase45(bytes) === base45 ? bytes : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
};

const Bytes = z.instanceof(Uint8Array);
const CoseSign1 = z.tuple([Bytes, z.map(z.never(), z.never()), Bytes, Bytes]);
const ProtectedHeader = z.map(z.int(), z.unknown());
