import { pathTo } from '../../schemas/routes.ts';
import { breakGlass } from '../../store/break-glass.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { accessPage } from '../../web/pages/desk/access.tsx';
import { deskAccessTexts } from '../../web/texts/desk-work.ts';
import { words } from '../../web/texts/words.ts';
import { anyShared, personsBehind } from '../../workflows/actors.ts';
import { deskOf } from '../../workflows/desk-work.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { accessTo } from '../records/case-access.ts';
import { openCase, type OpenedCase } from '../records/opened-case.ts';

/** What stands before a case that is not the officer's: nothing of it is shown. */
export const showAccess =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    atTheDoor(deps, request, [], () => undefined);

/** Opens a case of another team for a while, for a reason that is kept and told. Not where there is a conflict of interest. */
export const openForReason =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> => {
    // The switch of language sends the form, and opens nothing.
    if (changesLanguage(request)) return atTheDoor(deps, request, [], () => undefined);
    const why = textIn(request, 'why', words(deskAccessTexts.why, request.language));
    return atTheDoor(deps, request, why.errors, () => why.words);
  };

/** Whether the officer said so themselves, which nobody else need be told. */
const declared = ({ context }: OpenedCase, request: ProductRequest): boolean =>
  deskOf(context).barred.some(
    ({ officer, how }) => how === 'declared' && anyShared(personsBehind(sessionOf(request).actor), [officer]),
  );

async function atTheDoor(
  deps: WebDeps,
  request: ProductRequest,
  errors: FieldErrors,
  reason: () => string | undefined,
): Promise<Reply> {
  const opened = await openCase(deps, request.parameters['case'] ?? '');
  if (!opened) return problem('notFound');
  const { actor } = sessionOf(request);
  const { record } = opened;
  const access = accessTo(opened, actor);
  if (access === 'absent') return problem('notFound');
  if (access === 'role') return problem('forbidden');
  const to = pathTo('deskCase', { language: segmentOf(request.language), case: record.ref.id });
  if (access === 'work' || access === 'read') return redirect(to);
  const why = reason();
  if (access === 'barred' || why === undefined) {
    const isDone = request.query['done'] === 'yes' && declared(opened, request);
    const model = {
      case: record.ref.id,
      barred: access === 'barred',
      declared: isDone ? opened.application.reference : undefined,
      stamp: stamp(request),
      errors,
      typed: request.form,
    };
    return page(accessPage(model, request.language));
  }
  await breakGlass(deps.store, record.ref, {
    at: request.at,
    by: actor,
    read: request.route,
    owner: record.owner,
    why,
    wall: request.wall,
  });
  return redirect(to);
}
