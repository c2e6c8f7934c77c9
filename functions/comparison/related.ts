import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { relatedPage } from '../../web/pages/desk/related.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { openSubmission } from '../records/opened-case.ts';
import { standingOf } from '../records/standing.ts';
import { previousOf, type Related, relatedCases } from './related-cases.ts';

/** Other cases that have to do with this one, as far as the officer may read them, and which of them was the application before. */
export const showRelated =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    if (actor.kind !== 'staff') return problem('forbidden');
    const { opened } = found;
    const sent = await openSubmission(deps, opened, request.ahead?.firstEvent);
    const [related] = await Promise.all([
      relatedCases(deps, actor, opened, sent),
      noteReading(deps, request, opened),
    ]);
    const language = segmentOf(request.language);
    const shown = async ({ id, release, listing, why }: Related) => ({
      case: id,
      reference: listing.reference,
      service: (await deps.releases.get(release)).definition.name,
      receivedAt: listing.submittedAt,
      standing: standingOf(listing),
      why,
      path: pathTo('deskCase', { language, case: id }),
      compare: pathTo('deskCompared', { language, case: opened.record.ref.id, other: id }),
    });
    const previous = previousOf(opened, related);
    const model = {
      case: opened.record.ref.id,
      reference: opened.application.reference,
      service: opened.release.definition.name,
      related: await Promise.all(related.map(shown)),
      previous: previous && (await shown(previous)),
    };
    return page(relatedPage(model, request.language));
  };
