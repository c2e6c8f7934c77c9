/** What a wrapped key belongs to; the same context must be given to unwrap it. Holds no personal data: it is logged in the cloud. */
export type KeyContext = Record<string, string>;

/** Public half of a signing key, P-256; `kid` is its RFC 7638 thumbprint. */
export type SigningKey = { kid: string; jwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string } };

/** `mismatch` is final (the wrapped key is not this service's or not for this context); `denied` may be put right. */
export type Unwrapped = { ok: true; value: Uint8Array } | { ok: false; problem: 'denied' | 'mismatch' };

/** A private key that never leaves its home. Throws when it cannot be reached. */
export type Signer = {
  /** ECDSA P-256 over SHA-256 of the bytes, as raw r‖s (64 bytes). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  publicKey(): Promise<SigningKey>;
};

/** Keys that never leave their home: wraps data keys, signs licences, computes keyed hashes. Throws when it cannot be reached. */
export type KeyService = Signer & {
  /** A fresh AES-256 key, once in clear for use now and once wrapped for keeping. */
  newDataKey(context: KeyContext): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>;
  unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Unwrapped>;
  /** HMAC-SHA-256 under the index key, 32 bytes; at most 4,096 bytes at a time. */
  mac(bytes: Uint8Array): Promise<Uint8Array>;
};
