import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keepSecrets, writeSecrets } from '../secrets.ts';

const Key = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('symmetric'), secret: z.base64() }),
  z.object({ kind: z.literal('signing'), pkcs8: z.base64() }),
  z.object({ kind: z.literal('hmac'), secret: z.base64() }),
]);
export type Key = z.infer<typeof Key>;

const KeyFile = z.object({ keys: z.record(z.string(), Key) });

export const keyIds = {
  data: 'alias/department-data',
  signing: 'alias/licence-signing',
  mac: 'alias/index-mac',
  audit: 'alias/daily-root-signing',
} as const;

const newSigningKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64');

const newSecret = () => randomBytes(32).toString('base64');

const newKeys = (): Record<string, Key> => ({
  [keyIds.data]: { kind: 'symmetric', secret: newSecret() },
  [keyIds.signing]: { kind: 'signing', pkcs8: newSigningKey() },
  [keyIds.mac]: { kind: 'hmac', secret: newSecret() },
  [keyIds.audit]: { kind: 'signing', pkcs8: newSigningKey() },
});

/**
 * The keys of the local installation, made at the first start; a key that came with a later version is added. Losing this file makes all
 * sealed data unreadable.
 */
export const openKeyFile = (file: string): ReadonlyMap<string, Key> => {
  const { keys } = keepSecrets(file, KeyFile, () => ({ keys: newKeys() }));
  const whole = { ...newKeys(), ...keys };
  if (Object.keys(whole).length > Object.keys(keys).length) writeSecrets(file, { keys: whole });
  return new Map(Object.entries(whole));
};
