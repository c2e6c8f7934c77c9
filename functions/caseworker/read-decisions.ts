import { AppealOutcome } from '../../schemas/decision.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { decisionTexts } from '../../web/texts/decisions.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { textIn } from './desk-text.ts';
import type { Read } from './take-form.ts';

const fail = (errors: FieldErrors): Read => ({ ok: false, errors });

const unchosen = ({ language }: ProductRequest, name: string, label: Wording) => ({
  field: deskFieldId(name),
  message: words(typedProblemTexts.missing, language, { label: words(label, language) }),
});

const votes = ['grant', 'refuse'] as const;

/** A member's vote, with the reasons colleagues read. */
export function readVote(request: ProductRequest): Read {
  const vote = votes.find((one) => one === field(request.form, 'vote'));
  const why = textIn(request, 'voteWhy', words(decisionTexts.voteWhy, request.language));
  if (vote === undefined || why.words === undefined) {
    return fail([
      ...(vote === undefined ? [unchosen(request, 'vote', decisionTexts.yourVote)] : []),
      ...why.errors,
    ]);
  }
  const input = { stage: field(request.form, 'stage') ?? '', vote, why: why.words };
  return { ok: true, command: { type: 'panel.vote', input, facts: {} } };
}

/** As in schemas/decision.ts. */
const MOST_OF_REFERENCE = 100;

/** How an appeal ended, after which the case is decided again. */
export function readReopening(request: ProductRequest): Read {
  const { language, form } = request;
  const label = words(decisionTexts.appealReference, language);
  const reference = textIn(request, 'appealReference', label, { most: MOST_OF_REFERENCE });
  const outcome = AppealOutcome.safeParse(field(form, 'appealOutcome'));
  const why = textIn(request, 'appealWhy', words(decisionTexts.appealWhy, language));
  if (reference.words === undefined || !outcome.success || why.words === undefined) {
    return fail([
      ...reference.errors,
      ...(outcome.success ? [] : [unchosen(request, 'appealOutcome', decisionTexts.appealOutcome)]),
      ...why.errors,
    ]);
  }
  const input = { reference: reference.words, outcome: outcome.data, why: why.words };
  return { ok: true, command: { type: 'case.reopen', input, facts: {} } };
}
