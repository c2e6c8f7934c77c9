import { canonicalJson } from '../../rules/canonical-json.ts';
import type { PageReading } from '../../rules/forms/compiled-form.ts';
import { questionCalled } from '../../rules/questions/row-parts.ts';
import { formatHongKongTime } from '../../rules/time.ts';
import { questionHtml } from '../../web/questions/controls.tsx';
import { draftTexts } from '../../web/texts/drafts.ts';
import { words } from '../../web/texts/words.ts';
import type { Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { changedCalls, nowAsked } from './called-questions.ts';
import { isCurrent, withTyped } from './draft-content.ts';
import { openDraft, type OpenedDraft, writeDraft } from './drafts.ts';
import { uploadsOf } from './page-model.ts';

const ATTEMPTS = 4;

/**
 * Keeps what stands in a page's controls while it is being typed, for the page's script. Answers with the version the page now goes by
 * and what to tell the person, and with what the answers now call for or no longer call for. Nothing is judged: good answers too become answers only when the page is saved.
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
  const content = withTyped(opened, pageId, reading, { language: draft.content.language });
  if (!content) return told(request, 413, 'tooLong');
  const { autosaved: before } = draft.content;
  const autosaved = { by, since: before?.by === by ? before.since : draft.version };
  const isNew = canonicalJson(content.typed ?? {}) !== canonicalJson(draft.content.typed ?? {});
  const saved = isNew ? await writeDraft(deps, request, opened, { ...content, autosaved }) : opened;
  if (!saved) return undefined;
  const said = words(draftTexts.saved, request.language, { time: formatHongKongTime(request.at) });
  const calls = changedCalls(request.form, reading);
  const asked = calls.flatMap(([name, call]) => (call === 'required' ? [name] : []));
  return {
    kind: 'json',
    body: {
      seen: saved.draft.version,
      said: [nowAsked(reading.questions, asked, request.language), said].join(' ').trim(),
      calls: calls.map(([name]) => ({ name, html: htmlOf(request, opened, reading, name) })),
    },
  };
}

/** A question as the page would now show it, with what was typed there; nothing where it is not asked. */
function htmlOf(
  { language, form }: ProductRequest,
  { draft, known }: OpenedDraft,
  reading: PageReading,
  name: string,
): string {
  const question = questionCalled(reading.questions, name);
  if (!question || reading.calls.get(name) === 'no') return '';
  const { hidden, calls, questions } = reading;
  const uploads = uploadsOf(questions, draft.id, known);
  return questionHtml({ question, fields: form, errors: [], hidden, calls, uploads, language });
}

const told = (
  request: ProductRequest,
  status: number,
  text: 'keptElsewhere' | 'tooLong' | 'notKept',
): Reply => ({ kind: 'json', status, body: { said: words(draftTexts[text], request.language) } });
