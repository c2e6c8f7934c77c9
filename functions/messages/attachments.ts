import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { AttachmentDeps } from '../attachments/deps.ts';
import { attachmentToOpen } from '../attachments/open.ts';
import { type Attaching, noteArrived, showAttachPage } from '../attachments/upload.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { keptAddressOf } from '../records/kept-address.ts';
import { threadOf, whyNoMessage } from '../records/message-thread.ts';
import { openHistory } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';

type Handler = (
  deps: AttachmentDeps,
  request: ProductRequest,
  attaching: Attaching & { readonly kind: 'message' },
) => Promise<Reply>;

/** A page about a file for a message in an own case; where no message can be written, the messages say why. */
const attaching = (handle: Handler) => (deps: AttachmentDeps) => async (request: ProductRequest) => {
  const opened = await ownCase(deps, request);
  if (!opened || request.parameters['kind'] !== 'message') return problem('notFound');
  const back = pathTo('messages', { language: segmentOf(request.language), case: opened.record.ref.id });
  if (whyNoMessage(opened, request) !== undefined) return redirect(back);
  return handle(deps, request, { opened, kind: 'message', side: 'applicant', back });
};

export const showAttachment = attaching(showAttachPage);
export const attachmentArrived = attaching(noteArrived);

/** A file of the messages of an own case, or an own one that is not sent yet. */
export const openAttachment =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened || request.parameters['kind'] !== 'message') return problem('notFound');
    const sent = threadOf(opened, await openHistory(deps, opened)).flatMap(({ files }) => files);
    const held = await attachmentToOpen(deps, request, opened, { kind: 'message', sent });
    const address = held && keptAddressOf(deps.documents, opened.record.ref.id, held.facts);
    return address === undefined ? problem('notFound') : redirect(address);
  };
