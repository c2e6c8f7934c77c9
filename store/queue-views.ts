import * as z from 'zod';
import type { PersonRef } from '../schemas/actor.ts';
import { MOST_VIEWS, QueueView } from '../schemas/queue-view.ts';
import { rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import { ownerOfStaff } from './staff-names.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact } from './transact.ts';

const Row = z.object({ version: z.int().min(1), sealed: z.string() });

const keyOf = ({ provider, sub }: PersonRef) => rowKeys.views(`${provider}#${sub}`);
const placeOfViews = (officer: PersonRef) => placeOf('cases', keyOf(officer).pk, keyOf(officer).sk);

async function read(store: Store, officer: PersonRef): Promise<{ version: number; views: QueueView[] }> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: keyOf(officer),
    ConsistentRead: true,
  });
  const key = Item && (await store.keys.find(ownerOfStaff(officer)));
  if (!Item || !key?.ok) return { version: Item ? Row.parse(Item).version : 0, views: [] };
  const { version, sealed } = Row.parse(Item);
  return { version, views: z.array(QueueView).parse(unseal(key.key, placeOfViews(officer), sealed)) };
}

/** An officer's named views, in the order of their names. */
export const readViews = async (store: Store, officer: PersonRef): Promise<QueueView[]> =>
  (await read(store, officer)).views.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Names are the officer's own words: sealed under their key. Two windows at once: whoever comes second looks again. */
async function change(
  store: Store,
  officer: PersonRef,
  changed: (views: readonly QueueView[]) => readonly QueueView[] | undefined,
): Promise<boolean> {
  const { version, views } = await read(store, officer);
  const next = changed(views);
  if (!next) return false;
  const sealed = seal(await store.keys.forOwner(ownerOfStaff(officer)), placeOfViews(officer), next);
  const row = { ...keyOf(officer), version: version + 1, sealed };
  const table = store.names.cases;
  const written = await transact(store, [
    version === 0 ? putNew(table, row, 'moved') : putIfVersion(table, row, version, 'moved'),
  ]);
  return written.ok || change(store, officer, changed);
}

/** Keeps a view in the place of one of the same name; `false` when there are as many as can be. */
export const keepView = (store: Store, officer: PersonRef, view: QueueView): Promise<boolean> =>
  change(store, officer, (views) => {
    const others = views.filter(({ id, name }) => id !== view.id && name !== view.name);
    return others.length < MOST_VIEWS ? [...others, view] : undefined;
  });

export const dropView = (store: Store, officer: PersonRef, id: string): Promise<boolean> =>
  change(store, officer, (views) => views.filter((view) => view.id !== id));
