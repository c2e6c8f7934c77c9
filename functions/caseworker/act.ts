import type { CaseCommand } from '../../schemas/command.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import { pathTo, routes } from '../../schemas/routes.ts';
import { readWriting } from '../../store/writings.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { deskCasePage } from '../../web/pages/desk/case.tsx';
import { commandTexts, type DeskCommand } from '../../web/texts/desk.ts';
import { placeOf } from '../attachments/waiting.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestKey, seenVersion, sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { historyEntries, remembered } from '../records/history-entries.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { type Intent, takeStep } from '../step/take-step.ts';
import { caseModel, type Extra, type Seen } from './case-model.ts';
import { noteReading } from './desk-case.ts';

/** What a form asks for: a command's own part, or what is wrong with what was typed. */
export type Read =
  | {
      readonly ok: true;
      readonly command: Intention;
      /** The command with facts as they are when it is tried, and what must be written with it. */
      readonly settle?: () => Promise<{ readonly command: Intention; readonly also: Intent['also'] }>;
    }
  | { readonly ok: false; readonly errors: FieldErrors };

export type Reader = (request: ProductRequest, opened: OpenedCase) => Read | Promise<Read>;

type Without<C> = C extends CaseCommand ? Pick<C, 'type' | 'input' | 'facts'> : never;
export type Intention = Without<CaseCommand>;

/** The case page; `extra` is what became of something just tried. */
export const showCase =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const done = request.query['done'];
    const rescued = await rescuedForm(deps.store, request);
    return shown(deps, request, found, {
      ...(done !== undefined && isDeskCommand(done) ? { done } : {}),
      ...(rescued && fromCasePage.has(routes[rescued.route].audience)
        ? { rescued: true, typed: rescued.fields }
        : await keptReport(deps, request)),
    });
  };

/** Coming back from the photos of a report, its writer finds it as it was. */
async function keptReport({ store }: WebDeps, request: ProductRequest): Promise<Pick<Extra, 'typed'>> {
  if (request.query['report'] !== 'kept') return {};
  return { typed: (await readWriting(store, placeOf(request, 'photos'))).typed };
}

/** The page in the language of its address, with whatever is typed anywhere on it; nothing is done. */
export const showTypedCase =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    return found.ok ? shown(deps, request, found, { typed: request.form }) : found.reply;
  };

/** Audiences whose forms stand on the case page. */
const fromCasePage: ReadonlySet<Audience> = new Set(['caseworker', 'correspondence']);

const isDeskCommand = (name: string): name is DeskCommand => name in commandTexts;

async function shown(deps: WebDeps, request: ProductRequest, seen: Seen, extra: Extra): Promise<Reply> {
  // Both at once; what cannot be recorded is not shown.
  const [model] = await Promise.all([
    caseModel(deps, request, seen, extra),
    noteReading(deps, request, seen.opened),
  ]);
  return page(deskCasePage(model, request.language));
}

/** A button of the case page: read what it sent, take the step, and show the page again — with what was typed when it was not taken. */
export const act =
  (deps: WebDeps, read: Reader) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const typed = request.form;
    const intended = await read(request, opened);
    if (!intended.ok) return shown(deps, request, found, { typed, errors: intended.errors });

    const caseId = opened.record.ref.id;
    const done = `${pathTo('deskCase', { language: segmentOf(request.language), case: caseId })}?done=${intended.command.type}`;
    const asked = requestKey(request, { to: done });
    if (!asked) return problem('badRequest');
    const standing = { at: request.at, by: sessionOf(request).actor, seen: seenVersion(request) };
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: asked,
      intend: async () => {
        const { command, also = [] } = intended.settle
          ? await intended.settle()
          : { command: intended.command };
        return { command: { ...standing, ...command }, also };
      },
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(done);
      case 'refused':
        return again(deps, request, { typed, refused: outcome.refusal });
      case 'stale':
        return again(deps, request, { typed, changed: historyEntries(outcome.changes, remembered(opened)) });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: done });
      default:
        return problem('notFound');
    }
  };

/** Read again: the case may have moved. */
async function again(deps: WebDeps, request: ProductRequest, extra: Extra): Promise<Reply> {
  const found = await caseFor(deps, request, 'read');
  return found.ok ? shown(deps, request, found, extra) : found.reply;
}
