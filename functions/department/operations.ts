import { addCents } from '../../rules/money.ts';
import { hasDesk } from '../../schemas/desk-roles.ts';
import type { Posting } from '../../schemas/payment.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readRefundsOwed, readSuspense } from '../../store/lists.ts';
import {
  deadEffects,
  effectIdOf,
  effectKeyOf,
  redriveEffect,
  type WaitingEffect,
} from '../../store/outbox.ts';
import { segmentOf } from '../../web/languages.ts';
import { deadEffectsPage } from '../../web/pages/operations/dead-effects.tsx';
import { suspensePage, type SuspenseModel } from '../../web/pages/operations/suspense.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { Handler } from '../http/serve.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase } from '../records/opened-case.ts';
import { loadPayment } from '../records/payments.ts';
import { only } from './only.ts';

const MOST = 100;

const forOperations = only(['operator', 'supervisor']);
const forMoney = only(['operator', 'supervisor', 'cashier']);

const departmentOf = (request: ProductRequest): string => {
  const { actor } = sessionOf(request);
  return actor.kind === 'staff' ? actor.department : '';
};

/** Money that came in and could not be taken as a fee: the department's own, and what nobody knows whose it is. */
export const showSuspense = (deps: WebDeps): Handler =>
  forMoney(async (request) => {
    const postings = await readSuspense(deps.store, MOST);
    const credits = (
      await Promise.all(postings.map((posting) => creditModel(deps, request, posting)))
    ).flat();
    const total = addCents(...credits.map(({ amount }) => amount));
    const owed = await readRefundsOwed(deps.store, MOST);
    const refunds = (await Promise.all(owed.map((posting) => refundModel(deps, request, posting)))).flat();
    return page(suspensePage({ total, credits, refunds }, request.language));
  });

async function creditModel(
  deps: WebDeps,
  request: ProductRequest,
  posting: Posting,
): Promise<SuspenseModel['credits'][number][]> {
  const about = { id: posting.id, receivedAt: posting.at, amount: posting.amount };
  if (posting.case === '') {
    return [
      {
        ...about,
        why: 'notDue',
        bankReference: '',
        receipt: posting.payment.replace('unmatched:', ''),
        reference: '',
      },
    ];
  }
  const [owner, payment] = await Promise.all([
    openCase(deps, posting.case),
    loadPayment(deps, posting.payment),
  ]);
  if (owner?.release.definition.department.id !== departmentOf(request) || !payment) return [];
  const found = payment.context.credits.find(({ credit }) => posting.id.startsWith(credit.event));
  return [
    {
      ...about,
      why: found?.why ?? 'notDue',
      bankReference: found?.credit.bankReference ?? '',
      receipt: payment.attempt.reference,
      reference: owner.application.reference,
      ...casePath(request, posting.case),
    },
  ];
}

async function refundModel(
  deps: WebDeps,
  request: ProductRequest,
  posting: Posting,
): Promise<SuspenseModel['refunds'][number][]> {
  const [owner, payment] = await Promise.all([
    openCase(deps, posting.case),
    loadPayment(deps, posting.payment),
  ]);
  if (owner?.release.definition.department.id !== departmentOf(request)) return [];
  return [
    {
      id: `${posting.payment} ${posting.id}`,
      since: posting.at,
      amount: posting.amount,
      receipt: payment?.attempt.reference ?? '',
      reference: owner.application.reference,
      ...casePath(request, posting.case),
    },
  ];
}

/** The address of a case, for who may look at cases. */
const casePath = (request: ProductRequest, id: string) =>
  hasDesk(sessionOf(request).actor)
    ? { casePath: pathTo('deskCase', { language: segmentOf(request.language), case: id }) }
    : {};

/** Effects that kept failing, to be looked at and tried again. */
export const showDeadEffects = (deps: WebDeps): Handler =>
  forOperations(async (request) => {
    const dead = await deadEffects(deps.store, MOST);
    const effects = await Promise.all(dead.map((effect) => deadModel(deps, effect)));
    const redriven = request.query['redriven'] === 'yes';
    return page(deadEffectsPage({ effects, redriven, stamp: stamp(request) }, request.language));
  });

async function deadModel(deps: WebDeps, dead: WaitingEffect) {
  const owner = dead.ref.kind === 'case' ? await openCase(deps, dead.ref.id) : undefined;
  return {
    id: effectIdOf(dead),
    effect: dead.effect.type,
    reference: owner?.application.reference ?? '',
    since: dead.workSort ?? deps.wallNow(),
    attempts: dead.attempts,
    lastProblem: dead.lastProblem ?? '',
  };
}

/** Puts a dead effect back; pressed twice, it is back once. */
export const redrive = (deps: WebDeps): Handler =>
  forOperations(async (request): Promise<Reply> => {
    const key = effectKeyOf(request.parameters['effect'] ?? '');
    if (!key) return problem('notFound');
    await redriveEffect(deps.store, key, deps.wallNow());
    return redirect(`${pathTo('deadEffects', { language: segmentOf(request.language) })}?redriven=yes`);
  });
