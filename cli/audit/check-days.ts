import { createPublicKey, verify } from 'node:crypto';
import type { Archive } from '../../adapters/archive/archive.ts';
import type { SigningKey } from '../../adapters/keys/key-service.ts';
import { hashOfStatement, readRoot, ROOT_START, statementOf } from '../../functions/records/daily-roots.ts';
import { addDays } from '../../rules/time.ts';
import type { SignedRoot } from '../../schemas/daily-root.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { Store } from '../../store/store.ts';
import { checkTree } from './check-tree.ts';
import type { Finding } from './findings.ts';

export interface DaysToCheck {
  readonly store: Store;
  readonly archive: Archive;
  /** Whose signatures count. */
  readonly keys: readonly SigningKey[];
  readonly from: HongKongDate;
  /** The last day whose root could be there. */
  readonly until: HongKongDate;
}

export interface DaysChecked {
  readonly signed: number;
  readonly leaves: number;
  /** Days after the last root. */
  readonly unsigned: number;
}

/** Checks every day's signature, its link to the day before, and that what is under its root is what the database holds of that day. */
export async function checkDays(days: DaysToCheck, tell: (finding: Finding) => void): Promise<DaysChecked> {
  let [signed, leaves] = [0, 0];
  let previous = ROOT_START;
  let without: HongKongDate[] = [];
  for (let day = days.from; day <= days.until; day = addDays(day, 1)) {
    const read = await rootOf(days.archive, day);
    if (read === undefined) {
      without.push(day);
      continue;
    }
    for (const missed of without) tell({ fault: 'noRoot', day: missed });
    without = [];
    if (read === 'unreadable') {
      tell({ fault: 'badRoot', day });
      continue;
    }
    for (const fault of faultsOf(read, days.keys, previous)) tell({ fault, day });
    leaves += await checkTree(days.store, days.archive, read, tell);
    previous = hashOfStatement(read);
    signed += 1;
  }
  return { signed, leaves, unsigned: without.length };
}

/** A root under another day's name is none. */
async function rootOf(archive: Archive, day: HongKongDate): Promise<SignedRoot | 'unreadable' | undefined> {
  try {
    const root = await readRoot(archive, day);
    return root && root.date !== day ? 'unreadable' : root;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
      return 'unreadable';
    throw error;
  }
}

function* faultsOf(root: SignedRoot, keys: readonly SigningKey[], previous: string) {
  const signer = keys.find(({ kid }) => kid === root.kid);
  if (!signer) yield 'unknownKey' as const;
  else if (!isSignedBy(signer, root)) yield 'badSignature' as const;
  if (root.previous !== previous) yield 'otherPrevious' as const;
}

const isSignedBy = ({ jwk }: SigningKey, root: SignedRoot): boolean =>
  verify(
    'sha256',
    Buffer.from(statementOf(root)),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(root.signature, 'base64url'),
  );
