import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { requirementTexts } from '../../web/texts/requirements.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { field, listIn, type ProductRequest } from '../http/request.ts';
import { typedDate } from '../http/typed-date.ts';
import { textIn } from './desk-text.ts';
import type { Read } from './take-form.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });
const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';
const at = ({ language }: ProductRequest, name: string, wording: Wording) => ({
  field: deskFieldId(name),
  message: words(wording, language),
});

const MOST_LINES = 30;
const MOST_OF_LINE = 1000;

export function readLetter(request: ProductRequest): Read {
  const items = listIn(request.form, 'required');
  const typed = textIn(request, 'moreRequired', words(requirementTexts.more, request.language), {
    optional: true,
  });
  const more = (typed.words ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const until = typedDate(request, 'requiredUntil', requirementTexts.dueBy);
  const errors = [
    ...(items.length + more.length === 0 && typed.errors.length === 0
      ? [at(request, 'required', requirementTexts.nothing)]
      : []),
    ...typed.errors,
    ...(more.length > MOST_LINES ? [at(request, 'moreRequired', requirementTexts.tooMany)] : []),
    ...(more.some((line) => line.length > MOST_OF_LINE)
      ? [at(request, 'moreRequired', requirementTexts.tooLong)]
      : []),
    ...until.errors,
  ];
  if (until.date === undefined || errors.length > 0) return fail(errors);
  const input = { stage: stageIn(request), items, more, until: until.date };
  return { ok: true, command: { type: 'requirements.issue', input, facts: {} } };
}

export const readConfirmed = (request: ProductRequest): Read => ({
  ok: true,
  command: { type: 'requirements.confirm', input: { stage: stageIn(request) }, facts: {} },
});

export function readGivenBack(request: ProductRequest): Read {
  const items = listIn(request.form, 'notMet');
  const why = textIn(request, 'notMetWhy', words(requirementTexts.giveBackWhy, request.language));
  const until = typedDate(request, 'requiredUntil', requirementTexts.dueBy);
  const unchosen = items.length === 0 ? [at(request, 'notMet', requirementTexts.nothing)] : [];
  const errors = [...unchosen, ...why.errors, ...until.errors];
  if (why.words === undefined || until.date === undefined || errors.length > 0) return fail(errors);
  const input = { stage: stageIn(request), items, why: why.words, until: until.date };
  return { ok: true, command: { type: 'requirements.return', input, facts: {} } };
}

export function readWaived(request: ProductRequest): Read {
  const { words: why, errors } = textIn(
    request,
    'waiveWhy',
    words(requirementTexts.waiveWhy, request.language),
  );
  if (why === undefined) return fail(errors);
  const input = { stage: stageIn(request), why };
  return { ok: true, command: { type: 'requirements.waive', input, facts: {} } };
}
