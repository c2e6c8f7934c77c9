import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { messagesPage, type MessagesModel } from '../../web/pages/applicant/messages.tsx';
import type { AttachmentDeps } from '../attachments/deps.ts';
import { followFileWish } from '../attachments/file-wishes.ts';
import { placeOf, waitingFor } from '../attachments/waiting.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { stamp } from '../http/stamp.ts';
import { caseFor } from '../records/case-for.ts';
import { asSent, noteRead, takeMessage, threadOf, whyNoMessage } from '../records/message-thread.ts';
import { officerNames } from '../records/officer-names.ts';
import { type OpenedCase, openHistory } from '../records/opened-case.ts';

type Extra = Partial<Pick<MessagesModel, 'typed' | 'errors' | 'done' | 'rescued'>>;

/** The messages of a case for its officers. They are read by whoever may work on it; who may only look on leaves them unread. */
export const showDeskMessages =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const rescued = await rescuedForm(deps.store, request);
    const reply = await shown(deps, request, found.opened, {
      done: request.query['done'] === 'sent',
      ...(rescued?.route === 'sendDeskMessage'
        ? { rescued: true, typed: field(rescued.fields, 'text') }
        : {}),
    });
    if (found.mayWork) await noteRead(deps, request, found.opened);
    return reply;
  };

async function shown(
  deps: AttachmentDeps,
  request: ProductRequest,
  opened: OpenedCase,
  extra: Extra,
): Promise<Reply> {
  await noteReading(deps, request, opened);
  const { record, release, application } = opened;
  const [history, waiting] = await Promise.all([
    openHistory(deps, opened),
    waitingFor(deps.store, placeOf(request, 'message')),
  ]);
  const thread = threadOf(opened, history);
  const staff = thread.flatMap(({ from, by }) => (from === 'officer' ? by : []));
  const named = await officerNames(deps.store, staff, request.language);
  const model: MessagesModel = {
    case: record.ref.id,
    reference: application.reference,
    service: release.definition.name,
    reader: 'officer',
    messages: thread.map(({ at, from, by, text, files, readAt }) => ({
      at,
      own: from === 'officer',
      name: from === 'officer' ? by.map(named).join(', ') : undefined,
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

export const sendDeskMessage =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const typed = field(request.form, 'text') ?? '';
    if (changesLanguage(request)) return shown(deps, request, found.opened, { typed });
    const at = { language: segmentOf(request.language), case: found.opened.record.ref.id };
    const wished = await followFileWish(deps, request, {
      kind: 'message',
      form: pathTo('deskAttachPage', { ...at, kind: 'message' }),
      back: pathTo('deskMessages', at),
    });
    if (wished) return wished;
    return takeMessage(deps, request, found.opened, {
      waiting: await waitingFor(deps.store, placeOf(request, 'message')),
      done: `${pathTo('deskMessages', at)}?done=sent`,
      again: (errors) => shown(deps, request, found.opened, { typed, errors }),
    });
  };
