import { hongKongDateOf } from '../../rules/time.ts';
import type { Referral } from '../../schemas/referral.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { referralPage, type ReferralPageModel } from '../../web/pages/desk/referral.tsx';
import { offers } from '../../workflows/advance.ts';
import { speaksFor } from '../../workflows/referral-checks.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { referralShown, replyDue } from '../caseworker/referral-views.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { requestKey, sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import {
  filesAsSent,
  openCase,
  type OpenedCase,
  openHistory,
  submittedAnswers,
} from '../records/opened-case.ts';
import { takeStep } from '../step/take-step.ts';
import { readReply } from './read-reply.ts';

interface Referred {
  readonly opened: OpenedCase;
  readonly referral: Referral;
}

type Extra = Partial<Pick<ReferralPageModel, 'errors' | 'typed' | 'refused' | 'done' | 'rescued'>>;

/** A referral to a body the officer speaks for, once it has been asked; any other is the same as none. */
async function ownReferral(deps: WebDeps, request: ProductRequest): Promise<Referred | undefined> {
  const opened = await openCase(deps, request.parameters['case'] ?? '');
  const referral = opened?.context.referrals?.find(
    ({ stage, body }) => stage === request.parameters['stage'] && body.id === request.parameters['body'],
  );
  const isTheirs = opened && referral?.askedAt !== undefined && speaksFor(sessionOf(request).actor, referral);
  return isTheirs ? { opened, referral } : undefined;
}

export const showReferral =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await ownReferral(deps, request);
    if (!found) return problem('notFound');
    const rescued = await rescuedForm(deps.store, request);
    return shown(deps, request, found, {
      done: request.query['done'] === 'replied',
      ...(rescued?.route === 'replyReferral' ? { rescued: true, typed: rescued.fields } : {}),
    });
  };

async function shown(
  deps: WebDeps,
  request: ProductRequest,
  { opened, referral }: Referred,
  extra: Extra,
): Promise<Reply> {
  await noteReading(deps, request, opened);
  const { record, release, application, snapshot, engine } = opened;
  const [history, form] = await Promise.all([
    openHistory(deps, opened),
    deps.releases.formOf(record.release),
  ]);
  const { answers, particulars } = submittedAnswers(history);
  const language = segmentOf(request.language);
  const state = referralShown(opened, referral, deps.calendar);
  const standing = { at: request.at, by: sessionOf(request).actor };
  const model: ReferralPageModel = {
    case: record.ref.id,
    stage: referral.stage,
    body: referral.body.id,
    reference: application.reference,
    service: release.definition.name,
    department: release.definition.department.name,
    referral: state,
    silenceCounts: referral.body.silence === 'noObjection',
    mayReply: state.state === 'waiting' && offers(engine, snapshot, standing).includes('referral.reply'),
    answers: answeredPages(
      form,
      {
        answers,
        particulars,
        today: hongKongDateOf(application.submittedAt),
        files: filesAsSent(history, application.submittedAt),
      },
      (file) => pathTo('deskFile', { language, case: record.ref.id, file }),
    ),
    stamp: stamp(request, record.version),
    errors: [],
    ...extra,
  };
  return page(referralPage(model, request.language));
}

/** A body's reply. What others said meanwhile is no reason to look again: each speaks for itself. */
export const replyReferral =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await ownReferral(deps, request);
    if (!found) return problem('notFound');
    const typed = request.form;
    if (changesLanguage(request)) return shown(deps, request, found, { typed });
    const read = readReply(request);
    if (!read.ok) return shown(deps, request, found, { typed, errors: read.errors });
    const { referral } = found;
    const here = {
      language: segmentOf(request.language),
      case: found.opened.record.ref.id,
      stage: referral.stage,
      body: referral.body.id,
    };
    const done = `${pathTo('referral', here)}?done=replied`;
    const asked = requestKey(request, { to: done });
    if (!asked) return problem('badRequest');
    const outcome = await takeStep(deps, {
      ref: found.opened.record.ref,
      request: asked,
      intend: ({ clocks }) => {
        const due = replyDue(clocks, referral, deps.calendar);
        const input = { stage: referral.stage, body: referral.body.id, reply: read.reply };
        const facts = due === undefined ? {} : { due };
        return {
          command: { type: 'referral.reply', at: request.at, by: sessionOf(request).actor, input, facts },
        };
      },
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(done);
      case 'refused':
        return again(deps, request, { typed, refused: outcome.refusal });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: done });
      default:
        return problem('notFound');
    }
  };

/** Read again: the case has moved. */
async function again(deps: WebDeps, request: ProductRequest, extra: Extra): Promise<Reply> {
  const found = await ownReferral(deps, request);
  return found ? shown(deps, request, found, extra) : problem('notFound');
}
