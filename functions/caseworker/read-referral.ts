import * as z from 'zod';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { referralTexts } from '../../web/texts/referrals.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { textIn } from './desk-text.ts';
import type { Read } from './take-form.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });
const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';

/** The body chosen under a name; the form offers them, and the case says whether it still may be this one. */
function bodyIn(request: ProductRequest, name: string) {
  const body = field(request.form, name) ?? '';
  if (body !== '') return { body, errors: [] };
  return { body, errors: [missing(request, name, referralTexts.which)] };
}

const missing = ({ language }: ProductRequest, name: string, label: Wording) => ({
  field: deskFieldId(name),
  message: words(typedProblemTexts.missing, language, { label: words(label, language) }),
});

export function readAddBody(request: ProductRequest): Read {
  const { body, errors } = bodyIn(request, 'addBody');
  if (errors.length > 0) return fail(errors);
  return { ok: true, command: { type: 'referral.add', input: { stage: stageIn(request), body }, facts: {} } };
}

const Days = z.coerce.number().int().min(1).max(260);

export function readExtend(request: ProductRequest): Read {
  const { body, errors } = bodyIn(request, 'body');
  const days = Days.safeParse((field(request.form, 'moreDays') ?? '').trim() || undefined);
  const message = words(referralTexts.moreDaysWrong, request.language);
  const wrong = days.success ? [] : [{ field: deskFieldId('moreDays'), message }];
  if (!days.success || errors.length > 0) return fail([...errors, ...wrong]);
  const input = { stage: stageIn(request), body, workingDays: days.data };
  return { ok: true, command: { type: 'referral.extend', input, facts: {} } };
}

export function readPassOver(request: ProductRequest): Read {
  const { body, errors } = bodyIn(request, 'body');
  const why = textIn(request, 'passWhy', words(referralTexts.passWhy, request.language));
  if (why.words === undefined || errors.length > 0) return fail([...errors, ...why.errors]);
  const input = { stage: stageIn(request), body, why: why.words };
  return { ok: true, command: { type: 'referral.passOver', input, facts: {} } };
}
