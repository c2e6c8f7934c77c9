import type { Archive } from '../../adapters/archive/archive.ts';
import type { SigningKey } from '../../adapters/keys/key-service.ts';
import type { Caller } from '../../cloud/config.ts';
import { lastSettledDay } from '../../functions/records/daily-roots.ts';
import { addDays, hongKongDateOf, plusMilliseconds } from '../../rules/time.ts';
import type { Instant } from '../../schemas/time.ts';
import { chainOf, recordOf } from '../../store/chain-days.ts';
import { firstPublishedAt } from '../../store/releases.ts';
import type { ChainList, RecordRef } from '../../store/row-keys.ts';
import type { Store } from '../../store/store.ts';
import { chainEnd, hasEntries } from './chain-rows.ts';
import { checkChain } from './check-chain.ts';
import { checkDays, type DaysChecked } from './check-days.ts';
import type { Finding } from './findings.ts';
import { scanPartitions } from './scan-chains.ts';

/** What is checked: a database, the archive of its roots, the keys that count. */
export interface Audited {
  readonly store: Store;
  readonly database: () => Caller;
  readonly archive: Archive;
  readonly keys: readonly SigningKey[];
  readonly now: Instant;
  /** Whether days are signed as they end, so that one without a root is a fault. Not so while a local product does not run. */
  readonly signing: boolean;
}

export interface Summary extends DaysChecked {
  readonly chains: number;
  readonly entries: number;
  readonly findings: number;
}

/** Checks all chains, then all days. Memory does not grow with what there is to check. */
export async function audit(audited: Audited, tell: (finding: Finding) => void): Promise<Summary> {
  let [chains, entries, findings] = [0, 0, 0];
  const note = (finding: Finding) => {
    findings += 1;
    tell(finding);
  };
  for await (const { list, ref } of chainsOf(audited)) {
    entries += await checkChain(audited.store, list, ref, note);
    chains += 1;
  }
  const days = await daysOf(audited, note);
  return { chains, entries, findings, ...days };
}

/** Every chain there is, and every record whose chain is gone altogether. Drafts have none yet. */
async function* chainsOf({ store, database }: Audited): AsyncGenerator<{ list: ChainList; ref: RecordRef }> {
  for await (const partition of scanPartitions(database, store.names.cases)) {
    const chain = chainOf(partition);
    const record = recordOf(partition);
    if (chain) yield chain;
    if (record && !(await hasEntries(store, record)) && (await chainEnd(store, 'events', record)))
      yield { list: 'events', ref: record };
  }
}

/** What signing may take before a day without a root is a fault. */
const PATIENCE = 60 * 60_000;

async function daysOf(
  { store, archive, keys, now, signing }: Audited,
  tell: (finding: Finding) => void,
): Promise<DaysChecked> {
  const first = await firstPublishedAt(store);
  if (first === undefined) return { signed: 0, leaves: 0, unsigned: 0 };
  const until = lastSettledDay(now);
  const checked = await checkDays({ store, archive, keys, from: hongKongDateOf(first), until }, tell);
  const overdue = signing ? lastSettledDay(plusMilliseconds(now, -PATIENCE)) : undefined;
  for (let back = checked.unsigned - 1; back >= 0; back -= 1) {
    const day = addDays(until, -back);
    if (overdue !== undefined && day <= overdue) tell({ fault: 'noRoot', day });
  }
  return checked;
}
