import type { KeyService } from '../../adapters/keys/key-service.ts';
import { keyIdOf } from '../../rules/licence-code.ts';
import type { LicencePublicKey } from '../../rules/verify-licence-code.ts';

/** The public half of the licence-signing key under the name licence codes carry. */
export async function publishedKey(keys: KeyService): Promise<LicencePublicKey> {
  const { jwk } = await keys.publicKey();
  const imported = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'verify',
  ]);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', imported));
  return { kid: await keyIdOf(spki), jwk };
}
