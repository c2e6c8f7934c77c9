import { ReferralReply } from '../../schemas/referral.ts';
import type { Text } from '../../schemas/text.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskFieldId } from '../../web/pages/desk/case-forms.tsx';
import { conditionTexts } from '../../web/texts/conditions.ts';
import { referralTexts } from '../../web/texts/referrals.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { atConditions, conditionsIn } from '../caseworker/read-conditions.ts';
import { field, type ProductRequest } from '../http/request.ts';

type ReadReply =
  | { readonly ok: true; readonly reply: ReferralReply }
  | { readonly ok: false; readonly errors: FieldErrors };

/** What a body says: an objection with its reason, conditions in every language. */
export function readReply(request: ProductRequest): ReadReply {
  const kind = ReferralReply.shape.kind.safeParse(field(request.form, 'kind'));
  const why = words(referralTexts.objectionWhy, request.language);
  const text = textIn(request, 'text', why, { optional: kind.data !== 'objection' });
  const listed = conditionsIn(request);
  const errors = [
    ...(kind.success ? [] : [replyMissing(request)]),
    ...text.errors,
    ...listed.errors,
    ...(kind.success && listed.errors.length === 0
      ? conditionsCalled(request, kind.data, listed.conditions)
      : []),
  ];
  if (!kind.success || errors.length > 0) return { ok: false, errors };
  const reply = {
    kind: kind.data,
    ...(text.words === undefined ? {} : { text: text.words }),
    ...(listed.conditions.length === 0 ? {} : { conditions: listed.conditions }),
  };
  return { ok: true, reply };
}

function conditionsCalled(request: ProductRequest, kind: ReferralReply['kind'], conditions: readonly Text[]) {
  if (kind === 'conditions' && conditions.length === 0) return [atConditions(request, conditionTexts.uneven)];
  return kind !== 'conditions' && conditions.length > 0
    ? [atConditions(request, referralTexts.conditionsUncalled)]
    : [];
}

const replyMissing = ({ language }: ProductRequest) => {
  const label = words(referralTexts.yourReply, language);
  return { field: deskFieldId('kind'), message: words(typedProblemTexts.missing, language, { label }) };
};
