import { createHmac, createPrivateKey, createPublicKey, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { seal, sealedUnder, unseal } from './envelope.ts';
import type { Key } from './key-file.ts';
import { digestOf, signDigest } from './sign-digest.ts';

/** An operation's answer, or the exception KMS would name. */
export type Outcome = { ok: true; value: Record<string, unknown> } | { ok: false; exception: string };

type Operation = (input: unknown, keys: ReadonlyMap<string, Key>) => Outcome;

const Blob = z.base64().transform((text) => Buffer.from(text, 'base64'));
const Message = Blob.refine((bytes) => bytes.length > 0 && bytes.length <= 4096);
const Context = z.record(z.string(), z.string()).default({});
const done = (value: Record<string, unknown>): Outcome => ({ ok: true, value });
const failed = (exception: string): Outcome => ({ ok: false, exception });
const base64 = (bytes: Buffer) => bytes.toString('base64');

/** Parses the input, finds the key and checks that it is of the kind the operation needs. */
const withKey =
  <Input extends { KeyId: string }, Kind extends Key['kind']>(
    schema: z.ZodType<Input>,
    kind: Kind,
    work: (input: Input, key: Extract<Key, { kind: Kind }>) => Outcome,
  ): Operation =>
  (raw, keys) => {
    const input = schema.safeParse(raw);
    if (!input.success) return failed('ValidationException');
    const key = keys.get(input.data.KeyId);
    if (!key) return failed('NotFoundException');
    return isKind(key, kind) ? work(input.data, key) : failed('InvalidKeyUsageException');
  };

const isKind = <Kind extends Key['kind']>(key: Key, kind: Kind): key is Extract<Key, { kind: Kind }> =>
  key.kind === kind;

const secretOf = (key: { secret: string }) => Buffer.from(key.secret, 'base64');
const hmac = (key: { secret: string }, message: Buffer) =>
  createHmac('sha256', secretOf(key)).update(message).digest();

const generateDataKey = withKey(
  z.object({ KeyId: z.string(), KeySpec: z.literal('AES_256'), EncryptionContext: Context }),
  'symmetric',
  ({ KeyId, EncryptionContext }, key) => {
    const plain = randomBytes(32);
    const blob = seal(KeyId, secretOf(key), plain, EncryptionContext);
    return done({ KeyId, Plaintext: base64(plain), CiphertextBlob: base64(blob) });
  },
);

const encrypt = withKey(
  z.object({ KeyId: z.string(), Plaintext: Message, EncryptionContext: Context }),
  'symmetric',
  ({ KeyId, Plaintext, EncryptionContext }, key) =>
    done({ KeyId, CiphertextBlob: base64(seal(KeyId, secretOf(key), Plaintext, EncryptionContext)) }),
);

const DecryptInput = z.object({
  KeyId: z.string().optional(),
  CiphertextBlob: Blob,
  EncryptionContext: Context,
});

const decrypt: Operation = (raw, keys) => {
  const input = DecryptInput.safeParse(raw);
  if (!input.success) return failed('ValidationException');
  const { KeyId, CiphertextBlob, EncryptionContext } = input.data;
  const sealer = sealedUnder(CiphertextBlob);
  const key = sealer === undefined ? undefined : keys.get(sealer);
  if (sealer === undefined || key?.kind !== 'symmetric') return failed('InvalidCiphertextException');
  if (KeyId !== undefined && KeyId !== sealer) return failed('IncorrectKeyException');
  const plain = unseal(sealer, secretOf(key), CiphertextBlob, EncryptionContext);
  return plain ? done({ KeyId: sealer, Plaintext: base64(plain) }) : failed('InvalidCiphertextException');
};

const sign = withKey(
  z.object({
    KeyId: z.string(),
    Message,
    MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
    SigningAlgorithm: z.literal('ECDSA_SHA_256'),
  }),
  'signing',
  ({ KeyId, Message, MessageType, SigningAlgorithm }, key) => {
    const digest = MessageType === 'RAW' ? digestOf(Message) : Message;
    if (digest.length !== 32) return failed('ValidationException');
    const Signature = base64(signDigest(privateKeyOf(key), digest));
    return done({ KeyId, Signature, SigningAlgorithm });
  },
);

const privateKeyOf = (key: { pkcs8: string }) =>
  createPrivateKey({ key: Buffer.from(key.pkcs8, 'base64'), format: 'der', type: 'pkcs8' });

const getPublicKey = withKey(z.object({ KeyId: z.string() }), 'signing', ({ KeyId }, key) =>
  done({
    KeyId,
    PublicKey: base64(createPublicKey(privateKeyOf(key)).export({ format: 'der', type: 'spki' })),
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: ['ECDSA_SHA_256'],
  }),
);

const MacInput = z.object({ KeyId: z.string(), Message, MacAlgorithm: z.literal('HMAC_SHA_256') });

const generateMac = withKey(MacInput, 'hmac', ({ KeyId, Message, MacAlgorithm }, key) =>
  done({ KeyId, MacAlgorithm, Mac: base64(hmac(key, Message)) }),
);

const verifyMac = withKey(
  MacInput.extend({ Mac: Blob }),
  'hmac',
  ({ KeyId, Message, MacAlgorithm, Mac }, key) => {
    const expected = hmac(key, Message);
    return Mac.length === expected.length && timingSafeEqual(Mac, expected)
      ? done({ KeyId, MacAlgorithm, MacValid: true })
      : failed('KMSInvalidMacException');
  },
);

/** What the simulator can do, by the name after `TrentService.` in `X-Amz-Target`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    GenerateDataKey: generateDataKey,
    Encrypt: encrypt,
    Decrypt: decrypt,
    Sign: sign,
    GetPublicKey: getPublicKey,
    GenerateMac: generateMac,
    VerifyMac: verifyMac,
  }),
);
