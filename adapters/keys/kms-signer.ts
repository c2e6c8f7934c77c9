import { createHash, createPublicKey } from 'node:crypto';
import * as z from 'zod';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import { callJsonRpc } from '../../cloud/json-rpc.ts';
import { rawSignatureOfDer } from '../../rules/signature.ts';
import type { Signer, SigningKey } from './key-service.ts';

const Jwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });
const Bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const Signed = z.object({ Signature: Bytes });
const Public = z.object({ PublicKey: Bytes });

/** RFC 7638: the hash of the required members in alphabetical order. */
const thumbprint = ({ crv, kty, x, y }: SigningKey['jwk']) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

const signingKey = (spki: Uint8Array): SigningKey => {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  const jwk = Jwk.parse(key.export({ format: 'jwk' }));
  return { kid: thumbprint(jwk), jwk };
};

/** One signing key of AWS KMS, by id or alias, or of what speaks its protocol at the caller's endpoint. */
export function createKmsSigner(config: { key: string; caller?: () => Caller }): Signer {
  const { key: KeyId, caller = () => callerFromEnvironment('KMS') } = config;
  const service = { service: 'kms', target: 'TrentService', version: '1.1', caller } as const;
  return {
    sign: async (bytes) => {
      // The digest, so that a document of any size can be signed: KMS takes 4,096 bytes.
      const Message = createHash('sha256').update(bytes).digest('base64');
      const asked = { KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' };
      return rawSignatureOfDer(Signed.parse(await callJsonRpc(service, 'Sign', asked)).Signature);
    },
    publicKey: async () =>
      signingKey(Public.parse(await callJsonRpc(service, 'GetPublicKey', { KeyId })).PublicKey),
  };
}
