import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keepSecrets } from '../secrets.ts';

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
} as const;

const newSigningKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64');

/** The keys of the local installation, made at the first start. Losing this file makes all sealed data unreadable. */
export const openKeyFile = (file: string): ReadonlyMap<string, Key> => {
  const { keys } = keepSecrets(file, KeyFile, () => ({
    keys: {
      [keyIds.data]: { kind: 'symmetric' as const, secret: randomBytes(32).toString('base64') },
      [keyIds.signing]: { kind: 'signing' as const, pkcs8: newSigningKey() },
      [keyIds.mac]: { kind: 'hmac' as const, secret: randomBytes(32).toString('base64') },
    },
  }));
  return new Map(Object.entries(keys));
};
