import { pathTo } from '../../schemas/routes.ts';
import { endDraft } from '../../store/drafts.ts';
import { segmentOf } from '../../web/languages.ts';
import { deleteDraftPage } from '../../web/pages/applicant/delete-draft.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { seenVersion, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { ownCase } from '../records/own-case.ts';
import { noDraft, openDraft } from '../records/own-draft.ts';

/** Asks once more, since nothing brings a draft back. */
export const showDeleteDraft =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, release } = opened;
    return page(
      deleteDraftPage(
        { case: draft.id, service: release.definition.name, stamp: stamp(request, draft.version) },
        request.language,
      ),
    );
  };

/** Deletes a draft nobody wrote to since the question was asked. What is left of it, its key, is destroyed a moment later. */
export const deleteDraft =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const list = pathTo('applications', { language: segmentOf(request.language) });
    const deleted = redirect(`${list}?done=deleted`);
    const opened = await openDraft(deps, request);
    // Pressed twice it is gone already; sent meanwhile it is a case.
    if (!opened) return (await ownCase(deps, request)) ? noDraft(request) : deleted;
    const { draft } = opened;
    if (seenVersion(request) === draft.version && (await endDraft(deps.store, draft, request.at)))
      return deleted;
    return problem('stale', { kind: 'tryAgain', path: request.path });
  };
