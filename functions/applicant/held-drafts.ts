import { representedIn } from '../../rules/forms/applicant.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readDraft } from '../../store/drafts.ts';
import type { HoldingRow } from '../../store/lists.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ApplicationsModel } from '../../web/pages/applicant/applications.tsx';
import type { ProductRequest } from '../http/request.ts';
import { holderOf } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { timesOf } from '../records/draft-times.ts';

/** A draft for the list: how far it is, where it is gone on with, and its last day. None when it was sent or ended this moment. */
export async function heldDraft(
  deps: WebDeps,
  request: ProductRequest,
  { id }: Pick<HoldingRow, 'id'>,
): Promise<ApplicationsModel['drafts']> {
  const session = sessionOf(request);
  const draft = await readDraft(deps.store, id, holderOf(session));
  if (!draft) return [];
  const [{ definition }, form] = await Promise.all([
    deps.releases.get(draft.release),
    deps.releases.formOf(draft.release),
  ]);
  const { content, changedAt } = draft;
  const known = {
    answers: content.answers,
    particulars: session.particulars,
    today: hongKongDateOf(request.at),
  };
  const pages = form.shownPages(known);
  const index = pages.findIndex(({ id: page }) => page === content.at);
  const at = { language: segmentOf(request.language), case: id };
  const reached = pages[index];
  const overview = definition.sections.length > 0 ? ('taskList' as const) : ('checkAnswers' as const);
  return [
    {
      case: id,
      service: definition.name,
      represented: representedIn(definition, content.answers)?.name,
      savedAt: changedAt,
      keptUntil: timesOf(definition, draft).lastDay,
      ...(reached ? { reached: { title: reached.title, n: index + 1, of: pages.length } } : {}),
      path: reached ? pathTo('formPage', { ...at, page: reached.id }) : pathTo(overview, at),
    },
  ];
}
