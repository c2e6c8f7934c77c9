import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { withdrawPage, type WithdrawModel } from '../../web/pages/applicant/withdraw.tsx';
import { applicantRefusal } from '../../web/texts/applicant-refusals.ts';
import { applicationTexts } from '../../web/texts/applications.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { offers } from '../../workflows/advance.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type FormBody, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestKey, seenVersion, sessionOf, stamp } from '../http/stamp.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { takeStep } from '../step/take-step.ts';

/** The most somebody may say of why they withdraw, see schemas/command.ts. */
const MOST_OF_REASON = 1000;

export const showWithdraw =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const standing = { at: request.at, by: sessionOf(request).actor };
    const may = offers(opened.engine, opened.snapshot, standing).includes('application.withdraw');
    const here = { language: segmentOf(request.language), case: opened.record.ref.id };
    if (!may) return redirect(pathTo('application', here));
    const rescued = await rescuedForm(deps.store, request);
    return withdrawing(
      opened,
      request,
      rescued?.route === 'withdraw' ? { ...typedIn(rescued.fields), rescued: true } : {},
    );
  };

/** What was typed and ticked, to be shown again. */
const typedIn = (form: FormBody) => ({
  why: field(form, 'why') ?? '',
  sure: field(form, 'sure') === 'yes',
});

function withdrawing(opened: OpenedCase, request: ProductRequest, extra: Partial<WithdrawModel>): Reply {
  const { record, release, application, context } = opened;
  const paid = context.fees.some(({ posted }) => posted !== undefined);
  const refunded = release.definition.refundOnWithdrawal ? 'refunded' : 'notRefunded';
  return page(
    withdrawPage(
      {
        case: record.ref.id,
        service: release.definition.name,
        reference: application.reference,
        paid: paid ? refunded : 'nothing',
        stamp: stamp(request, record.version),
        ...extra,
      },
      request.language,
    ),
  );
}

/** Ends an application at the applicant's own wish, after they said they are sure. */
export const withdraw =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const here = pathTo('application', { language: segmentOf(request.language), case: opened.record.ref.id });
    const asked = requestKey(request, { to: `${here}?done=withdrawn` });
    const typed = typedIn(request.form);
    if (changesLanguage(request)) return withdrawing(opened, request, typed);
    if (!asked) return problem('badRequest');
    const why = readWords(request.form, 'why', MOST_OF_REASON);
    const errors = why.ok || why.problem === 'missing' ? [] : [wrongReason(request, why.problem)];
    if (!typed.sure || errors.length > 0)
      return withdrawing(opened, request, { ...typed, errors, notSure: !typed.sure });
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: asked,
      intend: () => ({
        command: {
          type: 'application.withdraw',
          at: request.at,
          by: sessionOf(request).actor,
          seen: seenVersion(request),
          input: why.ok ? { why: why.words } : {},
          facts: {},
        },
      }),
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(`${here}?done=withdrawn`);
      case 'refused':
        return withdrawing(opened, request, {
          ...typed,
          errors: [{ message: words(applicantRefusal(outcome.refusal), request.language) }],
        });
      case 'stale':
        return lookAgain(deps, request);
      default:
        return problem('conflict', { kind: 'seeExisting', path: here });
    }
  };

const wrongReason = (request: ProductRequest, wrong: 'tooLong' | 'unsupportedCharacter') => {
  const label = words(applicationTexts.why, request.language);
  const message = words(typedProblemTexts[wrong], request.language, { label, maximum: MOST_OF_REASON });
  return { field: 'why', message };
};

/** The case changed since the page was opened: it is shown as it is now, with the reason as typed. */
async function lookAgain(deps: WebDeps, request: ProductRequest): Promise<Reply> {
  const opened = await ownCase(deps, request);
  if (!opened) return problem('notFound');
  const message = words(applicationTexts.withdrawStale, request.language);
  return withdrawing(opened, request, { ...typedIn(request.form), sure: false, errors: [{ message }] });
}
