import { mostBytes } from '../../rules/files/upload-limits.ts';
import { FileId } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { type ClosedUpload, closedUploadPage, uploadPage } from '../../web/pages/applicant/upload.tsx';
import { type UploadProblem, uploadProblemTexts } from '../../web/texts/files.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { arrivalKey, newFileId } from '../records/file-keys.ts';
import { noDraft } from '../records/own-draft.ts';
import { dropFile } from '../records/unnamed-files.ts';
import { namedIn } from '../records/unnamed-files.ts';
import { attachFile } from './attach-file.ts';
import type { FormDeps } from './deps.ts';
import { registerFile } from './register-file.ts';
import { replaceInRow } from './replace-in-row.ts';
import {
  type Carried,
  carriedIn,
  filesOf,
  type OpenedQuestion,
  openQuestion,
  pageOfQuestion,
  placeOf,
  withCarried,
} from './upload-question.ts';

/** A form that sends one file straight to the store. Nothing is noted until something has arrived. */
export const showUpload =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    if (!opened) return noDraft(request);
    const { question, release, draft, path } = opened;
    const carried = carriedIn(request);
    const shown = {
      service: release.definition.name,
      question,
      label: question.label,
      backPath: pageOfQuestion(request, opened),
    };
    const closed = whyClosed(request, opened, carried);
    if (closed) return page(closedUploadPage({ ...shown, why: closed }, request.language));
    const place = placeOf(opened, carried.slot ?? newFileId());
    const arrived = pathTo('fileArrived', { ...at(request, opened), file: place.file });
    const { fields } = deps.documents.arrivalForm(
      { key: arrivalKey(place), mostBytes: mostBytes(question) },
      `${deps.origin}${withCarried(arrived, carried)}`,
    );
    return page(
      uploadPage(
        {
          ...shown,
          action: withCarried(`/uploads/${segmentOf(request.language)}/${draft.id}/${path}`, carried),
          fields,
          replaces: carried.replaces !== undefined || (question.type !== 'files' && hasFile(opened)),
          problem: problemOf(request, opened, carried),
        },
        request.language,
      ),
    );
  };

const at = ({ language }: ProductRequest, { draft, path }: OpenedQuestion) => ({
  language: segmentOf(language),
  case: draft.id,
  question: path,
});

/**
 * Why nothing can be sent here: the edge says so of an upload's address that was loaded again (infra/edge/rewrite-uploads.cjs); the file for
 * this place in the form has arrived; or no row names it (any more).
 */
function whyClosed(
  { query }: ProductRequest,
  { inRows, known, draft, form }: OpenedQuestion,
  { slot }: Carried,
): ClosedUpload | undefined {
  if (query['problem'] === 'sent') return 'sent';
  if (!inRows) return undefined;
  if (slot !== undefined && known.files?.has(slot) === true) return 'sent';
  return namedIn(form, draft.content).some(({ id }) => id === slot) ? undefined : 'gone';
}

const hasFile = (opened: OpenedQuestion): boolean => !opened.inRows && filesOf(opened).length > 0;

const isProblem = (name: string): name is UploadProblem => Object.hasOwn(uploadProblemTexts, name);

function problemOf(
  { query }: ProductRequest,
  opened: OpenedQuestion,
  { replaces }: Carried,
): UploadProblem | undefined {
  const { question, inRows } = opened;
  const named = query['problem'] ?? '';
  if (isProblem(named)) return named;
  const isFull = !inRows && question.type === 'files' && filesOf(opened).length >= question.maximum;
  return isFull && replaces === undefined ? 'tooMany' : undefined;
}

/**
 * The store has the file and sent the browser here: it is noted, becomes part of the answer, and the form goes on. A row names its file
 * beforehand; one that was taken out meanwhile wants it no more.
 */
export const fileArrived =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const file = request.parameters['file'] ?? '';
    if (!FileId.safeParse(file).success) return problem('notFound');
    const opened = await openQuestion(deps, request);
    if (!opened) return noDraft(request);
    const carried = carriedIn(request);
    const again = (what: UploadProblem) =>
      redirect(withCarried(pathTo('uploadPage', at(request, opened)), { ...carried, problem: what }));
    const facts = await registerFile(deps, placeOf(opened, file), request.at);
    if (facts?.question !== opened.path) return again('lost');
    if (opened.inRows) {
      const isNamed = namedIn(opened.form, opened.draft.content).some(({ id }) => id === file);
      if (!isNamed) await dropFile(deps, placeOf(opened, file));
      const { replaces } = carried;
      if (isNamed && replaces !== undefined) await replaceInRow(deps, request, opened, { file, replaces });
      return isNamed
        ? redirect(pageOfQuestion(request, opened))
        : redirect(pathTo('uploadPage', at(request, opened)));
    }
    const attached = await attachFile(deps, request, opened, { file, replaces: carried.replaces });
    if (attached.ok) return redirect(pageOfQuestion(request, opened));
    await dropFile(deps, placeOf(opened, file));
    return attached.problem === 'tooMany' ? again('tooMany') : noDraft(request);
  };
