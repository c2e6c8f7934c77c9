import { isHongKongDate } from '../../schemas/time.ts';
import { dayOf, type KeptDay, readDeclaredDays } from '../../store/declared-days.ts';
import { readMoveJob, readToLookAt } from '../../store/move-jobs.ts';
import { declaredDayPage, type DeclaredDayModel } from '../../web/pages/operations/declared-day.tsx';
import { declaredDaysPage, type DeclaredDaysModel } from '../../web/pages/operations/declared-days.tsx';
import { anyShared, personsBehind } from '../../workflows/actors.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import type { Handler } from '../http/serve.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { officerNames } from '../records/officer-names.ts';
import { only } from './only.ts';

const forLookers = only(['operator', 'supervisor', 'auditor']);
const MOST_LISTED = 50;

export const mayAct = (request: ProductRequest): boolean => {
  const { actor } = sessionOf(request);
  return actor.kind === 'staff' && actor.roles.includes('supervisor');
};

/** Days that were declared, latest first, and the form that declares another. */
export const showDays = (deps: WebDeps): Handler =>
  forLookers(async (request) => {
    const rescued = await rescuedForm(deps.store, request);
    return shownDays(deps, request, rescued?.route === 'declareDay' ? { typed: rescued.fields } : {});
  });

export async function shownDays(
  deps: WebDeps,
  request: ProductRequest,
  extra: Partial<DeclaredDaysModel>,
): Promise<Reply> {
  const kept = await readDeclaredDays(deps.store);
  const model: DeclaredDaysModel = {
    days: kept.map(({ day }) => ({ date: day.date, reason: day.reason, state: stateOf(day) })).toReversed(),
    mayDeclare: mayAct(request),
    errors: [],
    stamp: stamp(request),
    ...extra,
  };
  return page(declaredDaysPage(model, request.language));
}

const stateOf = ({ confirmed, withdrawn }: KeptDay['day']): DeclaredDayModel['state'] =>
  confirmed ? 'counts' : withdrawn ? 'withdrawn' : 'waiting';

/** The day an address names. */
export async function dayIn(deps: WebDeps, { parameters }: ProductRequest): Promise<KeptDay | undefined> {
  const date = parameters['date'] ?? '';
  return isHongKongDate(date) ? dayOf(await readDeclaredDays(deps.store), date) : undefined;
}

export const showDay = (deps: WebDeps): Handler =>
  forLookers(async (request) => {
    const kept = await dayIn(deps, request);
    return kept ? shownDay(deps, request, kept, doneIn(request)) : problem('notFound');
  });

const doneWords = ['declaredNow', 'confirmedNow', 'withdrawnNow', 'retriedNow'] as const;
const doneIn = ({ query }: ProductRequest): Partial<DeclaredDayModel> => {
  const done = doneWords.find((one) => one === query['done']);
  return done ? { done } : {};
};

/** A day with who declared and confirmed it, what became of deadlines, and the cases of the officer's department that somebody has to look at. */
export async function shownDay(
  deps: WebDeps,
  request: ProductRequest,
  { day, version }: KeptDay,
  extra: Partial<DeclaredDayModel>,
): Promise<Reply> {
  const { actor } = sessionOf(request);
  const after = request.query['after'];
  const [kept, listed, named] = await Promise.all([
    readMoveJob(deps.store, day.date),
    day.confirmed ? readToLookAt(deps.store, day.date, { after, limit: MOST_LISTED }) : [],
    officerNames(
      deps.store,
      [day.declared.by, ...(day.confirmed ? [day.confirmed.by] : [])],
      request.language,
    ),
  ]);
  const state = stateOf(day);
  const isOwn = anyShared(personsBehind(actor), [day.declared.by]);
  const model: DeclaredDayModel = {
    date: day.date,
    reason: day.reason,
    announced: day.announced,
    state,
    declared: { name: named(day.declared.by), at: day.declared.at },
    confirmed: day.confirmed && { name: named(day.confirmed.by), at: day.confirmed.at },
    acts: { confirm: state === 'waiting' && mayAct(request), own: isOwn, retry: mayAct(request) },
    job: kept?.job,
    toLookAt: listed.filter(({ department }) => actor.kind === 'staff' && actor.department === department),
    more: listed.length === MOST_LISTED ? listed.at(-1)?.case : undefined,
    errors: [],
    stamp: stamp(request, version),
    ...extra,
  };
  return page(declaredDayPage(model, request.language));
}
