import { nextEvent } from '../../store/chain.ts';
import { loadRecord, sealSnapshot } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { trailAfter } from '../../workflows/trail.ts';
import { aCommand } from './commands.ts';
import type { World } from './world.ts';

/** Rows that are there, the first ones of the case besides. Thousands of them take half a minute to write. */
const LATEST = 75;

/**
 * Lets a case have so many events, by one officer who claims it again and again. All are in the chain, but of the rows only the latest are
 * there: whoever shows no others reads no others.
 */
export async function manyEvents({ store }: World, id: string, version: number): Promise<void> {
  const ref = { kind: 'case' as const, id };
  const record = await loadRecord(store, ref);
  if (!record?.snapshot) throw new Error('No case');
  const { owner, release, snapshot } = record;
  const key = await store.keys.forOwner(owner);
  const sealed = sealSnapshot(key, ref, snapshot);
  const command = aCommand('case.claim');
  const rows = [];
  let head = { n: record.version, head: record.head };
  while (head.n < version) {
    const event = nextEvent(ref, key, head, command, { owner, release, sealed });
    rows.push({ ...rowKeys.event(ref, event.n), event, hash: event.hash });
    head = { n: event.n, head: event.hash };
  }
  const TableName = store.names.cases;
  await store.documents.transactWrite(rows.slice(-LATEST).map((Item) => ({ Put: { TableName, Item } })));
  const trail = trailAfter(record, command, record.trail?.steps.at(-1)?.to ?? '');
  const { Item } = await store.documents.get({ TableName, Key: rowKeys.record(ref) });
  await store.documents.put({ TableName, Item: { ...Item, version, head: head.head, sealed, trail } });
}
