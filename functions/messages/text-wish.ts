import { parseHongKongPhone } from '../../rules/phone.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readTextWish, saveTextWish } from '../../store/text-wish.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { textWishPage, type TextWishModel } from '../../web/pages/applicant/text-wish.tsx';
import { answerProblemTexts } from '../../web/texts/answer-problems.ts';
import { textWishTexts } from '../../web/texts/text-messages.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { holderOf, isAnonymous } from '../http/session.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';

type Typed = NonNullable<TextWishModel['typed']>;

const typedIn = (form: ProductRequest['form']): Typed => ({
  mobile: field(form, 'mobile') ?? '',
  consent: field(form, 'consent') === 'yes',
});

async function shown(
  { store }: WebDeps,
  request: ProductRequest,
  extra: Partial<Pick<TextWishModel, 'typed' | 'errors' | 'done'>>,
): Promise<Reply> {
  const wish = await readTextWish(store, holderOf(sessionOf(request)));
  const model = { mobile: wish?.mobile, errors: [], stamp: stamp(request), ...extra };
  return page(textWishPage(model, request.language));
}

/** Whether the person is told by text message. Who did not sign in is known for as long as the session lasts, and is not asked. */
export const showTextWish =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    if (isAnonymous(sessionOf(request))) return problem('notFound');
    const { done } = request.query;
    const rescued = await rescuedForm(deps.store, request);
    return shown(deps, request, {
      done: done === 'saved' || done === 'stopped' ? done : undefined,
      ...(rescued?.route === 'saveTextWish' ? { typed: typedIn(rescued.fields) } : {}),
    });
  };

/** A number counts only with consent; saved twice it is saved once. */
export const keepTextWish =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const session = sessionOf(request);
    if (isAnonymous(session)) return problem('notFound');
    const typed = typedIn(request.form);
    if (changesLanguage(request)) return shown(deps, request, { typed });
    const here = pathTo('textWish', { language: segmentOf(request.language) });
    if (field(request.form, 'stop') !== undefined) {
      await saveTextWish(deps.store, holderOf(session), undefined);
      return redirect(`${here}?done=stopped`);
    }
    const mobile = typed.mobile.length > 100 ? undefined : parseHongKongPhone(typed.mobile);
    const errors = errorsIn(typed, mobile, request);
    if (mobile === undefined || errors.length > 0) return shown(deps, request, { typed, errors });
    await saveTextWish(deps.store, holderOf(session), { mobile, since: request.at });
    return redirect(`${here}?done=saved`);
  };

const errorsIn = (
  { consent }: Typed,
  mobile: string | undefined,
  { language }: ProductRequest,
): FieldErrors => [
  ...(mobile === undefined
    ? [
        {
          field: 'mobile',
          message: words(answerProblemTexts.phoneMalformed, language, {
            label: words(textWishTexts.mobile, language),
          }),
        },
      ]
    : []),
  ...(consent ? [] : [{ field: 'consent', message: words(textWishTexts.consentMissing, language) }]),
];
