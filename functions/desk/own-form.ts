import { OwnForm } from '../../schemas/desk-forms.ts';
import type { RouteName } from '../../schemas/routes.ts';
import { readWriting } from '../../store/writings.ts';
import { ownFormPage } from '../../web/pages/desk/own-form.tsx';
import { placeOf } from '../attachments/waiting.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { type Reader, type Seen, takeForm, type Tried } from '../caseworker/take-form.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { ownFormModel } from './own-form-model.ts';
import { readCorrection, readSettled } from './read-corrections.ts';
import { readBooking, readCancelled, readGoneOn, readRepeat, readReport } from './read-inspection.ts';
import { readAnotherInterview, readInterviewed, readWithoutInterview } from './read-interview.ts';

/** Buttons of each form, by the command they give. */
const readersWith = (deps: WebDeps): Readonly<Record<OwnForm, ReadonlyMap<string, Reader>>> => ({
  corrections: new Map<string, Reader>([
    ['correction.propose', readCorrection],
    ['correction.confirm', readSettled('correction.confirm')],
    ['correction.reject', readSettled('correction.reject')],
  ]),
  inspection: new Map<string, Reader>([
    ['inspection.book', readBooking(deps, 'inspection.book')],
    ['inspection.cancel', readCancelled('inspection.cancel')],
    ['inspection.report', readReport(deps)],
    ['inspection.repeat', readRepeat],
    ['inspection.passOver', readGoneOn],
  ]),
  interview: new Map<string, Reader>([
    ['interview.book', readBooking(deps, 'interview.book')],
    ['interview.cancel', readCancelled('interview.cancel')],
    ['interview.record', readInterviewed],
    ['interview.repeat', readAnotherInterview],
    ['interview.passOver', readWithoutInterview],
  ]),
});

const formOf = ({ parameters }: ProductRequest): OwnForm | undefined =>
  OwnForm.safeParse(parameters['form']).data;

/** Routes whose forms stand on these pages. */
const fromHere: ReadonlySet<RouteName> = new Set(['showTypedForm', 'takeFormStep']);

/** A form of a case on a page of its own. */
export const showForm =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const rescued = await rescuedForm(deps.store, request);
    const kept =
      rescued && fromHere.has(rescued.route) ? { rescued: true, typed: rescued.fields } : undefined;
    return seen(deps, request, kept ?? (await keptReport(deps, request)));
  };

/** Coming back from the photos of a report, its writer finds it as it was. */
async function keptReport({ store }: WebDeps, request: ProductRequest): Promise<Pick<Tried, 'typed'>> {
  if (request.query['report'] !== 'kept') return {};
  return { typed: (await readWriting(store, placeOf(request, 'photos'))).typed };
}

/** The page in the language of its address, as typed; nothing is done. */
export const showTypedForm =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    seen(deps, request, { typed: request.form });

async function seen(deps: WebDeps, request: ProductRequest, tried: Tried): Promise<Reply> {
  const found = await caseFor(deps, request, 'read');
  return found.ok ? shown(deps, request, found, tried) : found.reply;
}

async function shown(deps: WebDeps, request: ProductRequest, found: Seen, tried: Tried): Promise<Reply> {
  const form = formOf(request);
  if (form === undefined) return problem('notFound');
  // Both at once; what cannot be recorded is not shown.
  const [model] = await Promise.all([
    ownFormModel(deps, request, form, found, tried),
    noteReading(deps, request, found.opened, form),
  ]);
  return page(ownFormPage(model, request.language));
}

/** A button of such a page; a step its form does not have is no page. */
export const takeFormStep = (deps: WebDeps) => {
  const readers = readersWith(deps);
  return async (request: ProductRequest): Promise<Reply> => {
    const form = formOf(request);
    const read = form && readers[form].get(request.parameters['step'] ?? '');
    return read ? takeForm(deps, read, shown)(request) : problem('notFound');
  };
};
