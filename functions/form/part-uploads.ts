import { safeFileName } from '../../rules/files/file-name.ts';
import { arrived, pathOf } from '../../rules/files/placed-uploads.ts';
import { mostBytes } from '../../rules/files/upload-limits.ts';
import { type FileFacts, FileId } from '../../schemas/file.ts';
import { readFile, saveFile } from '../../store/files.ts';
import { fileListHtml } from '../../web/questions/files.tsx';
import { wallSeconds } from '../http/open-session.ts';
import { problem, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { arrivalKey, newFileId } from '../records/file-keys.ts';
import { attachFile, dropFile } from './attach-file.ts';
import type { FormDeps } from './deps.ts';
import { partsToSend } from './parts-to-send.ts';
import { registerFile } from './register-file.ts';
import { filesOf, type OpenedQuestion, openQuestion, placeOf } from './upload-question.ts';

/** Announced and never sent: forgotten after two days, as the store forgets the parts. */
const FORGOTTEN_SECONDS = 2 * 24 * 60 * 60;
/** Uploads somebody may have begun and not ended; nobody honest has so many. */
const MOST_BEGUN = 50;

const json = (body: object, status = 200): Reply => ({ kind: 'json', body, status });
const no = (why: 'empty' | 'tooLarge' | 'tooMany' | 'incomplete' | 'lost'): Reply =>
  json({ problem: why }, 409);

/** Begins an upload in parts, or goes on with one of the same name and size that was broken off: what is still to be sent, and where to. */
export const startUpload =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    const size = Number(field(request.form, 'size') ?? '');
    if (!opened || !Number.isSafeInteger(size)) return problem('badRequest');
    if (size < 1) return no('empty');
    if (size > mostBytes(opened.question)) return no('tooLarge');
    const name = safeFileName(field(request.form, 'name') ?? '');
    const begun = [...(opened.known.files?.values() ?? [])].filter(({ state }) => state === 'uploading');
    // Of the same name and size, but being sent at this moment from another row of the page, it is another file.
    const busy = new Set((field(request.form, 'busy') ?? '').split(' '));
    const same = begun.find(
      (file) =>
        file.question === opened.path && file.name === name && file.size === size && !busy.has(file.id),
    );
    const resumed = same && (await stillToSend(deps, opened, same));
    if (resumed) return json(resumed);
    if (begun.length >= MOST_BEGUN || isFull(opened)) return no('tooMany');
    const fresh = await begin(deps, request, opened, { name, size });
    const sending = await stillToSend(deps, opened, fresh);
    return sending ? json(sending) : problem('unavailable');
  };

/** How many a row has only its page knows; they are counted when it is saved. */
const isFull = (opened: OpenedQuestion): boolean =>
  !opened.inRows && opened.question.type === 'files' && filesOf(opened).length >= opened.question.maximum;

async function begin(
  deps: FormDeps,
  request: ProductRequest,
  opened: OpenedQuestion,
  { name, size }: { name: string; size: number },
): Promise<FileFacts> {
  const id = newFileId();
  const upload = await deps.documents.beginParts(arrivalKey(placeOf(opened, id)), name);
  const facts: FileFacts = {
    id,
    question: opened.path,
    state: 'uploading',
    name,
    size,
    upload,
    addedAt: request.at,
  };
  const ttl = wallSeconds(request) + FORGOTTEN_SECONDS;
  await saveFile(deps.store, opened.draft.id, facts, { seen: 0, ttl });
  return facts;
}

async function stillToSend(
  { documents }: FormDeps,
  opened: OpenedQuestion,
  { id, upload, size = 0 }: FileFacts,
) {
  const key = arrivalKey(placeOf(opened, id));
  const sent = upload === undefined ? undefined : await documents.parts(key, upload);
  if (!sent || upload === undefined) return undefined;
  const parts = partsToSend(size, sent).map(({ number, from, to }) => ({
    from,
    to,
    path: documents.partPath(key, upload, { number, size: to - from }),
  }));
  return { file: id, size, parts };
}

/** All parts are there: they become one file, which is part of the answer from now on, or is named by its row. */
export const endUpload =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const id = request.parameters['file'] ?? '';
    const opened = await openQuestion(deps, request);
    if (!opened || !FileId.safeParse(id).success) return problem('notFound');
    const place = placeOf(opened, id);
    const held = await readFile(deps.store, place.case, id);
    if (held?.facts.question !== opened.path) return no('lost');
    const { state, upload, size } = held.facts;
    if (state === 'uploading' && upload !== undefined) {
      const parts = (await deps.documents.parts(arrivalKey(place), upload)) ?? [];
      const sent = parts.reduce((sum, part) => sum + part.size, 0);
      // The parts are gone when this was asked before and its answer was lost on the way.
      if (parts.length > 0 && sent !== size) return no('incomplete');
      if (parts.length > 0) await deps.documents.endParts(arrivalKey(place), upload, parts);
    }
    if (!(await registerFile(deps, place, request.at))) return no('lost');
    // The page itself names the files of its rows, and is kept as it is typed.
    if (opened.inRows) return json({ seen: opened.draft.version });
    const attached = await attachFile(deps, request, opened, { file: id });
    if (attached.ok) return json({ seen: attached.version });
    await dropFile(deps, place);
    return no(attached.problem === 'tooMany' ? 'tooMany' : 'lost');
  };

/**
 * The question's files as the form page would show them now, and whether any is still being checked. In rows the page says which they are,
 * and what the control is called there.
 */
export const fileStates =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    if (!opened) return problem('notFound');
    const { question, draft, path, inRows, known } = opened;
    const { name = '', ids = '' } = request.query;
    const named = inRows
      ? arrived(question, ids.split(' '), path, known.files ?? new Map())
      : filesOf(opened);
    const files = named.map((id) => known.files?.get(id) ?? { id, state: 'uploading' as const });
    const shown = inRows && pathOf(name) === path ? { ...question, id: name } : question;
    return json({
      html: fileListHtml({ question: shown, case: draft.id, files }, request.language),
      checking: files.some(({ state }) => state === 'checking'),
    });
  };
