import { Interview } from '../../schemas/interview.ts';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { deskInterviewTexts } from '../../web/texts/interviews.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { textIn } from '../caseworker/desk-text.ts';
import type { Read } from '../caseworker/take-form.ts';
import { field, type ProductRequest } from '../http/request.ts';

const stageIn = ({ form }: ProductRequest): string => field(form, 'stage') ?? '';

export function readInterviewed(request: ProductRequest): Read {
  const { language, form } = request;
  const outcome = Interview.shape.outcome.safeParse(field(form, 'interviewOutcome'));
  const label = words(deskInterviewTexts.outcome, language);
  const message = words(typedProblemTexts.missing, language, { label });
  const text = textIn(request, 'interviewText', words(deskInterviewTexts.text, language));
  const unsaid = outcome.success ? [] : [{ field: deskFieldId('interviewOutcome'), message }];
  if (!outcome.success || text.words === undefined) return { ok: false, errors: [...unsaid, ...text.errors] };
  const input = { stage: stageIn(request), outcome: outcome.data, text: text.words };
  return { ok: true, command: { type: 'interview.record', input, facts: {} } };
}

export const readAnotherInterview = (request: ProductRequest): Read => ({
  ok: true,
  command: { type: 'interview.repeat', input: { stage: stageIn(request) }, facts: {} },
});

export function readWithoutInterview(request: ProductRequest): Read {
  const why = textIn(request, 'goOnWhy', words(deskInterviewTexts.goOnWhy, request.language));
  if (why.words === undefined) return { ok: false, errors: why.errors };
  const input = { stage: stageIn(request), why: why.words };
  return { ok: true, command: { type: 'interview.passOver', input, facts: {} } };
}
