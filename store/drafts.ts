import * as z from 'zod';
import { Answers } from '../schemas/answers.ts';
import { Language } from '../schemas/text.ts';
import { Instant } from '../schemas/time.ts';
import { putOwn } from './own-write.ts';
import { ReleaseRef } from './records.ts';
import { DRAFT, rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import { onlyIf } from './transact.ts';

const DraftContent = z.strictObject({
  answers: Answers,
  language: Language,
  /** When the statement on personal data was acknowledged. */
  noticed: Instant.optional(),
});

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
  content: DraftContent,
});
export type Draft = z.infer<typeof Draft>;

const DraftRow = Draft.omit({ content: true }).extend({ kind: z.literal(DRAFT), sealed: z.string() });

const ownerOf = (id: string) => `case:${id}`;
const keyOf = (id: string) => rowKeys.record({ kind: 'case', id });

/** Not the place of the case's snapshot: neither opens as the other. */
const placeOfDraft = (id: string) => placeOf('cases', keyOf(id).pk, DRAFT);

/**
 * Writes the draft's next version; `false` when another tab or device wrote since it was read, or it was sent. `write` names the request:
 * the same one sent again finds itself written.
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
  const next = { ...keyOf(draft.id), ...row, kind: DRAFT, sealed, holderSort, version: seen + 1 };
  const unseen = { ConditionExpression: 'attribute_not_exists(pk)' };
  return putOwn(store, next, seen === 0 ? unseen : onlyIf(seen, DRAFT), write);
}

/** A draft of this holder; somebody else's is the same as none, and so is one that became a case. */
export async function readDraft(store: Store, id: string, holder: string): Promise<Draft | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: keyOf(id),
    ConsistentRead: true,
  });
  const row = DraftRow.safeParse(Item);
  if (!row.success || row.data.holder !== holder) return undefined;
  const key = await store.keys.find(ownerOf(id));
  if (!key.ok) return undefined;
  const { sealed, kind: _kind, ...rest } = row.data;
  return { ...rest, content: DraftContent.parse(unseal(key.key, placeOfDraft(id), sealed)) };
}
