import * as z from 'zod';
import { CloudError } from '../../cloud/call.ts';
import { type Caller, callerFromEnvironment } from '../../cloud/config.ts';
import { callJsonRpc } from '../../cloud/json-rpc.ts';
import type { KeyService } from './key-service.ts';
import { createKmsSigner } from './kms-signer.ts';

/** Key ids or aliases in KMS. */
export type KeyIds = { data: string; signing: string; mac: string };

/** Bytes travel as base64. */
const Bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const DataKey = z.object({ Plaintext: Bytes, CiphertextBlob: Bytes });
const Plain = z.object({ Plaintext: Bytes });
const Mac = z.object({ Mac: Bytes });

const mismatches = new Set(['InvalidCiphertextException', 'IncorrectKeyException']);

/** AWS KMS, or anything that speaks its protocol at the caller's endpoint. */
export const createKmsKeyService = (config: { keys: KeyIds; caller?: () => Caller }): KeyService => {
  const { keys, caller = () => callerFromEnvironment('KMS') } = config;
  const service = { service: 'kms', target: 'TrentService', version: '1.1', caller } as const;
  const ask = (operation: string, input: object) => callJsonRpc(service, operation, input);
  return {
    newDataKey: async (context) => {
      const asked = { KeyId: keys.data, KeySpec: 'AES_256', EncryptionContext: context };
      const made = DataKey.parse(await ask('GenerateDataKey', asked));
      return { plain: made.Plaintext, wrapped: made.CiphertextBlob };
    },
    unwrap: async (wrapped, context) => {
      try {
        const asked = { KeyId: keys.data, CiphertextBlob: base64(wrapped), EncryptionContext: context };
        return { ok: true, value: Plain.parse(await ask('Decrypt', asked)).Plaintext };
      } catch (error) {
        if (!(error instanceof CloudError)) throw error;
        if (error.name === 'AccessDeniedException') return { ok: false, problem: 'denied' };
        if (mismatches.has(error.name)) return { ok: false, problem: 'mismatch' };
        throw error;
      }
    },
    ...createKmsSigner({ key: keys.signing, caller }),
    mac: async (bytes) => {
      const asked = { KeyId: keys.mac, Message: base64(bytes), MacAlgorithm: 'HMAC_SHA_256' };
      return Mac.parse(await ask('GenerateMac', asked)).Mac;
    },
  };
};
