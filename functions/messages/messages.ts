import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { messagesPage, type MessagesModel } from '../../web/pages/applicant/messages.tsx';
import type { AttachmentDeps } from '../attachments/deps.ts';
import { followFileWish } from '../attachments/file-wishes.ts';
import { placeOf, waitingFor } from '../attachments/waiting.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { stamp } from '../http/stamp.ts';
import { asSent, noteRead, takeMessage, threadOf, whyNoMessage } from '../records/message-thread.ts';
import { type OpenedCase, openHistory } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';

type Extra = Partial<Pick<MessagesModel, 'typed' | 'errors' | 'done' | 'rescued'>>;

/** The messages of an own case. Opening them is reading them. */
export const showMessages =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const rescued = await rescuedForm(deps.store, request);
    const reply = await shown(deps, request, opened, {
      done: request.query['done'] === 'sent',
      ...(rescued?.route === 'sendMessage' ? { rescued: true, typed: field(rescued.fields, 'text') } : {}),
    });
    await noteRead(deps, request, opened);
    return reply;
  };

async function shown(
  deps: AttachmentDeps,
  request: ProductRequest,
  opened: OpenedCase,
  extra: Extra,
): Promise<Reply> {
  const { record, release, application } = opened;
  const [history, waiting] = await Promise.all([
    openHistory(deps, opened),
    waitingFor(deps.store, placeOf(request, 'message')),
  ]);
  const model: MessagesModel = {
    case: record.ref.id,
    reference: application.reference,
    service: release.definition.name,
    reader: 'applicant',
    messages: threadOf(opened, history).map(({ at, from, text, files, readAt }) => ({
      at,
      own: from === 'applicant',
      text,
      files: files.map(asSent),
      readAt,
    })),
    typed: field(waiting.typed, 'text'),
    waiting: waiting.files,
    closed: whyNoMessage(opened, request),
    errors: [],
    stamp: stamp(request),
    ...extra,
  };
  return page(messagesPage(model, request.language));
}

export const sendMessage =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const typed = field(request.form, 'text') ?? '';
    if (changesLanguage(request)) return shown(deps, request, opened, { typed });
    const at = { language: segmentOf(request.language), case: opened.record.ref.id };
    const wished = await followFileWish(deps, request, {
      kind: 'message',
      form: pathTo('attachPage', { ...at, kind: 'message' }),
      back: pathTo('messages', at),
    });
    if (wished) return wished;
    return takeMessage(deps, request, opened, {
      waiting: await waitingFor(deps.store, placeOf(request, 'message')),
      done: `${pathTo('messages', at)}?done=sent`,
      again: (errors) => shown(deps, request, opened, { typed, errors }),
    });
  };
