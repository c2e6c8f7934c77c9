import { endedAt } from '../../../rules/ballot/rounds.ts';
import type { Instant } from '../../../schemas/time.ts';
import {
  changeRound,
  type Place,
  placeWrite,
  readPlace,
  readRound,
  roundWrite,
} from '../../../store/rounds.ts';
import type { RoundRef } from '../../../store/row-keys.ts';
import { ballotOf, holdsPlace } from '../../../workflows/ballot-records.ts';
import { openCase } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

const ATTEMPTS = 500;

/** A case that held a place left without a licence: the place is counted as free once, and goes to whoever waits next. */
export async function freePlace(
  deps: DeliveryDeps,
  { waiting, at }: Delivery,
  stage: string,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const own = opened && ballotOf(opened.context, stage);
  if (!opened || !own?.round || !own.placed || !holdsPlace(own)) return done;
  const round = { service: opened.release.service, stage, round: own.round.id };
  if (!(await giveBack(deps, round, own.placed.number))) return later('the round moved');
  return at >= endedAt(own.round) || (await offerFree(deps, round, at)) ? done : later('the round moved');
}

/** Counted once, however often it is told. */
async function giveBack({ store }: DeliveryDeps, round: RoundRef, number: number): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [state, place] = await Promise.all([readRound(store, round), readPlace(store, round, number)]);
    if (!state || !place || place.freed) return true;
    const { version, ...freed }: Place = { ...place, freed: true };
    const less = { ...state, taken: state.taken - 1 };
    if (await changeRound(store, less, [placeWrite(store, round, freed, version)])) return true;
  }
  return false;
}

/** Places that are free go to those who wait, in their order; who has left is passed over. */
async function offerFree(deps: DeliveryDeps, round: RoundRef, at: Instant): Promise<boolean> {
  const { store } = deps;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = await readRound(store, round);
    if (!state || state.taken >= state.round.quota || state.nextWaiting > state.placed) return true;
    const place = await readPlace(store, round, state.nextWaiting);
    const skipped = { ...state, nextWaiting: state.nextWaiting + 1 };
    if (place?.got !== 'waiting') {
      await changeRound(store, skipped);
      continue;
    }
    const { version, ...offered }: Place = { ...place, offered: true };
    const { outcome } = await takeStep(deps, {
      ref: { kind: 'case', id: place.case },
      intend: async () => ({
        command: {
          type: 'ballot.offer',
          at,
          by: { kind: 'system', part: 'effects' },
          input: { stage: round.stage },
          facts: { inTurn: (await readRound(store, round))?.version === state.version },
        },
        also: [
          roundWrite(store, { ...skipped, taken: state.taken + 1 }, state.version),
          placeWrite(store, round, offered, version),
        ],
      }),
    });
    // It has left: of two at once only one can say so, since the round has moved for the other.
    if (outcome !== 'accepted') await changeRound(store, skipped);
  }
  return false;
}
