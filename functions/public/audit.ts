import type { Archive } from '../../adapters/archive/archive.ts';
import type { Signer } from '../../adapters/keys/key-service.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { readRoot } from '../records/daily-roots.ts';

export interface PublicDeps extends WebDeps {
  /** Of the key that signs the roots of days. */
  readonly auditSigner: Signer;
  readonly roots: Archive;
}

const HOUR = 3600;
/** A root never changes. */
const YEAR = 365 * 24 * HOUR;

/** The public key with which anybody can check the roots of days, and so a receipt's proof. */
export const auditKeys = (deps: PublicDeps) => async (): Promise<Reply> => {
  const { kid, jwk } = await deps.auditSigner.publicKey();
  return { kind: 'json', body: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] }, cacheSeconds: HOUR };
};

/** The signed root of a day, for whoever wants to keep a copy and see that it stays the same. */
export const dailyRoot =
  (deps: PublicDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const date = HongKongDate.safeParse(request.parameters['date']);
    const root = date.success ? await readRoot(deps.roots, date.data) : undefined;
    return root ? { kind: 'json', body: root, cacheSeconds: YEAR } : problem('notFound');
  };
