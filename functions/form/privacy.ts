import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { privacyPage } from '../../web/pages/applicant/privacy.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, writeDraft } from '../records/own-draft.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { startOf } from './where-next.ts';

/** Nobody is asked a question before they were told what becomes of the answer. */
export const toPrivacy = (request: ProductRequest): Reply =>
  redirect(
    pathTo('privacy', { language: segmentOf(request.language), case: request.parameters['case'] ?? '' }),
  );

export const showPrivacy =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, release, form, known } = opened;
    const language = segmentOf(request.language);
    const isRead = draft.content.noticed !== undefined;
    return page(
      privacyPage(
        {
          case: draft.id,
          service: release.definition.name,
          privacy: release.definition.privacy,
          backPath: isRead
            ? pathTo('declaration', { language, case: draft.id })
            : pathTo('service', { language, service: release.service }),
          next: isRead
            ? { kind: 'goOn', path: startOf(form, request, draft.id, known) }
            : { kind: 'acknowledge', stamp: stamp(request, draft.version) },
        },
        request.language,
      ),
    );
  };

/** Keeps when the statement was acknowledged and goes on to the form; a second press only goes on. */
export const readPrivacy =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const { draft, form, known } = opened;
    const goOn = redirect(
      (await earlierAnswers(deps, request, opened))
        ? pathTo('reuse', { language: segmentOf(request.language), case: draft.id })
        : startOf(form, request, draft.id, known),
    );
    if (draft.content.noticed !== undefined) return goOn;
    const content = { ...draft.content, noticed: request.at };
    return (await writeDraft(deps, request, opened, content))
      ? goOn
      : problem('stale', { kind: 'tryAgain', path: request.path });
  };
