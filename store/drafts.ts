import * as z from 'zod';
import { Answers } from '../schemas/answers.ts';
import { Language } from '../schemas/text.ts';
import { Instant } from '../schemas/time.ts';
import { putOwn } from './own-write.ts';
import { ReleaseRef } from './records.ts';
import { rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import { deleteIfVersion, onlyIf, type Write } from './transact.ts';

const DraftContent = z.strictObject({ answers: Answers, language: Language });

/** An application being filled in: versioned, sealed under its case's key, pinned to a release. */
export const Draft = z.object({
  id: z.string(),
  version: z.int().min(1),
  release: ReleaseRef,
  holder: z.string(),
  startedAt: Instant,
  changedAt: Instant,
  content: DraftContent,
});
export type Draft = z.infer<typeof Draft>;

const DraftRow = Draft.omit({ content: true }).extend({ sealed: z.string() });

const ownerOf = (id: string) => `case:${id}`;
const placeOfDraft = (id: string) => placeOf('cases', rowKeys.draft(id).pk, rowKeys.draft(id).sk);

/**
 * Writes the draft's next version; `false` when another tab or device wrote since it was read. `write` names the request: the
 * same one sent again finds itself written.
 */
export async function saveDraft(
  store: Store,
  draft: Omit<Draft, 'version'>,
  seen: number,
  write?: string,
): Promise<boolean> {
  const { content, ...row } = draft;
  const sealed = seal(await store.keys.forOwner(ownerOf(draft.id)), placeOfDraft(draft.id), content);
  const holderSort = `${draft.changedAt}#draft:${draft.id}`;
  const next = { ...rowKeys.draft(draft.id), ...row, sealed, holderSort, version: seen + 1 };
  const unseen = { ConditionExpression: 'attribute_not_exists(pk)' };
  return putOwn(store, next, seen === 0 ? unseen : onlyIf(seen), write);
}

/** A draft of this holder; somebody else's is the same as none. */
export async function readDraft(store: Store, id: string, holder: string): Promise<Draft | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.draft(id),
    ConsistentRead: true,
  });
  const row = DraftRow.safeParse(Item);
  if (!row.success || row.data.holder !== holder) return undefined;
  const key = await store.keys.find(ownerOf(id));
  if (!key.ok) return undefined;
  const { sealed, ...rest } = row.data;
  return { ...rest, content: DraftContent.parse(unseal(key.key, placeOfDraft(id), sealed)) };
}

/** The draft ends in the transaction that submits it. */
export const endDraft = (store: Store, { id, version }: Draft): Write<'draftChanged'> =>
  deleteIfVersion(store.names.cases, rowKeys.draft(id), version, 'draftChanged');
