import { allEntries, readPlaces, readRound } from '../../store/rounds.ts';
import { ballotPage, ballotsPage } from '../../web/pages/public/ballots.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { allRounds, knownRound, roundShown } from '../records/ballot/known-rounds.ts';

const SHOWN = 100;
const PAGE = 1000;

export const showBallots =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const known = await allRounds(deps);
    const rounds = await Promise.all(known.map((round) => roundShown(deps, round, request.at)));
    return page(ballotsPage({ rounds }, request.language));
  };

/** A round with its numbers, a page at a time. */
export const showBallot =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const known = await knownRound(deps, request.parameters);
    if (!known) return problem('notFound');
    const after = Number(/^\d{1,8}$/u.exec(request.query['after'] ?? '') ?? 0);
    const [round, places] = await Promise.all([
      roundShown(deps, known, request.at),
      readPlaces(deps.store, known.ref, after, SHOWN + 1),
    ]);
    const more = places.length > SHOWN ? after + SHOWN : undefined;
    return page(ballotPage({ round, places: places.slice(0, SHOWN), more }, request.language));
  };

/** All that is needed to work a round out again: who takes part, seed, root, and the numbers that were given. References only. */
export const ballotData =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const known = await knownRound(deps, request.parameters);
    const state = known && (await readRound(deps.store, known.ref));
    if (!known || !state) return problem('notFound');
    const { frozen, drawn } = state;
    const entries = frozen ? await allEntries(deps.store, known.ref, frozen.last) : [];
    const body = {
      ...known.ref,
      method: state.method,
      quota: state.round.quota,
      commitment: state.commitment,
      committedAt: state.committedAt,
      ...(frozen ? { frozenAt: frozen.at, root: frozen.root } : {}),
      ...(drawn ? { drawnAt: drawn.at, seed: drawn.seed } : {}),
      entries: entries.map(({ reference }) => reference).toSorted(),
      places: await allPlaces(deps, known.ref),
    };
    return { kind: 'json', body };
  };

async function allPlaces({ store }: WebDeps, ref: Parameters<typeof readPlaces>[1]) {
  const found: { number: number; reference: string; got: string; offered?: true; freed?: true }[] = [];
  for (;;) {
    const next = await readPlaces(store, ref, found.at(-1)?.number ?? 0, PAGE);
    found.push(
      ...next.map(({ number, reference, got, offered, freed }) => ({
        number,
        reference,
        got,
        ...(offered ? { offered } : {}),
        ...(freed ? { freed } : {}),
      })),
    );
    if (next.length < PAGE) return found;
  }
}
