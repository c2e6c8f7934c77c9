import type { Archive } from '../../../adapters/archive/archive.ts';
import type { Signer } from '../../../adapters/keys/key-service.ts';
import { addDays, hongKongDateOf } from '../../../rules/time.ts';
import type { SignedRoot } from '../../../schemas/daily-root.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { readChainDay } from '../../../store/chain-days.ts';
import { firstPublishedAt } from '../../../store/releases.ts';
import type { Store } from '../../../store/store.ts';
import {
  hashOfStatement,
  lastSettledDay,
  readRoot,
  ROOT_START,
  statementOf,
  writeRoot,
} from '../../records/daily-roots.ts';
import { plantTree } from './plant.ts';

export interface SignDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly signer: Signer;
}

/** So that a run ends in time, however many days were missed. */
const MOST_DAYS = 100;

export interface Signed {
  readonly signed: number;
  /** Whether every day that is complete has its root now; otherwise the next run goes on. */
  readonly done: boolean;
}

/**
 * Signs the root of every complete day that has none, in order, from the day the first service was published, a hundred at most. May run
 * twice at once, late, or be cut short: a day's root is written last and once, and whoever finds one goes on from it.
 */
export async function signDailyRoots(deps: SignDeps, at: Instant): Promise<Signed> {
  const until = lastSettledDay(at);
  const first = await firstPublishedAt(deps.store);
  if (first === undefined) return { signed: 0, done: true };
  let last = await latestRoot(deps.archive, hongKongDateOf(first), until);
  let signed = 0;
  let day = last ? addDays(last.date, 1) : hongKongDateOf(first);
  for (; day <= until && signed < MOST_DAYS; day = addDays(day, 1)) {
    last = await signDay(deps, day, last);
    signed += 1;
  }
  return { signed, done: day > until };
}

/** The root signed last: yesterday's, unless some days were missed. */
async function latestRoot(
  archive: Archive,
  first: HongKongDate,
  until: HongKongDate,
): Promise<SignedRoot | undefined> {
  for (let day = until; day >= first; day = addDays(day, -1)) {
    const root = await readRoot(archive, day);
    if (root) return root;
  }
  return undefined;
}

async function signDay(
  { store, archive, signer }: SignDeps,
  date: HongKongDate,
  before: SignedRoot | undefined,
): Promise<SignedRoot> {
  const { root, count } = await plantTree(archive, date, readChainDay(store, date));
  const previous = before ? hashOfStatement(before) : ROOT_START;
  const statement = { format: 'daily-root-1', date, count, root, previous } as const;
  const [signature, { kid }] = await Promise.all([
    signer.sign(Buffer.from(statementOf(statement))),
    signer.publicKey(),
  ]);
  const made = { ...statement, kid, signature: Buffer.from(signature).toString('base64url') };
  if ((await writeRoot(archive, made)) === 'kept') return made;
  const there = await readRoot(archive, date);
  if (!there) throw new Error(`The root of ${date} is there and is not`);
  return there;
}
