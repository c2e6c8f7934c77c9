import { createHash, createPublicKey } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  IncorrectKeyException,
  InvalidCiphertextException,
  KMSClient,
  SignCommand,
  type KMSClientConfig,
} from '@aws-sdk/client-kms';
import * as z from 'zod';
import { rawSignatureOfDer } from '../../rules/signature.ts';
import type { KeyService, SigningKey } from './key-service.ts';

/** Key ids or aliases in KMS. */
export type KeyIds = { data: string; signing: string; mac: string };

const Jwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

const given = (bytes: Uint8Array | undefined, what: string): Uint8Array => {
  if (!bytes) throw new Error(`KMS answered without ${what}`);
  return bytes;
};

// The SDK has no class for it: every service may answer so.
const isDenied = (error: unknown) => error instanceof Error && error.name === 'AccessDeniedException';

/** RFC 7638: the hash of the required members in alphabetical order. */
const thumbprint = ({ crv, kty, x, y }: SigningKey['jwk']) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

const signingKey = (spki: Uint8Array): SigningKey => {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  const jwk = Jwk.parse(key.export({ format: 'jwk' }));
  return { kid: thumbprint(jwk), jwk };
};

/** AWS KMS, or anything that speaks its protocol when `client.endpoint` says so. */
export const createKmsKeyService = (config: { keys: KeyIds; client?: KMSClientConfig }): KeyService => {
  const client = new KMSClient({ ...config.client });
  const { keys } = config;
  return {
    newDataKey: async (context) => {
      const made = await client.send(
        new GenerateDataKeyCommand({ KeyId: keys.data, KeySpec: 'AES_256', EncryptionContext: context }),
      );
      return { plain: given(made.Plaintext, 'a key'), wrapped: given(made.CiphertextBlob, 'a wrapped key') };
    },
    unwrap: async (wrapped, context) => {
      try {
        const opened = await client.send(
          new DecryptCommand({ KeyId: keys.data, CiphertextBlob: wrapped, EncryptionContext: context }),
        );
        return { ok: true, value: given(opened.Plaintext, 'a key') };
      } catch (error) {
        if (isDenied(error)) return { ok: false, problem: 'denied' };
        if (error instanceof InvalidCiphertextException || error instanceof IncorrectKeyException) {
          return { ok: false, problem: 'mismatch' };
        }
        throw error;
      }
    },
    sign: async (bytes) => {
      // The digest, so that a document of any size can be signed: KMS takes 4,096 bytes.
      const Message = createHash('sha256').update(bytes).digest();
      const signed = await client.send(
        new SignCommand({
          KeyId: keys.signing,
          Message,
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      return rawSignatureOfDer(given(signed.Signature, 'a signature'));
    },
    publicKey: async () => {
      const answer = await client.send(new GetPublicKeyCommand({ KeyId: keys.signing }));
      return signingKey(given(answer.PublicKey, 'a public key'));
    },
    mac: async (bytes) => {
      const answer = await client.send(
        new GenerateMacCommand({ KeyId: keys.mac, Message: bytes, MacAlgorithm: 'HMAC_SHA_256' }),
      );
      return given(answer.Mac, 'a mac');
    },
  };
};
