import * as z from 'zod';
import { Instant } from '../schemas/time.ts';
import { type RowKey, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact, type Write } from './transact.ts';

/** Whose appointments slots are. */
export interface SlotOwner {
  readonly department: string;
  readonly team: string;
}

/** A time at which a team inspects so many cases; `booked` are those that took it. */
export const Slot = z.object({
  startsAt: Instant,
  capacity: z.int().min(0).max(100),
  booked: z.array(z.string()),
  version: z.int().min(1),
});
export type Slot = z.infer<typeof Slot>;

/** Slots of a team that begin after an instant, soonest first. */
export async function readSlots(
  store: Store,
  owner: SlotOwner,
  after: Instant,
  limit: number,
): Promise<Slot[]> {
  const { pk, sk } = rowKeys.slot(owner.department, owner.team, after);
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk AND sk > :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ConsistentRead: true,
    Limit: limit,
  });
  return Items.map((item) => Slot.parse(item));
}

const keyOf = ({ department, team }: SlotOwner, startsAt: Instant): RowKey =>
  rowKeys.slot(department, team, startsAt);

export async function readSlot(store: Store, owner: SlotOwner, startsAt: Instant): Promise<Slot | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: keyOf(owner, startsAt),
    ConsistentRead: true,
  });
  return Item ? Slot.parse(Item) : undefined;
}

const slotWrite = (store: Store, owner: SlotOwner, slot: Omit<Slot, 'version'>, before: number) => {
  const row = { ...keyOf(owner, slot.startsAt), ...slot, version: before + 1 };
  return before === 0
    ? putNew(store.names.cases, row, 'moved')
    : putIfVersion(store.names.cases, row, before, 'moved');
};

export const hasRoom = ({ booked, capacity }: Slot, caseId: string): boolean =>
  booked.includes(caseId) || booked.length < capacity;

/** Part of the transaction that books a case: of two who take the last place at once, one looks again and finds it gone. */
export const bookSlot = (store: Store, owner: SlotOwner, slot: Slot, caseId: string): Write<'moved'> =>
  slotWrite(store, owner, { ...slot, booked: [...new Set([...slot.booked, caseId])] }, slot.version);

/** Offers a time, or another number of places at one; never fewer than are taken. `false` when somebody changed it meanwhile. */
export async function offerSlot(
  store: Store,
  owner: SlotOwner,
  startsAt: Instant,
  capacity: number,
): Promise<'offered' | 'tooFew' | 'moved'> {
  const before = await readSlot(store, owner, startsAt);
  const booked = before?.booked ?? [];
  if (capacity < booked.length) return 'tooFew';
  const write = slotWrite(store, owner, { startsAt, capacity, booked }, before?.version ?? 0);
  return (await transact(store, [write])).ok ? 'offered' : 'moved';
}

const ATTEMPTS = 20;

/** Gives a case's place back; nothing to do when it has none. */
export async function releaseSlot(
  store: Store,
  owner: SlotOwner,
  startsAt: Instant,
  caseId: string,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slot = await readSlot(store, owner, startsAt);
    if (!slot?.booked.includes(caseId)) return;
    const booked = slot.booked.filter((id) => id !== caseId);
    if ((await transact(store, [slotWrite(store, owner, { ...slot, booked }, slot.version)])).ok) return;
  }
  throw new Error('A slot moved too often to give a place back');
}
