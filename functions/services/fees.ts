import { workFees } from '../../rules/fees.ts';
import { isInForce } from '../../rules/fees/concessions.ts';
import type { FeeReading } from '../../rules/fees/fee-questions.ts';
import { pricesOf } from '../../rules/fees/prices.ts';
import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { addRow, removeRow } from '../../rules/forms/edit-rows.ts';
import { addCents } from '../../rules/money.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { feesPage, type FeesModel } from '../../web/pages/applicant/fees.tsx';
import { formErrors } from '../../web/questions/problems.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type FormBody, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';

/** What a service costs: shown where it depends on nothing, else the questions it depends on. */
export const showFees =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const form = await currentForm(deps, request);
    if (!form) return problem('notFound');
    const reading = pricesOf(form).questions().read({}, hongKongDateOf(request.at));
    const fixed = reading.asked.length === 0;
    return page(
      feesPage(
        { ...modelOf(request, form, reading, {}), ...(fixed ? resultOf(request, form, reading) : {}) },
        request.language,
      ),
    );
  };

/** Reads what was typed and shows the fee, or what is still to be answered; nothing of it is kept. */
export const countFees =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const form = await currentForm(deps, request);
    if (!form) return problem('notFound');
    const edited = rowsEdited(request.form);
    const typed = edited ?? request.form;
    const reading = pricesOf(form).questions().read(typed, hongKongDateOf(request.at));
    const seen = new Set((field(request.form, 'asked') ?? '').split(' '));
    const more = reading.asked.some(({ id }) => !seen.has(id));
    const mistakes = reading.problems.filter(({ question }) => seen.has(question));
    const complete = reading.problems.length === 0 && !more && !edited;
    const judged = edited || changesLanguage(request) ? [] : mistakes;
    return page(
      feesPage(
        {
          ...modelOf(request, form, reading, typed),
          errors: formErrors(judged, reading.asked, request.language),
          more: more && judged.length === 0,
          ...(complete ? resultOf(request, form, reading) : {}),
        },
        request.language,
      ),
    );
  };

async function currentForm(deps: WebDeps, request: ProductRequest): Promise<CompiledForm | undefined> {
  const release = await deps.releases.current(request.parameters['service'] ?? '');
  return release && deps.releases.formOf({ service: release.service, number: release.number });
}

function rowsEdited(form: FormBody): FormBody | undefined {
  const [added, removed] = [field(form, 'addRow'), field(form, 'removeRow')];
  if (added !== undefined) return addRow(form, added);
  return removed === undefined ? undefined : removeRow(form, removed);
}

function modelOf(
  { at, session }: ProductRequest,
  form: CompiledForm,
  reading: FeeReading,
  fields: FormBody,
): FeesModel {
  const today = hongKongDateOf(at);
  return {
    service: form.definition.id,
    name: form.definition.name,
    today,
    questions: reading.asked,
    fields,
    errors: [],
    hidden: reading.hidden,
    csrf: session?.csrf,
    concessions: form.definition.fees.flatMap(({ concessions }) =>
      concessions.filter((concession) => isInForce(concession, today)),
    ),
  };
}

function resultOf(
  { at }: ProductRequest,
  form: CompiledForm,
  { answers }: FeeReading,
): Pick<FeesModel, 'result'> {
  const due = workFees(
    { fees: pricesOf(form).fees, vocabulary: form.vocabulary },
    answers,
    hongKongDateOf(at),
  );
  const fees = due.map(({ fee, amount, working }) => ({ name: fee.item.name, amount, working }));
  return { result: { total: addCents(...fees.map(({ amount }) => amount)), fees } };
}
