import { safeFileName } from '../../rules/files/file-name.ts';
import { filesIn, mostBytes } from '../../rules/files/upload-limits.ts';
import { type FileFacts, FileId } from '../../schemas/file.ts';
import { readFile, saveFile } from '../../store/files.ts';
import { fileListHtml } from '../../web/questions/files.tsx';
import { wallSeconds } from '../http/open-session.ts';
import { problem, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { arrivalKey } from '../records/file-keys.ts';
import { attachFile, dropFile } from './attach-file.ts';
import type { ApplicantDeps } from './deps.ts';
import { partsToSend } from './parts-to-send.ts';
import { registerFile } from './register-file.ts';
import { newFileId } from './upload-page.ts';
import { type OpenedQuestion, openQuestion, placeOf } from './upload-question.ts';

/** Announced and never sent: forgotten after two days, as the store forgets the parts. */
const FORGOTTEN_SECONDS = 2 * 24 * 60 * 60;
/** Uploads somebody may have begun and not ended; nobody honest has so many. */
const MOST_BEGUN = 50;

const json = (body: object, status = 200): Reply => ({ kind: 'json', body, status });
const no = (why: 'empty' | 'tooLarge' | 'tooMany' | 'incomplete' | 'lost'): Reply =>
  json({ problem: why }, 409);

/** Begins an upload in parts, or goes on with one of the same name and size that was broken off: what is still to be sent, and where to. */
export const startUpload =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    const size = Number(field(request.form, 'size') ?? '');
    if (!opened || !Number.isSafeInteger(size)) return problem('badRequest');
    if (size < 1) return no('empty');
    if (size > mostBytes(opened.question)) return no('tooLarge');
    const name = safeFileName(field(request.form, 'name') ?? '');
    const begun = [...(opened.known.files?.values() ?? [])].filter(({ state }) => state === 'uploading');
    const same = begun.find(
      (file) => file.question === opened.question.id && file.name === name && file.size === size,
    );
    const resumed = same && (await stillToSend(deps, opened, same));
    if (resumed) return json(resumed);
    if (begun.length >= MOST_BEGUN || isFull(opened)) return no('tooMany');
    const fresh = await begin(deps, request, opened, { name, size });
    const sending = await stillToSend(deps, opened, fresh);
    return sending ? json(sending) : problem('unavailable');
  };

const isFull = ({ question, known }: OpenedQuestion): boolean =>
  question.type === 'files' && filesIn(known.answers[question.id]).length >= question.maximum;

async function begin(
  deps: ApplicantDeps,
  request: ProductRequest,
  opened: OpenedQuestion,
  { name, size }: { name: string; size: number },
): Promise<FileFacts> {
  const id = newFileId();
  const upload = await deps.documents.beginParts(arrivalKey(placeOf(opened, id)), name);
  const facts: FileFacts = {
    id,
    question: opened.question.id,
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
  { documents }: ApplicantDeps,
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

/** All parts are there: they become one file, which is part of the answer from now on. */
export const endUpload =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const id = request.parameters['file'] ?? '';
    const opened = await openQuestion(deps, request);
    if (!opened || !FileId.safeParse(id).success) return problem('notFound');
    const place = placeOf(opened, id);
    const held = await readFile(deps.store, place.case, id);
    if (held?.facts.question !== opened.question.id) return no('lost');
    const { state, upload, size } = held.facts;
    if (state === 'uploading' && upload !== undefined) {
      const parts = (await deps.documents.parts(arrivalKey(place), upload)) ?? [];
      const sent = parts.reduce((sum, part) => sum + part.size, 0);
      // The parts are gone when this was asked before and its answer was lost on the way.
      if (parts.length > 0 && sent !== size) return no('incomplete');
      if (parts.length > 0) await deps.documents.endParts(arrivalKey(place), upload, parts);
    }
    if (!(await registerFile(deps, place, request.at))) return no('lost');
    const attached = await attachFile(deps, request, opened, { file: id });
    if (attached.ok) return json({ seen: attached.version });
    await dropFile(deps, place);
    return no(attached.problem === 'tooMany' ? 'tooMany' : 'lost');
  };

/** The question's files as the form page would show them now, and whether any is still being checked. */
export const fileStates =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    if (!opened) return problem('notFound');
    const { question, draft, known } = opened;
    const files = filesIn(known.answers[question.id]).map(
      (id) => known.files?.get(id) ?? { id, state: 'uploading' as const },
    );
    return json({
      html: fileListHtml({ question, case: draft.id, files }, request.language),
      checking: files.some(({ state }) => state === 'checking'),
    });
  };
