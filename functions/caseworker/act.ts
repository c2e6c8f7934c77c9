import type { Audience } from '../../schemas/route-shape.ts';
import { routes } from '../../schemas/routes.ts';
import { deskCasePage } from '../../web/pages/desk/case.tsx';
import { commandTexts, type DeskCommand } from '../../web/texts/desk.ts';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { caseModel, type Extra } from './case-model.ts';
import { noteReading } from './desk-case.ts';
import { type Reader, type Seen, takeForm } from './take-form.ts';

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
        : {}),
    });
  };

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

/** A button of the case page. */
export const act = (deps: WebDeps, read: Reader) => takeForm(deps, read, shown);
