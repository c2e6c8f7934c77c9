import { randomBytes } from 'node:crypto';
import { filesIn, mostBytes } from '../../rules/files/upload-limits.ts';
import { FileId } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { uploadPage } from '../../web/pages/applicant/upload.tsx';
import { type UploadProblem, uploadProblemTexts } from '../../web/texts/files.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { arrivalKey } from '../records/file-keys.ts';
import { noDraft } from '../records/own-draft.ts';
import { attachFile, dropFile } from './attach-file.ts';
import type { FormDeps } from './deps.ts';
import { registerFile } from './register-file.ts';
import {
  type Carried,
  carriedIn,
  type OpenedQuestion,
  openQuestion,
  pageOfQuestion,
  placeOf,
  withCarried,
} from './upload-question.ts';

export const newFileId = (): string => randomBytes(16).toString('hex');

/** A form that sends one file straight to the store. Nothing is noted until something has arrived. */
export const showUpload =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openQuestion(deps, request);
    if (!opened) return noDraft(request);
    const { question, release, draft } = opened;
    const carried = carriedIn(request);
    const place = placeOf(opened, newFileId());
    const arrived = pathTo('fileArrived', { ...at(request, opened), file: place.file });
    const { fields } = deps.documents.arrivalForm(
      { key: arrivalKey(place), mostBytes: mostBytes(question) },
      `${deps.origin}${withCarried(arrived, carried)}`,
    );
    return page(
      uploadPage(
        {
          service: release.definition.name,
          question,
          backPath: pageOfQuestion(request, opened),
          action: withCarried(`/uploads/${segmentOf(request.language)}/${draft.id}/${question.id}`, carried),
          fields,
          replaces: carried.replaces !== undefined || (question.type !== 'files' && hasFile(opened)),
          problem: problemOf(request, opened, carried),
        },
        request.language,
      ),
    );
  };

const at = ({ language }: ProductRequest, { draft, question }: OpenedQuestion) => ({
  language: segmentOf(language),
  case: draft.id,
  question: question.id,
});

const hasFile = ({ known, question }: OpenedQuestion): boolean =>
  filesIn(known.answers[question.id]).length > 0;

const isProblem = (name: string): name is UploadProblem => Object.hasOwn(uploadProblemTexts, name);

function problemOf(
  { query }: ProductRequest,
  { question, known }: OpenedQuestion,
  { replaces }: Carried,
): UploadProblem | undefined {
  const named = query['problem'] ?? '';
  if (isProblem(named)) return named;
  const isFull = question.type === 'files' && filesIn(known.answers[question.id]).length >= question.maximum;
  return isFull && replaces === undefined ? 'tooMany' : undefined;
}

/** The store has the file and sent the browser here: it is noted, becomes part of the answer, and the form goes on. */
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
    if (facts?.question !== opened.question.id) return again('lost');
    const attached = await attachFile(deps, request, opened, { file, replaces: carried.replaces });
    if (attached.ok) return redirect(pageOfQuestion(request, opened));
    await dropFile(deps, placeOf(opened, file));
    return attached.problem === 'tooMany' ? again('tooMany') : noDraft(request);
  };
