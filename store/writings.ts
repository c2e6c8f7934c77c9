import * as z from 'zod';
import type { AttachmentKind } from '../schemas/attachment.ts';
import { FileId } from '../schemas/file.ts';
import { conditionFailed } from './documents.ts';
import { rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import { onlyIf, putIfVersion, type Write } from './transact.ts';

/** Something a person writes in a case: what they typed so far, and the files that are to go with it. */
const Content = z.strictObject({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  files: z.array(FileId),
});
type Content = z.infer<typeof Content>;

/** Version 0 is a row that does not exist yet. */
export interface Writing extends Content {
  readonly version: number;
}

export interface WritingPlace {
  readonly case: string;
  readonly kind: AttachmentKind;
  /** Whose it is: nobody else sees what is not sent. */
  readonly who: string;
}

/** Without content once it was sent. */
const WritingRow = z.object({ version: z.int().min(1), sealed: z.string().optional() });

const nothing: Content = { typed: {}, files: [] };
const keyOf = ({ case: id, kind, who }: WritingPlace) => rowKeys.writing(id, kind, who);
const ownerOf = ({ case: id }: WritingPlace) => `case:${id}`;
const sealedAt = ({ pk, sk }: { pk: string; sk: string }) => placeOf('cases', pk, sk);

export async function readWriting(store: Store, place: WritingPlace): Promise<Writing> {
  const at = keyOf(place);
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: at,
    ConsistentRead: true,
  });
  const row = WritingRow.safeParse(Item);
  if (!row.success) return { ...nothing, version: 0 };
  const { version, sealed } = row.data;
  const key = sealed === undefined ? undefined : await store.keys.find(ownerOf(place));
  if (sealed === undefined || !key?.ok) return { ...nothing, version };
  return { ...Content.parse(unseal(key.key, sealedAt(at), sealed)), version };
}

/** Writes the next version; `false` when another tab wrote, or it was sent, since it was read. */
export async function saveWriting(
  store: Store,
  place: WritingPlace,
  { version, ...content }: Writing,
): Promise<boolean> {
  const at = keyOf(place);
  const sealed = seal(await store.keys.forOwner(ownerOf(place)), sealedAt(at), content);
  try {
    await store.documents.put({
      TableName: store.names.cases,
      Item: { ...at, version: version + 1, sealed },
      ...(version === 0 ? { ConditionExpression: 'attribute_not_exists(pk)' } : onlyIf(version)),
    });
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

/** Part of the step that sends it: nothing of it waits any more. What was never kept needs none. */
export const sentWrites = (
  store: Store,
  place: WritingPlace,
  { version }: Pick<Writing, 'version'>,
): Write<'draftChanged'>[] =>
  version === 0
    ? []
    : [
        putIfVersion(
          store.names.cases,
          { ...keyOf(place), version: version + 1 },
          version,
          'draftChanged' as const,
        ),
      ];
