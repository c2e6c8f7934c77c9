import { randomBytes } from 'node:crypto';
import { parseHongKongDate } from '../../rules/time.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { deskFieldId, type DeskForm } from '../../web/pages/desk/case-forms.tsx';
import { answerProblemTexts } from '../../web/texts/answer-problems.ts';
import { deskCaseTexts } from '../../web/texts/desk-case.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { field, type FormBody, type ProductRequest } from '../http/request.ts';
import { readWords } from '../http/typed-words.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { Read } from './act.ts';

/** What was typed into a text, without surrounding space; `undefined` when nothing was or it is too long. */
function textIn(request: ProductRequest, name: string): string | undefined {
  const typed = readWords(request.form, name);
  return typed.ok ? typed.words : undefined;
}

const missing = (form: DeskForm, name: string, label: Wording | Text, language: Language) => ({
  field: deskFieldId(form, name),
  message: words(answerProblemTexts.missing, language, { label: words(label, language) }),
});

const fail = (...errors: { field: string; message: string }[]): Read => ({ ok: false, errors });

/** Every line of the checklist answered, with a reason where something is not in order. */
export function readVetting(request: ProductRequest, { release, listing }: OpenedCase): Read {
  const { form, language } = request;
  const stage = field(form, 'stage') ?? '';
  const found = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const items = found?.stage === 'vetting' ? found.checklist : [];
  const lines = items.map(({ id, text }) => {
    const answer = field(form, `inOrder[${id}]`);
    const reason = textIn(request, `reason[${id}]`);
    const unanswered = answer !== 'yes' && answer !== 'no';
    const error = unanswered
      ? missing('vetting', `inOrder[${id}]`, text, language)
      : answer === 'no' && reason === undefined
        ? {
            field: deskFieldId('vetting', `reason[${id}]`),
            message: words(deskCaseTexts.lineReason, language, { line: words(text, language) }),
          }
        : undefined;
    return {
      error,
      result: { item: id, inOrder: answer === 'yes', ...(reason === undefined ? {} : { reason }) },
    };
  });
  const errors = lines.flatMap(({ error }) => error ?? []);
  if (errors.length > 0) return fail(...errors);
  const note = textIn(request, 'note');
  const input = {
    stage,
    checklist: lines.map(({ result }) => result),
    ...(note === undefined ? {} : { note }),
  };
  return { ok: true, command: { type: 'vetting.complete', input, facts: {} } };
}

export const decisionForm = (fields: FormBody): DeskForm =>
  field(fields, 'outcome') === 'refuse' ? 'refuse' : 'grant';

export function readDecision(request: ProductRequest): Read {
  const { form, language } = request;
  const stage = field(form, 'stage') ?? '';
  const note = textIn(request, 'note');
  if (decisionForm(form) === 'grant') {
    return {
      ok: true,
      command: {
        type: 'decision.grant',
        input: { stage, ...(note === undefined ? {} : { note }) },
        facts: {},
      },
    };
  }
  const chosen = form['reasons'];
  const reasons = typeof chosen === 'string' ? [chosen] : [...(chosen ?? [])];
  const text = textIn(request, 'text');
  if (reasons.length === 0 || text === undefined) {
    return fail(
      ...(reasons.length === 0 ? [missing('refuse', 'reasons', deskCaseTexts.reasons, language)] : []),
      ...(text === undefined ? [missing('refuse', 'text', deskCaseTexts.explanation, language)] : []),
    );
  }
  return { ok: true, command: { type: 'decision.refuse', input: { stage, reasons, text }, facts: {} } };
}

export const endorsementForm = (fields: FormBody): DeskForm =>
  field(fields, 'outcome') === 'return' ? 'return' : 'endorse';

export function readEndorsement(request: ProductRequest): Read {
  const stage = field(request.form, 'stage') ?? '';
  if (endorsementForm(request.form) === 'endorse')
    return { ok: true, command: { type: 'decision.endorse', input: { stage }, facts: {} } };
  const why = textIn(request, 'why');
  if (why === undefined) return fail(missing('return', 'why', deskCaseTexts.returnWhy, request.language));
  return { ok: true, command: { type: 'decision.return', input: { stage, why }, facts: {} } };
}

export function readAsk(request: ProductRequest): Read {
  const { form, language } = request;
  const what = textIn(request, 'what');
  const until = parseHongKongDate(
    field(form, 'until-day') ?? '',
    field(form, 'until-month') ?? '',
    field(form, 'until-year') ?? '',
  );
  if (what === undefined || until === undefined) {
    const label = words(deskCaseTexts.askUntil, language);
    return fail(
      ...(what === undefined ? [missing('ask', 'what', deskCaseTexts.askWhat, language)] : []),
      ...(until === undefined
        ? [{ field: 'until-day', message: words(answerProblemTexts.notADate, language, { label }) }]
        : []),
    );
  }
  const requestId = randomBytes(9).toString('base64url');
  return {
    ok: true,
    command: { type: 'request.ask', input: { request: requestId, what, until }, facts: {} },
  };
}

export const readClose = (request: ProductRequest): Read => ({
  ok: true,
  command: { type: 'request.close', input: { request: request.parameters['request'] ?? '' }, facts: {} },
});

export function readHold(request: ProductRequest): Read {
  const why = textIn(request, 'why');
  if (why === undefined) return fail(missing('hold', 'why', deskCaseTexts.holdWhy, request.language));
  return { ok: true, command: { type: 'case.hold', input: { why }, facts: {} } };
}

export const readResume = (): Read => ({ ok: true, command: { type: 'case.resume', input: {}, facts: {} } });
