import { endedAt } from '../../../rules/ballot/rounds.ts';
import type { BallotEntry, RoundState } from '../../../schemas/ballot.ts';
import type { Instant } from '../../../schemas/time.ts';
import { effectBeside } from '../../../store/outbox.ts';
import { changeRound, type Entry, placeWrite, readRound, refOf, roundWrite } from '../../../store/rounds.ts';
import { transact } from '../../../store/transact.ts';
import { ballotOf } from '../../../workflows/ballot-records.ts';
import { type Order, orderOf, passed } from '../../records/ballot/order.ts';
import { openRound } from '../../records/ballot/seed.ts';
import { openCase } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Turns taken by one delivery; the rest is another's, so that nobody waits too long for a place among those who deliver. */
const MOST_TURNS = 200;
/** Turns lost to somebody else after which one steps aside: they go on, and this is looked at again later. */
const MOST_LOST = 2;

/**
 * Gives every case of a round whose turn has come its number, and a place while there are some. Each number is one transaction
 * of case, number and round, so it can be killed anywhere and goes on where it was; two at once only get in each other's way.
 */
export async function placeEntries(
  deps: DeliveryDeps,
  { waiting, at }: Delivery,
  stage: string,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const own = opened && ballotOf(opened.context, stage);
  // In order of time, whoever has a number has everybody before it behind it.
  if (!opened || !own?.round || (own.placed && own.method === 'firstCome')) return done;
  const about = { service: opened.release.service, stage, method: own.method };
  const state = await openRound(deps, about, own.round, at);
  const order = await orderOf(deps.store, state, until(own, waiting.ref.id));
  let lost = 0;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const moved = await nextTurn(deps, state, order, at);
    if (moved === 'nobody') return done;
    if (moved === 'lost') lost += 1;
    if (lost > MOST_LOST) return later('another turn');
  }
  return goOn(deps, state, order, stage);
}

/** In order of time nobody is looked at who joined after the case whose clock rang. */
const until = ({ at, method }: BallotEntry, id: string) =>
  method === 'firstCome' ? { at, case: id } : undefined;

async function nextTurn(
  deps: DeliveryDeps,
  { service, stage, round }: RoundState,
  order: Order,
  at: Instant,
): Promise<'moved' | 'nobody' | 'lost'> {
  const state = await readRound(deps.store, { service, stage, round: round.id });
  const entry = state && (await order.next(state));
  if (!state || !entry || at >= endedAt(round)) return 'nobody';
  const outcome = await place(deps, state, entry, at);
  if (outcome === 'accepted') return 'moved';
  const now = await readRound(deps.store, refOf(state));
  // Somebody else took this turn.
  if (!now || now.version !== state.version) return 'lost';
  return (await passOver(deps, state, entry)) ? 'moved' : 'lost';
}

/** One case's number: a place while there are some and nobody waits before it. */
async function place(deps: DeliveryDeps, state: RoundState, entry: Entry, at: Instant) {
  const { store } = deps;
  const number = state.placed + 1;
  const hasPlace = state.taken < state.round.quota && state.nextWaiting === number;
  const got = hasPlace ? ('place' as const) : ('waiting' as const);
  const after: RoundState = {
    ...state,
    ...passed(state, entry),
    ...(hasPlace ? { taken: state.taken + 1, nextWaiting: number + 1 } : {}),
  };
  const { frozen, commitment } = state;
  const drawnFrom = frozen ? { drawnFrom: { root: frozen.root, commitment } } : {};
  const { outcome } = await takeStep(deps, {
    ref: { kind: 'case', id: entry.case },
    intend: async () => {
      const now = await readRound(store, refOf(state));
      return {
        command: {
          type: 'ballot.place',
          at,
          by: { kind: 'system', part: 'effects' },
          input: { stage: state.stage, number, got, ...drawnFrom },
          facts: { inTurn: now?.version === state.version },
        },
        also: [
          roundWrite(store, after, state.version),
          placeWrite(store, refOf(state), { number, case: entry.case, reference: entry.reference, got }),
        ],
      };
    },
  });
  return outcome;
}

/** A case that has left keeps its number in the order, so that the order can be worked out again; it takes no place. */
function passOver({ store }: DeliveryDeps, state: RoundState, entry: Entry): Promise<boolean> {
  const number = state.placed + 1;
  const skipped = state.nextWaiting === number ? { nextWaiting: number + 1 } : {};
  const gone = { number, case: entry.case, reference: entry.reference, got: 'gone' as const };
  return changeRound(store, { ...state, ...passed(state, entry), ...skipped }, [
    placeWrite(store, refOf(state), gone),
  ]);
}

/** What is left is asked for beside the case whose turn is next. */
async function goOn(
  { store, wallNow }: DeliveryDeps,
  { service, stage: id, round }: RoundState,
  order: Order,
  stage: string,
): Promise<Delivered> {
  const state = await readRound(store, { service, stage: id, round: round.id });
  const next = state && (await order.next(state));
  if (next) {
    const about = { id: next.case, version: 1 };
    await transact(store, [effectBeside(store, about, { type: 'placeEntries', stage }, wallNow())]);
  }
  return done;
}
