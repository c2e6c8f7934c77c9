import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { signaturesPage, type SignaturesModel } from '../../web/pages/applicant/signatures.tsx';
import { page, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { noDraft, openDraft, type OpenedDraft } from '../records/own-draft.ts';
import { type SignatureStanding, standingsOf } from '../records/signatures.ts';
import { unfinishedPages } from '../records/unfinished.ts';

/** Whose signatures the application needs, and how it stands with each. */
export const showSignatures =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openDraft(deps, request);
    if (!opened) return noDraft(request);
    const standings = signaturesOf(opened, request);
    if (!standings) return redirect(pathTo('checkAnswers', placeOf(request)));
    if (standings.length === 0) return redirect(pathTo('declaration', placeOf(request)));
    const { asked, missing } = request.query;
    const extra = {
      ...(standings.some(({ wanted: { entry } }) => entry === asked) ? { asked } : {}),
      missing: missing === 'yes',
    };
    return page(signaturesPage(modelOf(request, opened, standings, extra), request.language));
  };

export const placeOf = (request: ProductRequest) => ({
  language: segmentOf(request.language),
  case: request.parameters['case'] ?? '',
});

/** The signatures a draft needs; `undefined` while there is still something to fill in, save or confirm. */
export function signaturesOf(opened: OpenedDraft, request: ProductRequest): SignatureStanding[] | undefined {
  const whole = opened.form.whole(opened.known);
  if (!whole.complete || unfinishedPages(opened, request.language).length > 0) return undefined;
  return standingsOf(opened, whole.answers, request.wall);
}

export const modelOf = (
  request: ProductRequest,
  { draft, release }: OpenedDraft,
  standings: readonly SignatureStanding[],
  extra: Partial<SignaturesModel>,
): SignaturesModel => ({
  case: draft.id,
  service: release.definition.name,
  signatures: standings.map(({ wanted: { entry, who, name, email }, request: asked, state }) => ({
    entry,
    who,
    name,
    email,
    state,
    askedAt: asked?.askedAt,
    until: asked?.until,
    signed: asked?.signed,
    declined: asked?.declined,
  })),
  stamp: stamp(request, draft.version),
  ...extra,
});
