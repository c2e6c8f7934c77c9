import { createECDH, createHash, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { derSignatureOfRaw } from '../../../rules/signature.ts';

/** Order of P-256's base point (FIPS 186-5, SP 800-186 §3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const Jwk = z.object({ d: z.base64url() });

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const modulo = (value: bigint) => ((value % order) + order) % order;

/** The inverse by extended Euclid. */
const inverse = (value: bigint): bigint => {
  let [rest, next, factor, nextFactor] = [modulo(value), order, 1n, 0n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return modulo(factor);
};

/**
 * ECDSA over a SHA-256 digest that was computed elsewhere, as DER: KMS offers this (MessageType DIGEST), Node's crypto only hashes
 * by itself. The algorithm is FIPS 186-5 §6.4.1.
 */
export const signDigest = (key: KeyObject, digest: Uint8Array): Buffer => {
  const secret = numberOf(Buffer.from(Jwk.parse(key.export({ format: 'jwk' })).d, 'base64url'));
  const once = createECDH('prime256v1');
  once.generateKeys();
  const k = numberOf(once.getPrivateKey());
  const r = modulo(numberOf(once.getPublicKey().subarray(1, 33)));
  const s = modulo(inverse(k) * (numberOf(digest) + r * secret));
  // Both are zero with a chance of 2⁻²⁵⁶; the standard asks to try again.
  if (r === 0n || s === 0n) return signDigest(key, digest);
  return Buffer.from(derSignatureOfRaw(Buffer.concat([bytesOf(r), bytesOf(s)])));
};

export const digestOf = (message: Uint8Array): Buffer => createHash('sha256').update(message).digest();
