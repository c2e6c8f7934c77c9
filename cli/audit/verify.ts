import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { createS3Archive } from '../../adapters/archive/s3-archive.ts';
import type { SigningKey } from '../../adapters/keys/key-service.ts';
import { createKmsSigner } from '../../adapters/keys/kms-signer.ts';
import { openStore } from '../../store/store.ts';
import { callerAt, type Place } from '../config.ts';
import { findProduct } from '../find-product.ts';
import { audit, type Summary } from './audit.ts';
import { sentenceOf } from './findings.ts';

const Published = z.object({
  keys: z.array(
    z.object({
      kid: z.string(),
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
    }),
  ),
});

/** Keys from a file as it is published, or the one the key service has now. */
const keysOf = async (place: Place, file: string | undefined): Promise<SigningKey[]> =>
  file === undefined
    ? [await createKmsSigner({ key: place.AUDIT_KEY, caller: callerAt(place, 'KMS') }).publicKey()]
    : Published.parse(JSON.parse(readFileSync(file, 'utf8'))).keys.map(({ kid, ...jwk }) => ({ kid, jwk }));

const refuse = (): never => {
  throw new Error('An audit opens nothing, and makes no keys');
};

/** Exit codes: 0 = all holds, 1 = something does not, 2 = it could not be checked. */
export async function verifyAudit(
  { keys: file }: { readonly keys?: string | undefined },
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const product = await findProduct();
  if (!product.ok) {
    print(product.message);
    return 2;
  }
  const { place, now, running } = product;
  try {
    const database = callerAt(place, 'DYNAMODB');
    const store = openStore({
      database,
      names: { cases: place.CASES_TABLE, keys: '', sessions: '' },
      wrapper: { newDataKey: async () => refuse(), unwrap: async () => refuse() },
    });
    const archive = createS3Archive({ bucket: place.ROOTS_BUCKET, caller: callerAt(place, 'S3') });
    const keys = await keysOf(place, file);
    const summary = await audit({ store, database, archive, keys, now, signing: running }, (finding) =>
      print(`✗ ${sentenceOf(finding)}`),
    );
    for (const line of linesOf(summary)) print(line);
    return summary.findings === 0 ? 0 : 1;
  } finally {
    await product.close();
  }
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const linesOf = ({ chains, entries, signed, leaves, unsigned, findings }: Summary): string[] => [
  `${counted(chains, 'chain', 'chains')} with ${counted(entries, 'entry', 'entries')}`,
  `${counted(signed, 'day', 'days')} signed, with ${counted(leaves, 'entry', 'entries')} under their roots`,
  ...(unsigned === 0
    ? []
    : [
        `${counted(unsigned, 'ended day', 'ended days')} not signed yet: signing makes up for them when the product runs`,
      ]),
  findings === 0 ? 'All of it holds.' : `${counted(findings, 'thing does', 'things do')} not hold.`,
];
