import type { AttachmentKind } from '../../schemas/attachment.ts';
import { FileId, type SubmittedFile } from '../../schemas/file.ts';
import { type HeldFile, readFile } from '../../store/files.ts';
import { readWriting } from '../../store/writings.ts';
import type { ProductRequest } from '../http/request.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { AttachmentDeps } from './deps.ts';
import { placeOf } from './waiting.ts';

/** A file somebody may open: one that was sent, unchanged since, or one of their own that waits to be sent. */
export async function attachmentToOpen(
  { store }: AttachmentDeps,
  request: ProductRequest,
  { record }: OpenedCase,
  { kind, sent }: { kind: AttachmentKind; sent: readonly SubmittedFile[] },
): Promise<HeldFile | undefined> {
  const id = request.parameters['file'] ?? '';
  if (!FileId.safeParse(id).success) return undefined;
  const bound = sent.find((file) => file.id === id);
  const isOwn = !bound && (await readWriting(store, placeOf(request, kind))).files.includes(id);
  const held = bound || isOwn ? await readFile(store, record.ref.id, id) : undefined;
  return bound === undefined || held?.facts.sha256 === bound.sha256 ? held : undefined;
}
