import { type RouteName, pathTo, routes } from '../../schemas/routes.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { deskWorkPage } from '../../web/pages/desk/work.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import type { Intention } from '../caseworker/take-form.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestKey, seenVersion, sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { historyEntries, remembered } from '../records/history-entries.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { takeStep } from '../step/take-step.ts';
import { type Extra, workModel } from './work-model.ts';

/** What a form asks for, or what is wrong with what was typed. */
export type WorkRead =
  | { readonly ok: true; readonly command: Intention }
  | { readonly ok: false; readonly errors: FieldErrors };

const isDeskRoute = (route: RouteName) => routes[route].audience === 'desk';

/** Who works on a case. */
export const showWork =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const rescued = await rescuedForm(deps.store, request);
    return shown(deps, request, {
      done: request.query['done'] === 'yes',
      ...(rescued && isDeskRoute(rescued.route) ? { rescued: true, typed: rescued.fields } : {}),
    });
  };

/** The page in the language of its address, as typed; nothing is done. */
export const showTypedWork =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    shown(deps, request, { typed: request.form });

async function shown(deps: WebDeps, request: ProductRequest, extra: Extra): Promise<Reply> {
  const found = await caseFor(deps, request, 'read');
  if (!found.ok) return found.reply;
  await noteReading(deps, request, found.opened);
  const model = await workModel(deps, request, found.opened, found.mayWork, extra);
  return page(deskWorkPage(model, request.language));
}

interface Manner {
  /** Where it leads when done, if not to the same page: where the officer can no more see it. */
  readonly done?: 'desk' | 'deskCase' | 'deskAccess' | undefined;
}

/** A button of the page, or the one on the case itself: read, take the step, show again what was not taken. */
export const actOnWork =
  (
    deps: WebDeps,
    read: (request: ProductRequest, opened: OpenedCase) => WorkRead | Promise<WorkRead>,
    { done }: Manner = {},
  ) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const typed = request.form;
    const intended = await read(request, found.opened);
    if (!intended.ok) return shown(deps, request, { typed, errors: intended.errors });
    const { ref } = found.opened.record;
    const here = { language: segmentOf(request.language), case: ref.id };
    const to =
      done === undefined
        ? `${pathTo('deskWork', here)}?done=yes`
        : done === 'deskCase'
          ? pathTo(done, here)
          : `${pathTo(done, here)}?done=yes`;
    const asked = requestKey(request, { to });
    if (!asked) return problem('badRequest');
    const standing = { at: request.at, by: sessionOf(request).actor, seen: seenVersion(request) };
    const outcome = await takeStep(deps, {
      ref,
      request: asked,
      intend: () => ({ command: { ...standing, ...intended.command } }),
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(to);
      case 'refused':
        return shown(deps, request, { typed, refused: outcome.refusal });
      case 'stale':
        return shown(deps, request, {
          typed,
          changed: historyEntries(outcome.changes, remembered(found.opened)),
        });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: to });
      default:
        return problem('notFound');
    }
  };
