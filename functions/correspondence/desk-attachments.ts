import { AttachmentKind } from '../../schemas/attachment.ts';
import type { SubmittedFile } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { AttachmentDeps } from '../attachments/deps.ts';
import { attachmentToOpen } from '../attachments/open.ts';
import { type Attaching, noteArrived, showAttachPage } from '../attachments/upload.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { caseFor } from '../records/case-for.ts';
import { keptAddressOf } from '../records/kept-address.ts';
import { threadOf, whyNoMessage } from '../records/message-thread.ts';
import { type OpenedCase, openHistory } from '../records/opened-case.ts';
import { mayReport } from './photos.ts';

type Handler = (deps: AttachmentDeps, request: ProductRequest, attaching: Attaching) => Promise<Reply>;

const mayWrite = {
  message: (opened, request) => whyNoMessage(opened, request) === undefined,
  photos: mayReport,
} as const satisfies Record<AttachmentKind, (opened: OpenedCase, request: ProductRequest) => boolean>;

const pages = { message: 'deskMessages', photos: 'photos' } as const satisfies Record<AttachmentKind, string>;

/** A page about a file for a message or a report; where none can be written now, its page says so. */
const attaching = (handle: Handler) => (deps: AttachmentDeps) => async (request: ProductRequest) => {
  const found = await caseFor(deps, request, 'work');
  if (!found.ok) return found.reply;
  const kind = AttachmentKind.safeParse(request.parameters['kind']);
  if (!kind.success) return problem('notFound');
  const { opened } = found;
  const at = { language: segmentOf(request.language), case: opened.record.ref.id };
  const back = pathTo(pages[kind.data], at);
  if (!mayWrite[kind.data](opened, request)) return redirect(back);
  return handle(deps, request, { opened, kind: kind.data, side: 'officer', back });
};

export const showDeskAttachment = attaching(showAttachPage);
export const deskAttachmentArrived = attaching(noteArrived);

/** A file of the case's messages or of a report, or an own one that is not sent yet; never without a record of who read it. */
export const openDeskAttachment =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const kind = AttachmentKind.safeParse(request.parameters['kind']);
    if (!kind.success) return problem('notFound');
    const { opened } = found;
    const sent = await sentIn(deps, opened, kind.data);
    const held = await attachmentToOpen(deps, request, opened, { kind: kind.data, sent });
    const address = held && keptAddressOf(deps.documents, opened.record.ref.id, held.facts);
    if (!held || address === undefined) return problem('notFound');
    await noteReading(deps, request, opened, held.facts.id);
    return redirect(address);
  };

async function sentIn(
  deps: AttachmentDeps,
  opened: OpenedCase,
  kind: AttachmentKind,
): Promise<readonly SubmittedFile[]> {
  if (kind === 'photos') return (opened.context.inspections ?? []).flatMap(({ photos = [] }) => photos);
  return threadOf(opened, await openHistory(deps, opened)).flatMap(({ files }) => files);
}
