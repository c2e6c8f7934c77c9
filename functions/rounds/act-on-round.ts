import { drawnOrder, rootOf } from '../../rules/ballot/draw.ts';
import { closedAt } from '../../rules/ballot/rounds.ts';
import { plusMilliseconds } from '../../rules/time.ts';
import type { RoundState } from '../../schemas/ballot.ts';
import { pathTo } from '../../schemas/routes.ts';
import { effectBeside } from '../../store/outbox.ts';
import { allEntries, changeRound, refOf } from '../../store/rounds.ts';
import { segmentOf } from '../../web/languages.ts';
import { ballotTexts } from '../../web/texts/ballots.ts';
import { words } from '../../web/texts/words.ts';
import { personsBehind } from '../../workflows/actors.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { seedOf } from '../records/ballot/seed.ts';
import { whyNot } from './may-act.ts';
import { openTheirs, shownRound } from './rounds.ts';

/** Whoever joined later than this before the list is fixed may still be on the way. */
const SETTLING_MILLISECONDS = 60_000;

type Refused = keyof typeof ballotTexts &
  ('notClosed' | 'nobodyIn' | 'secondPerson' | 'roleMissing' | 'movedOn');

/** Fixes the list of a round, or draws lots among those on it; sends `act`. */
export const actOnRound =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await openTheirs(deps, request);
    if (!found) return problem('notFound');
    const act = field(request.form, 'act');
    if (act !== 'fix' && act !== 'draw') return problem('badRequest');
    const refused = await (act === 'fix' ? fix : draw)(deps, request, found.state);
    if (refused !== undefined) {
      const errors = [{ message: words<string>(ballotTexts[refused], request.language) }];
      return shownRound(deps, request, found.known, { errors });
    }
    const here = pathTo('deskRound', { language: segmentOf(request.language), ...refOf(found.state) });
    return redirect(`${here}?done=${act === 'fix' ? 'fixed' : 'drawnNow'}`);
  };

/** Who takes part, once and for all: their root is published, and lots are drawn among them only. */
async function fix(deps: WebDeps, request: ProductRequest, state: RoundState): Promise<Refused | undefined> {
  const { actor } = sessionOf(request);
  const [by] = personsBehind(actor);
  const barred = whyNot('fix', actor, state);
  if (!by || barred) return barred ?? 'roleMissing';
  if (state.method !== 'draw' || state.frozen) return 'movedOn';
  const settled = plusMilliseconds(request.at, -SETTLING_MILLISECONDS);
  if (settled < closedAt(state.round)) return 'notClosed';
  const entries = await allEntries(deps.store, refOf(state), settled);
  const last = entries.at(-1);
  if (!last) return 'nobodyIn';
  const root = await rootOf(entries.map(({ reference }) => reference));
  const frozen = { at: request.at, by, entries: entries.length, root, last: last.sk };
  return (await changeRound(deps.store, { ...state, frozen })) ? undefined : 'movedOn';
}

/** A second person lets the seed be seen; what follows from it is worked off beside the case that was drawn first. */
async function draw(deps: WebDeps, request: ProductRequest, state: RoundState): Promise<Refused | undefined> {
  const { actor } = sessionOf(request);
  const [by] = personsBehind(actor);
  const { frozen } = state;
  const barred = whyNot('draw', actor, state);
  if (!by || barred) return barred ?? 'roleMissing';
  if (!frozen || state.drawn) return 'movedOn';
  const seed = await seedOf(deps, refOf(state));
  const entries = await allEntries(deps.store, refOf(state), frozen.last);
  const [first] = await drawnOrder(
    { seed, root: frozen.root },
    entries.map(({ reference }) => reference),
  );
  const winner = entries.find(({ reference }) => reference === first);
  if (!winner) return 'nobodyIn';
  const effect = { type: 'placeEntries', stage: state.stage } as const;
  const about = { id: winner.case, version: 1 };
  const drawn = { at: request.at, by, seed };
  const write = effectBeside(deps.store, about, effect, deps.wallNow());
  return (await changeRound(deps.store, { ...state, drawn }, [write])) ? undefined : 'movedOn';
}
