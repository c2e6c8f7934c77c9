import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';
import { openShelf } from '../shelf.ts';

/** The library owns the payload; we keep it as it came. */
const Kept = z.object({
  uid: z.string().optional(),
  grantId: z.string().optional(),
  userCode: z.string().optional(),
  endsAt: z.number().optional(),
  payload: z.custom<AdapterPayload>((value) => typeof value === 'object' && value !== null),
});
type Kept = z.infer<typeof Kept>;

const seconds = () => Math.floor(Date.now() / 1000);

/** Keeps sessions, grants and tokens in a file, so that a restart signs nobody out. */
export const openGrantStore = (folder: string) => {
  const shelf = openShelf(join(folder, 'sessions.sqlite'), Kept);
  for (const { endsAt, payload } of shelf.list()) {
    if (endsAt !== undefined && endsAt < seconds()) shelf.remove(`${payload.kind}:${payload.jti}`);
  }
  const current = (kept: Kept | undefined) =>
    kept === undefined || (kept.endsAt !== undefined && kept.endsAt < seconds()) ? undefined : kept.payload;

  const adapter = (model: string): Adapter => {
    const key = (id: string) => `${model}:${id}`;
    const first = (field: string, value: string) =>
      Promise.resolve(current(shelf.where(field, value).find((kept) => kept.payload.kind === model)));
    return {
      upsert: async (id, payload, expiresIn) => {
        const { uid, grantId, userCode } = payload;
        const endsAt = expiresIn === undefined ? undefined : seconds() + expiresIn;
        shelf.put(key(id), { uid, grantId, userCode, endsAt, payload });
      },
      find: async (id) => current(shelf.get(key(id))),
      findByUid: (uid) => first('uid', uid),
      findByUserCode: (userCode) => first('userCode', userCode),
      consume: async (id) => {
        const kept = shelf.get(key(id));
        if (kept) shelf.put(key(id), { ...kept, payload: { ...kept.payload, consumed: seconds() } });
      },
      destroy: async (id) => shelf.remove(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const { payload } of shelf.where('grantId', grantId)) {
          if (payload.jti !== undefined) shelf.remove(`${payload.kind}:${payload.jti}`);
        }
      },
    };
  };
  return { adapter, close: () => shelf.close() };
};
