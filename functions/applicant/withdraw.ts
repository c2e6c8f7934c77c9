import { OptionalWords } from '../../schemas/inputs.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { withdrawPage, type WithdrawModel } from '../../web/pages/applicant/withdraw.tsx';
import { refusalTexts } from '../../web/texts/refusals.ts';
import { words } from '../../web/texts/words.ts';
import { offers } from '../../workflows/advance.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { requestKey, seenVersion, sessionOf, stamp } from '../http/stamp.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { takeStep } from '../step/take-step.ts';
import type { ApplicantDeps } from './deps.ts';
import { ownCase } from './own-case.ts';

export const showWithdraw =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const standing = { at: request.at, by: sessionOf(request).actor };
    const may = offers(opened.engine, opened.snapshot, standing).includes('application.withdraw');
    const here = { language: segmentOf(request.language), case: opened.record.ref.id };
    return may ? withdrawing(opened, request, {}) : redirect(pathTo('application', here));
  };

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
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const here = pathTo('application', { language: segmentOf(request.language), case: opened.record.ref.id });
    const asked = requestKey(request, { to: `${here}?done=withdrawn` });
    const typed = { why: field(request.form, 'why') ?? '' };
    if (!asked) return problem('badRequest');
    if (field(request.form, 'sure') !== 'yes')
      return withdrawing(opened, request, { ...typed, notSure: true });
    const why = OptionalWords.safeParse(typed.why);
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: asked,
      intend: () => ({
        command: {
          type: 'application.withdraw',
          at: request.at,
          by: sessionOf(request).actor,
          seen: seenVersion(request),
          input: why.success && why.data ? { why: why.data } : {},
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
          errors: [{ message: words(refusalTexts[outcome.refusal], request.language) }],
        });
      case 'stale':
        return problem('stale', { kind: 'tryAgain', path: request.path });
      default:
        return problem('conflict', { kind: 'seeExisting', path: here });
    }
  };
