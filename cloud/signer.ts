import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import aws4 from 'aws4';
import { signingKey } from './signing-key.ts';

/** One for a service, a day and whoever calls: a handful in the life of a process. */
const keys = new Map<string, KeyObject>();

/** The library's signer with its key as a key object: with a raw one `node:crypto` takes eight times as long, most of signing. */
export class Signer extends aws4.RequestSigner {
  override signature(): string {
    const { credentials, region, service } = this;
    const key = keyFor(credentials.secretAccessKey ?? '', this.getDate(), region, service);
    return createHmac('sha256', key).update(this.stringToSign()).digest('hex');
  }
}

function keyFor(...of: Parameters<typeof signingKey>): KeyObject {
  const name = of.join();
  const key = keys.get(name) ?? createSecretKey(signingKey(...of));
  keys.set(name, key);
  return key;
}
