import type { RoundState } from '../../schemas/ballot.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { deskRoundPage, deskRoundsPage } from '../../web/pages/desk/rounds.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { allRounds, type KnownRound, knownRound, roundShown } from '../records/ballot/known-rounds.ts';
import { openRound } from '../records/ballot/seed.ts';
import { whyNot } from './may-act.ts';

/** The roles in which somebody of the team may see its rounds; any other officer's is no such page. */
const looking: ReadonlySet<string> = new Set(['caseworker', 'supervisor', 'endorser', 'auditor']);

export function isTheirs(request: ProductRequest, { department, stage }: KnownRound): boolean {
  const { actor } = sessionOf(request);
  return (
    actor.kind === 'staff' &&
    actor.department === department &&
    (actor.teams.includes(stage.team) || actor.roles.includes('auditor')) &&
    actor.roles.some((role) => looking.has(role))
  );
}

export const showRounds =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const known = (await allRounds(deps)).filter((round) => isTheirs(request, round));
    const rounds = await Promise.all(known.map((round) => roundShown(deps, round, request.at)));
    return page(deskRoundsPage({ rounds }, request.language));
  };

/** A round of a team of the officer's, begun by now: what is published of its seed is there before anybody needs it. */
export async function openTheirs(
  deps: WebDeps,
  request: ProductRequest,
): Promise<{ readonly known: KnownRound; readonly state: RoundState } | undefined> {
  const known = await knownRound(deps, request.parameters);
  if (!known || !isTheirs(request, known)) return undefined;
  const about = { service: known.ref.service, stage: known.ref.stage, method: known.stage.method };
  return { known, state: await openRound(deps, about, known.round, request.at) };
}

export const showRound =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await openTheirs(deps, request);
    if (!found) return problem('notFound');
    const { done } = request.query;
    return shownRound(deps, request, found.known, done === 'fixed' || done === 'drawnNow' ? { done } : {});
  };

export async function shownRound(
  deps: WebDeps,
  request: ProductRequest,
  known: KnownRound,
  extra: { readonly done?: 'fixed' | 'drawnNow'; readonly errors?: FieldErrors },
): Promise<Reply> {
  const round = await roundShown(deps, known, request.at);
  const { actor } = sessionOf(request);
  const barred = {
    fix: whyNot('fix', actor, round.state),
    draw: whyNot('draw', actor, round.state),
  };
  const model = { round, barred, errors: [], stamp: stamp(request), ...extra };
  return page(deskRoundPage(model, request.language));
}
