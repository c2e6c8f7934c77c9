import { randomBytes } from 'node:crypto';
import { latestAnswerDate } from '../../rules/answer-dates.ts';
import { formatHongKongDate, hongKongDateOf } from '../../rules/time.ts';
import type { ChecklistItem } from '../../schemas/stage.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { deskCaseTexts } from '../../web/texts/desk-case.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { field, listIn, type ProductRequest } from '../http/request.ts';
import { typedDate } from '../http/typed-date.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { textIn } from './desk-text.ts';
import { conditionsIn } from './read-conditions.ts';
import { conditionsAsked } from './referral-views.ts';
import type { Read } from './take-form.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });

const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';
const outcomeIn = ({ form }: ProductRequest): string => field(form, 'outcome') ?? '';

const needed = (request: ProductRequest, name: string, label: Wording) =>
  textIn(request, name, words(label, request.language));

const noteIn = (request: ProductRequest) =>
  textIn(request, 'note', words(deskCaseTexts.note, request.language), { optional: true });

/** The most an officer may say of one line of a checklist, see schemas/command.ts. */
const MOST_OF_REASON = 1000;

/** A line of the checklist: whether it is in order and, when it is not, why. */
export function readLine(request: ProductRequest, { id, text }: Pick<ChecklistItem, 'id' | 'text'>) {
  const line = words(text, request.language);
  const answer = field(request.form, `inOrder[${id}]`);
  const name = `reason[${id}]`;
  const { words: reason, errors } = textIn(request, name, line, { optional: true, most: MOST_OF_REASON });
  const result = { item: id, inOrder: answer === 'yes', ...(reason === undefined ? {} : { reason }) };
  if (answer !== 'yes' && answer !== 'no') {
    const message = words(deskCaseTexts.lineMissing, request.language, { line });
    return { result, errors: [{ field: deskFieldId(`inOrder[${id}]`), message }, ...errors] };
  }
  if (answer === 'yes' || reason !== undefined || errors.length > 0) return { result, errors };
  const message = words(deskCaseTexts.lineReasonMissing, request.language, { line });
  return { result, errors: [{ field: deskFieldId(name), message }] };
}

/** Every line of the checklist answered, with a reason where something is not in order. */
export function readVetting(request: ProductRequest, { release, listing }: OpenedCase): Read {
  const found = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const lines = (found?.stage === 'vetting' ? found.checklist : []).map((item) => readLine(request, item));
  const note = noteIn(request);
  const errors = [...lines.flatMap((line) => line.errors), ...note.errors];
  if (errors.length > 0) return fail(errors);
  const input = {
    stage: stageIn(request),
    checklist: lines.map(({ result }) => result),
    ...(note.words === undefined ? {} : { note: note.words }),
  };
  return { ok: true, command: { type: 'vetting.complete', input, facts: {} } };
}

export const readDecision = (request: ProductRequest, opened: OpenedCase): Read =>
  outcomeIn(request) === 'refuse' ? readRefusal(request) : readGrant(request, opened);

/** With the conditions taken over from other bodies, and the officer's own. */
function readGrant(request: ProductRequest, { context }: OpenedCase): Read {
  const note = noteIn(request);
  const own = conditionsIn(request);
  const errors = [...note.errors, ...own.errors];
  if (errors.length > 0) return fail(errors);
  const chosen = listIn(request.form, 'adopt');
  const adopted = conditionsAsked(context).filter((_, index) => chosen.includes(String(index)));
  const conditions = [...adopted, ...own.conditions];
  const input = {
    stage: stageIn(request),
    ...(note.words === undefined ? {} : { note: note.words }),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
  return { ok: true, command: { type: 'decision.grant', input, facts: {} } };
}

function readRefusal(request: ProductRequest): Read {
  const { form, language } = request;
  const reasons = listIn(form, 'reasons');
  const label = words(deskCaseTexts.reasons, language);
  const message = words(typedProblemTexts.missing, language, { label });
  const unchosen = reasons.length === 0 ? [{ field: deskFieldId('reasons'), message }] : [];
  const text = needed(request, 'text', deskCaseTexts.explanation);
  if (text.words === undefined || unchosen.length > 0) return fail([...unchosen, ...text.errors]);
  const input = { stage: stageIn(request), reasons, text: text.words };
  return { ok: true, command: { type: 'decision.refuse', input, facts: {} } };
}

export function readEndorsement(request: ProductRequest): Read {
  const stage = stageIn(request);
  if (outcomeIn(request) !== 'return')
    return { ok: true, command: { type: 'decision.endorse', input: { stage }, facts: {} } };
  const { words: why, errors } = needed(request, 'returnWhy', deskCaseTexts.returnWhy);
  if (why === undefined) return fail(errors);
  return { ok: true, command: { type: 'decision.return', input: { stage, why }, facts: {} } };
}

export function readAsk(request: ProductRequest): Read {
  const { language } = request;
  const { words: what, errors } = needed(request, 'what', deskCaseTexts.askWhat);
  const { date: until, errors: notUntil } = typedDate(request, 'until', deskCaseTexts.askUntil);
  if (what === undefined || until === undefined) return fail([...errors, ...notUntil]);
  const latest = latestAnswerDate(hongKongDateOf(request.at));
  if (until > latest) {
    const message = words(deskCaseTexts.askUntilTooFar, language, {
      latest: formatHongKongDate(latest, language),
    });
    return fail([{ field: 'until-day', message }]);
  }
  const input = { request: randomBytes(9).toString('base64url'), what, until };
  return { ok: true, command: { type: 'request.ask', input, facts: {} } };
}

export const readClose = (request: ProductRequest): Read => ({
  ok: true,
  command: { type: 'request.close', input: { request: request.parameters['request'] ?? '' }, facts: {} },
});

export function readHold(request: ProductRequest): Read {
  const { words: why, errors } = needed(request, 'holdWhy', deskCaseTexts.holdWhy);
  if (why === undefined) return fail(errors);
  return { ok: true, command: { type: 'case.hold', input: { why }, facts: {} } };
}

export function readCancellation(request: ProductRequest): Read {
  const { words: why, errors } = needed(request, 'cancelWhy', deskCaseTexts.cancelWhy);
  if (why === undefined) return fail(errors);
  return { ok: true, command: { type: 'case.cancel', input: { why }, facts: {} } };
}

export const readResume = (): Read => ({ ok: true, command: { type: 'case.resume', input: {}, facts: {} } });
