import { uploadsIn } from '../../rules/files/placed-uploads.ts';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import type { FileFacts } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { type Draft, readDraft, saveDraft } from '../../store/drafts.ts';
import { readFiles } from '../../store/files.ts';
import type { Release } from '../../store/releases.ts';
import type { Write } from '../../store/transact.ts';
import { segmentOf } from '../../web/languages.ts';
import { type Reply, redirect } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf } from '../http/session.ts';
import { requestName, sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { daysOf } from '../records/draft-times.ts';

/** A draft of the signed-in person with its release's form; `undefined` for anybody else's. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly release: Release;
  readonly form: CompiledForm;
  readonly known: Known;
}

export async function openDraft(deps: WebDeps, request: ProductRequest): Promise<OpenedDraft | undefined> {
  const session = sessionOf(request);
  const id = request.parameters['case'] ?? '';
  const draft = await readDraft(deps.store, id, holderOf(session), request.readCase);
  if (!draft) return undefined;
  const form = await deps.releases.formOf(draft.release);
  const known = {
    answers: draft.content.answers,
    particulars: session.particulars,
    today: hongKongDateOf(request.at),
    files: await filesOf(deps, form, draft.id),
  };
  return { draft, release: await deps.releases.get(draft.release), form, known };
}

/** Looked up only for a form that asks for files. */
async function filesOf(
  { store }: WebDeps,
  form: CompiledForm,
  caseId: string,
): Promise<ReadonlyMap<string, FileFacts>> {
  if (!form.pages.some(({ questions }) => uploadsIn(questions).length > 0)) return new Map();
  return new Map([...(await readFiles(store, caseId))].map(([id, { facts }]) => [id, facts]));
}

/** Writes what a draft holds next; `undefined` when it is no longer as it was read. */
export async function writeDraft(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  content: DraftContent,
  also: readonly Write<string>[] = [],
): Promise<OpenedDraft | undefined> {
  const { draft, release } = opened;
  const changed = { ...draft, changedAt: request.at, content };
  const days = daysOf(release.definition, draft.holder);
  if (!(await saveDraft(deps.store, changed, draft.version, { days, also, write: requestName(request) })))
    return undefined;
  return {
    ...opened,
    draft: { ...changed, version: draft.version + 1 },
    known: { ...opened.known, answers: content.answers },
  };
}

/** No draft (any more): a case that was submitted has its own page, anything else does not exist. */
export const noDraft = (request: ProductRequest): Reply =>
  redirect(
    pathTo('application', { language: segmentOf(request.language), case: request.parameters['case'] ?? '' }),
  );
