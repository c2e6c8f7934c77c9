import { pathTo } from '../../schemas/routes.ts';
import { recordAccess, sealReason } from '../../store/access.ts';
import { segmentOf } from '../../web/languages.ts';
import { comparedPage } from '../../web/pages/desk/compared.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { accessTo } from '../records/case-access.ts';
import { caseFor } from '../records/case-for.ts';
import { comparedAnswers } from '../records/compared-answers.ts';
import { openCase, type OpenedCase, openSubmission } from '../records/opened-case.ts';
import { standingOf } from '../records/standing.ts';
import { relatedCases } from './related-cases.ts';

/**
 * The application beside an earlier one, answer by answer. Only one that has to do with it, only to who may read both; the earlier case is
 * told who looked and because of which application.
 */
export const showCompared =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    if (actor.kind !== 'staff') return problem('forbidden');
    const { opened } = found;
    const sent = await openSubmission(deps, opened, request.ahead?.firstEvent);
    const related = await relatedCases(deps, actor, opened, sent);
    const known = related.find(({ id }) => id === request.parameters['other']);
    const other = known && (await openCase(deps, known.id));
    if (!other) return problem('notFound');
    const access = accessTo(other, actor);
    if (access !== 'work' && access !== 'read') return problem('forbidden');
    await noteReading(deps, request, opened);
    await noteComparison(deps, request, other, opened);
    const model = {
      case: opened.record.ref.id,
      other: other.record.ref.id,
      service: opened.release.definition.name,
      now: sideOf(opened),
      earlier: sideOf(other),
      rows: await rowsOf(deps, request, { opened, sent }, other),
      onlyChanges: request.query['only'] === 'changes',
    };
    return page(comparedPage(model, request.language));
  };

/** On the chain of the earlier case, with why. */
async function noteComparison(
  { store }: WebDeps,
  request: ProductRequest,
  { record }: OpenedCase,
  because: OpenedCase,
): Promise<void> {
  const why = await sealReason(store, record, `Compared with application ${because.application.reference}`);
  await recordAccess(store, record.ref, {
    at: request.at,
    by: sessionOf(request).actor,
    read: request.route,
    ...(why === undefined ? {} : { why }),
  });
}

async function rowsOf(
  deps: WebDeps,
  { language }: ProductRequest,
  now: Pick<Parameters<typeof comparedAnswers>[1], 'opened' | 'sent'>,
  other: OpenedCase,
) {
  const pathsOf =
    ({ record }: OpenedCase) =>
    (file: string) =>
      pathTo('deskDocument', { language: segmentOf(language), case: record.ref.id, file });
  return comparedAnswers(
    deps,
    { ...now, pathOfFile: pathsOf(now.opened) },
    { opened: other, sent: await openSubmission(deps, other), pathOfFile: pathsOf(other) },
  );
}

const sideOf = ({ application, listing }: OpenedCase) => ({
  reference: application.reference,
  receivedAt: application.submittedAt,
  standing: standingOf(listing),
});
