import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { draftDays, draftTimes } from '../rules/drafts.ts';
import { DraftContent } from '../schemas/draft.ts';
import { HongKongDate, Instant } from '../schemas/time.ts';
import { conditionFailed, type PutInput } from './documents.ts';
import { putOwn } from './own-write.ts';
import { type ReadRow, ReleaseRef, rowOfRecord } from './records.ts';
import { DRAFT, ENDED_DRAFT, rowKeys, shardOf } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import { onlyIf, putIfVersion, putNew, transact, type Write } from './transact.ts';

/**
 * An application being filled in: versioned, sealed under its case's key, pinned to a release. It stands where its case
 * will: the step that submits it puts the case in its place, so that there is never both and never neither.
 */
export const Draft = z.object({
  id: z.string(),
  version: z.int().min(1),
  release: ReleaseRef,
  holder: z.string(),
  startedAt: Instant,
  changedAt: Instant,
  /** The last day its holder was warned of. A change moves that day, and the next is to be warned of anew. */
  warned: HongKongDate.optional(),
  content: DraftContent,
});
export type Draft = z.infer<typeof Draft>;

const DraftRow = Draft.omit({ content: true }).extend({ kind: z.literal(DRAFT), sealed: z.string() });

export const ownerOfDraft = (id: string) => `case:${id}`;
const keyOf = (id: string) => rowKeys.record({ kind: 'case', id });

/** Not the place of the case's snapshot: neither opens as the other. */
const placeOfDraft = (id: string) => placeOf('cases', keyOf(id).pk, DRAFT);

/** Where the work index finds a draft: when its holder is to be warned, then when it ends. */
const onIndex = (id: string, at: Instant) => ({
  workShard: shardOf('CLOCK', `${DRAFT}:${id}`),
  workSort: at,
});

interface SaveOptions {
  /** Days it is kept after this change, where its service or its holder's sign-in says so. */
  readonly days?: number | undefined;
  /** What must be written with it. */
  readonly also?: readonly Write<string>[];
  /** Names the request: the same one sent again finds itself written. */
  readonly write?: string | undefined;
}

/** Writes the draft's next version; `false` when another tab or device wrote since it was read, it was sent, or it ended. */
export async function saveDraft(
  store: Store,
  draft: Omit<Draft, 'version' | 'warned'>,
  seen: number,
  { days = draftDays(undefined, false), also = [], write }: SaveOptions = {},
): Promise<boolean> {
  const { content, id, release, holder, startedAt, changedAt } = draft;
  const key = await keyFor(store, id, seen);
  if (!key) return false;
  const row = {
    ...keyOf(id),
    kind: DRAFT,
    id,
    version: seen + 1,
    release,
    holder,
    startedAt,
    changedAt,
    sealed: seal(key, placeOfDraft(id), content),
    holderSort: `${changedAt}#draft:${id}`,
    ...onIndex(id, draftTimes(changedAt, days).warnAt),
  };
  const { cases } = store.names;
  if (also.length === 0) {
    const unseen = { ConditionExpression: 'attribute_not_exists(pk)' };
    return putOwn(store, row, seen === 0 ? unseen : onlyIf(seen, DRAFT), write);
  }
  const put = seen === 0 ? putNew(cases, row, 'changed') : putIfVersion(cases, row, seen, 'changed', DRAFT);
  return (await transact(store, [put, ...also])).ok;
}

/** A new draft gets a key; one that has lost its own has ended and gets no other. */
async function keyFor(store: Store, id: string, seen: number): Promise<KeyObject | undefined> {
  if (seen === 0) return store.keys.forOwner(ownerOfDraft(id));
  const found = await store.keys.find(ownerOfDraft(id));
  return found.ok ? found.key : undefined;
}

/** The draft, whoever holds it; none where it became a case, has ended or never was. */
export async function loadDraft(
  store: Store,
  id: string,
  read: ReadRow = () => rowOf(store, id),
): Promise<Draft | undefined> {
  const row = DraftRow.safeParse(await read());
  if (!row.success) return undefined;
  const key = await store.keys.find(ownerOfDraft(id));
  if (!key.ok) return undefined;
  const { sealed, kind: _kind, ...rest } = row.data;
  return { ...rest, content: DraftContent.parse(unseal(key.key, placeOfDraft(id), sealed)) };
}

/** A draft of this holder; somebody else's is the same as none, and so is one that became a case. */
export async function readDraft(
  store: Store,
  id: string,
  holder: string,
  read?: ReadRow,
): Promise<Draft | undefined> {
  const draft = await loadDraft(store, id, read);
  return draft?.holder === holder ? draft : undefined;
}

const rowOf = (store: Store, id: string) => rowOfRecord(store, { kind: 'case', id });

const DueRow = z.discriminatedUnion('kind', [
  DraftRow.omit({ sealed: true }),
  z.object({ kind: z.literal(ENDED_DRAFT), id: z.string(), version: z.int() }),
]);
export type DueDraft = z.infer<typeof DueRow>;

/** What its clock is asked of: the draft, not opened, or what is left of one that has ended. */
export async function readDueDraft(store: Store, id: string): Promise<DueDraft | undefined> {
  return DueRow.safeParse(await rowOf(store, id)).data;
}

/**
 * Puts a draft where the work index finds it next, with what must be written then: `warned`, the warning's effect. The version stays, so
 * that no open page becomes stale; `false` when the draft changed meanwhile or was warned of before.
 */
export async function postponeDraft(
  store: Store,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  until: Instant,
  { warned, also = [] }: { warned?: HongKongDate; also?: readonly Write<string>[] } = {},
): Promise<boolean> {
  const row = {
    ...(await rowOf(store, id)),
    ...keyOf(id),
    ...onIndex(id, until),
    ...(warned ? { warned } : {}),
  };
  const written = await transact<string>(store, [
    putIfVersion(store.names.cases, row, version, 'changed', DRAFT),
    ...also,
  ]);
  return written.ok;
}

/**
 * Ends a draft: what was sealed is gone from here and it is on nobody's list. What is left stays on the work index, due at once, until
 * its key is destroyed too (`forgetDraft`), so that backups cannot be read either. `false` when it changed meanwhile or was sent.
 */
export async function endDraft(
  store: Store,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  at: Instant,
): Promise<boolean> {
  const row = { ...keyOf(id), kind: ENDED_DRAFT, id, version: version + 1, ...onIndex(id, at) };
  return replaceIf(store, row, version, DRAFT);
}

/** Destroys the key of a draft that has ended, then lets the rest of it expire. Done twice, it is done once. */
export async function forgetDraft(
  store: Store,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  wallMilliseconds: number,
): Promise<void> {
  await store.keys.destroy(ownerOfDraft(id));
  const row = { ...keyOf(id), kind: ENDED_DRAFT, id, version, ttl: Math.floor(wallMilliseconds / 1000) };
  await replaceIf(store, row, version, ENDED_DRAFT);
}

const replaceIf = (store: Store, row: Record<string, unknown>, version: number, kind: string) =>
  putIf(store, { TableName: store.names.cases, Item: row, ...onlyIf(version, kind) });

async function putIf(store: Store, input: PutInput): Promise<boolean> {
  try {
    await store.documents.put(input);
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

/** The release a draft is pinned to, for those who may not read what it says; `undefined` when there is no such draft (any more). */
export async function draftRelease(store: Store, id: string): Promise<ReleaseRef | undefined> {
  const row = DraftRow.safeParse(await rowOf(store, id));
  return row.success ? row.data.release : undefined;
}
