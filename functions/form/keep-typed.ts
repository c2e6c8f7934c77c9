import { canonicalJson } from '../../rules/canonical-json.ts';
import { formatHongKongTime } from '../../rules/time.ts';
import { draftTexts } from '../../web/texts/drafts.ts';
import { words } from '../../web/texts/words.ts';
import type { Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import { isCurrent, withTyped } from './draft-content.ts';

const ATTEMPTS = 4;

/**
 * Keeps what stands in a page's controls while it is being typed, for the page's script. Answers with the version the page now goes by
 * and what to tell the person. Nothing is judged: good answers too become answers only when the page is saved.
 */
export const keepTyped =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDraft(deps, request);
      if (!opened) return told(request, 409, 'keptElsewhere');
      const reply = await keep(deps, request, opened);
      if (reply) return reply;
    }
    return told(request, 503, 'notKept');
  };

async function keep(deps: WebDeps, request: ProductRequest, opened: OpenedDraft): Promise<Reply | undefined> {
  const { draft, form, known } = opened;
  const pageId = request.parameters['page'] ?? '';
  const reading = form.readPage(pageId, request.form, known);
  const by = field(request.form, 'requestKey');
  if (!reading || by === undefined || !isCurrent(request, draft)) return told(request, 409, 'keptElsewhere');
  const content = withTyped(opened, pageId, reading, draft.content.language);
  if (!content) return told(request, 413, 'tooLong');
  const { autosaved: before } = draft.content;
  const autosaved = {
    by,
    since: before?.by === by ? before.since : (draft.content.sameSince ?? draft.version),
  };
  const isNew = canonicalJson(content.typed ?? {}) !== canonicalJson(draft.content.typed ?? {});
  const saved = isNew ? await writeDraft(deps, request, opened, { ...content, autosaved }) : opened;
  if (!saved) return undefined;
  const said = words(draftTexts.saved, request.language, { time: formatHongKongTime(request.at) });
  return { kind: 'json', body: { seen: saved.draft.version, said } };
}

const told = (
  request: ProductRequest,
  status: number,
  text: 'keptElsewhere' | 'tooLong' | 'notKept',
): Reply => ({ kind: 'json', status, body: { said: words(draftTexts[text], request.language) } });
