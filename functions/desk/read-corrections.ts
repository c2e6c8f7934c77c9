import { randomBytes } from 'node:crypto';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { correctionTexts } from '../../web/texts/corrections.ts';
import { words } from '../../web/texts/words.ts';
import { textIn } from '../caseworker/desk-text.ts';
import type { Read } from '../caseworker/take-form.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { correctable } from './correction-views.ts';

/** As in schemas/correction.ts. */
const MOST_OF_VALUE = 1000;

export function readCorrection(request: ProductRequest, opened: OpenedCase): Read {
  const { language, form } = request;
  const question = correctable(opened).find(({ id }) => id === field(form, 'correctQuestion'));
  const value = textIn(request, 'correctValue', words(correctionTexts.value, language), {
    most: MOST_OF_VALUE,
  });
  const why = textIn(request, 'correctWhy', words(correctionTexts.why, language));
  if (!question || value.words === undefined || why.words === undefined) {
    const unchosen = {
      field: deskFieldId('correctQuestion'),
      message: words(correctionTexts.choose, language),
    };
    return { ok: false, errors: [...(question ? [] : [unchosen]), ...value.errors, ...why.errors] };
  }
  const input = {
    correction: randomBytes(9).toString('base64url'),
    question: question.id,
    value: value.words,
    why: why.words,
  };
  return { ok: true, command: { type: 'correction.propose', input, facts: {} } };
}

export const readSettled =
  (type: 'correction.confirm' | 'correction.reject') =>
  ({ form }: ProductRequest): Read => ({
    ok: true,
    command: { type, input: { correction: field(form, 'correction') ?? '-' }, facts: {} },
  });
