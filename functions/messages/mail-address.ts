import { parseEmail } from '../../rules/questions/email.ts';
import { pathTo } from '../../schemas/routes.ts';
import { noteMailReturn } from '../../store/mail-returns.ts';
import { segmentOf } from '../../web/languages.ts';
import { mailAddressPage, type MailAddressModel } from '../../web/pages/applicant/mail-address.tsx';
import { answerProblemTexts } from '../../web/texts/answer-problems.ts';
import { applicantRefusal } from '../../web/texts/applicant-refusals.ts';
import { mailAddressTexts } from '../../web/texts/mail-address.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestKey, sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { takeStep } from '../step/take-step.ts';

type Extra = Partial<Pick<MailAddressModel, 'typed' | 'errors'>>;

const shown = (request: ProductRequest, opened: OpenedCase, extra: Extra): Reply => {
  const { application, context, release, record } = opened;
  if (application.mailTo === undefined) return problem('notFound');
  return page(
    mailAddressPage(
      {
        case: record.ref.id,
        reference: application.reference,
        service: release.definition.name,
        address: application.mailTo,
        failed: context.mailFailed,
        done: request.query['done'] === 'saved',
        errors: [],
        stamp: stamp(request),
        ...extra,
      },
      request.language,
    ),
  );
};

/** Whether mail of an own case reaches its applicant. */
export const showMailAddress =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const rescued = await rescuedForm(deps.store, request);
    const typed = rescued?.route === 'correctMail' ? field(rescued.fields, 'address') : undefined;
    return shown(request, opened, { typed });
  };

/** Mail goes to the address given from now on, also when it is the same: whoever reads it says it is right. */
export const correctMail =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const typed = field(request.form, 'address') ?? '';
    if (changesLanguage(request)) return shown(request, opened, { typed });
    const address = parseEmail(typed);
    const { language } = request;
    if (address === undefined) {
      const label = words(mailAddressTexts.address, language);
      const message = words(answerProblemTexts.emailMalformed, language, { label });
      return shown(request, opened, { typed, errors: [{ field: 'address', message }] });
    }
    const { ref } = opened.record;
    const done = `${pathTo('mailAddress', { language: segmentOf(language), case: ref.id })}?done=saved`;
    const asked = requestKey(request, { to: done });
    if (!asked) return problem('badRequest');
    // Before the step, whose notice is the first mail to it.
    if (opened.context.mailFailed) await noteMailReturn(deps.store, address, undefined);
    const { actor: by } = sessionOf(request);
    const outcome = await takeStep(deps, {
      ref,
      request: asked,
      intend: () => ({
        command: { type: 'mail.correct', at: request.at, by, input: { address }, facts: {} },
      }),
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(done);
      case 'refused':
        return shown(request, opened, {
          typed,
          errors: [{ message: words(applicantRefusal(outcome.refusal), language) }],
        });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: done });
      default:
        return problem('notFound');
    }
  };
