import { InspectionReport } from '../../schemas/inspection.ts';
import { Instant } from '../../schemas/time.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { deskCaseTexts } from '../../web/texts/desk-case.ts';
import { inspectionTexts } from '../../web/texts/inspections.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { placeOf, readyToSend, unreadyTexts, waitingFor } from '../attachments/waiting.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { readLine } from '../caseworker/read-forms.ts';
import type { Intention, Read } from '../caseworker/take-form.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { placeIn, slotOwnerOf } from '../records/free-slots.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { StepDeps } from '../step/take-step.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });
const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';
const at = ({ language }: ProductRequest, name: string, wording: Wording) => ({
  field: deskFieldId(name),
  message: words(wording, language),
});

/** A slot taken for the applicant; it is taken in the same transaction, if there still is room. */
export const readBooking =
  (deps: StepDeps, type: 'inspection.book' | 'interview.book') =>
  (request: ProductRequest, opened: OpenedCase): Read => {
    const slot = Instant.safeParse(field(request.form, 'slot'));
    const owner = slotOwnerOf(opened);
    if (!slot.success || !owner) return fail([at(request, 'slot', inspectionTexts.missing)]);
    const input = { stage: stageIn(request), slot: slot.data };
    return {
      ok: true,
      command: { type, input, facts: { free: false } },
      settle: async () => {
        const { free, also } = await placeIn(deps, owner, slot.data, opened.record.ref.id);
        return { command: { type, input, facts: { free } }, also };
      },
    };
  };

export const readCancelled =
  (type: 'inspection.cancel' | 'interview.cancel') =>
  (request: ProductRequest): Read => {
    const why = textIn(request, 'cancelWhy', words(inspectionTexts.cancelWhy, request.language));
    if (why.words === undefined) return fail(why.errors);
    const input = { stage: stageIn(request), why: why.words };
    return { ok: true, command: { type, input, facts: {} } };
  };

/** What the inspector found, line by line, whether it is passed, only if every line is in order, and the photos that wait for it. */
export const readReport =
  ({ store }: StepDeps) =>
  async (request: ProductRequest, opened: OpenedCase): Promise<Read> => {
    const written = reportIn(request, opened);
    const waiting = await waitingFor(store, placeOf(request, 'photos'));
    const ready = readyToSend(store, waiting);
    const unready = ready.ok
      ? []
      : [{ field: deskFieldId('photos'), message: words(unreadyTexts[ready.problem], request.language) }];
    if (!written.ok || !ready.ok) return fail([...(written.ok ? [] : written.errors), ...unready]);
    const facts = ready.files.length === 0 ? {} : { photos: ready.files };
    const command = { type: 'inspection.report' as const, input: written.input, facts };
    return { ok: true, command, settle: async () => ({ command, also: ready.also }) };
  };

type ReportInput = Extract<Intention, { type: 'inspection.report' }>['input'];

function reportIn(
  request: ProductRequest,
  { release, listing }: OpenedCase,
): { readonly ok: true; readonly input: ReportInput } | { readonly ok: false; readonly errors: FieldErrors } {
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const lines = (stage?.stage === 'inspection' ? stage.checklist : []).map((item) => readLine(request, item));
  const label = words(deskCaseTexts.note, request.language);
  const note = textIn(request, 'note', label, { optional: true });
  const result = InspectionReport.shape.result.safeParse(field(request.form, 'result'));
  const unsaid = words(typedProblemTexts.missing, request.language, {
    label: words(inspectionTexts.result, request.language),
  });
  const checklist = lines.map((line) => line.result);
  const wronglyPassed = result.data === 'passed' && checklist.some(({ inOrder }) => !inOrder);
  // The applicant reads the lines: a failure in none of them would tell them nothing to put right.
  const wronglyFailed = result.data === 'failed' && checklist.every(({ inOrder }) => inOrder);
  const errors = [
    ...lines.flatMap((line) => line.errors),
    ...(result.success ? [] : [{ field: deskFieldId('result'), message: unsaid }]),
    ...(wronglyPassed ? [at(request, 'result', inspectionTexts.notPassed)] : []),
    ...(wronglyFailed ? [at(request, 'result', inspectionTexts.notFailed)] : []),
    ...note.errors,
  ];
  if (!result.success || errors.length > 0) return { ok: false, errors };
  const said = note.words === undefined ? {} : { note: note.words };
  return { ok: true, input: { stage: stageIn(request), result: result.data, checklist, ...said } };
}

export const readRepeat = (request: ProductRequest): Read => ({
  ok: true,
  command: { type: 'inspection.repeat', input: { stage: stageIn(request) }, facts: {} },
});

export function readGoneOn(request: ProductRequest): Read {
  const why = textIn(request, 'goOnWhy', words(inspectionTexts.goOnWhy, request.language));
  if (why.words === undefined) return fail(why.errors);
  const input = { stage: stageIn(request), why: why.words };
  return { ok: true, command: { type: 'inspection.passOver', input, facts: {} } };
}
