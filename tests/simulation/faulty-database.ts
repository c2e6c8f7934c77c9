import { CloudError } from '../../cloud/call.ts';
import type { Store } from '../../store/store.ts';

/**
 * What goes wrong at a write. `lost` = it never arrived; `unheard` = it was done, but the answer never came; `killed…` =
 * the process dies before or after it; `conflict` is for transactions only, `repeated` for everything else: the answer is lost
 * on its way to our own client, which sends the same request again. (A transaction's token makes its repetition one with it.)
 */
export type Fault =
  | 'none'
  | 'lost'
  | 'unheard'
  | 'repeated'
  | 'throttled'
  | 'conflict'
  | 'killedBefore'
  | 'killedAfter';

/** Chooses what happens at the n-th write of the run, counted over all its processes. */
export type FaultPlan = (n: number) => Fault;

export class Fallen extends Error {
  override name = 'Fallen';
}

export interface FaultyDatabase {
  /** Puts the faults into a store; each store belongs to one process. */
  touch(store: Store): void;
  /** Whether the present process is still running. */
  isAlive(): boolean;
  plan: FaultPlan;
  readonly writes: number;
}

const isWrite = (command: string) => /^(?:Put|Delete|Update|Transact)/u.test(command);
const isTransaction = (command: string) => command.startsWith('TransactWrite');

/** A database that fails as it is told to. The writes it lets through are real. */
export function faultyDatabase(plan: FaultPlan): FaultyDatabase {
  let alive = { is: true };
  const state = { plan, writes: 0 };

  const before = (fault: Fault, command: string, process: { is: boolean }) => {
    if (fault === 'lost') throw new TimedOut();
    if (fault === 'throttled') throw new CloudError('ThrottlingException', 400, {});
    if (fault === 'conflict' && isTransaction(command)) throw conflict();
    if (fault === 'killedBefore') process.is = false;
    if (!process.is) throw new Fallen(command);
  };

  const touch = (store: Store) => {
    const process = { is: true };
    alive = process;
    store.documents.use((next) => async (call) => {
      if (!process.is) throw new Fallen(call.operation);
      if (!isWrite(call.operation)) return next(call);
      const fault = state.plan((state.writes += 1));
      before(fault, call.operation, process);
      if (fault === 'repeated' && !isTransaction(call.operation)) await next(call);
      const answer = await next(call);
      if (fault === 'killedAfter') process.is = false;
      if (!process.is) throw new Fallen(call.operation);
      if (fault === 'unheard') throw new TimedOut();
      return answer;
    });
  };
  return {
    touch,
    isAlive: () => alive.is,
    get plan() {
      return state.plan;
    },
    set plan(next) {
      state.plan = next;
    },
    get writes() {
      return state.writes;
    },
  };
}

class TimedOut extends Error {
  override name = 'TimeoutError';
}

const conflict = () =>
  new CloudError('TransactionCanceledException', 400, {
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  });
