import type { DeliveryDeps } from '../../functions/background/deliver-effects/delivery.ts';
import type { FormDeps } from '../../functions/form/deps.ts';
import type { PayingDeps } from '../../functions/paying/deps.ts';
import type { Instant } from '../../schemas/time.ts';
import { noDocuments } from '../support/no-documents.ts';
import { aWorld, type World } from '../support/world.ts';
import { Fallen, faultyDatabase, type FaultPlan } from './faulty-database.ts';
import {
  aRegister,
  moodyBank,
  moodyKeys,
  OutsideFailure,
  type Paid,
  someMail,
  type Weather,
} from './outside.ts';
import { permit } from './permit.ts';
import { type Seed, seeded } from './seed.ts';

export type Process = PayingDeps & FormDeps & DeliveryDeps;

/** The product with the world around it, where everything may fail until it is told to be calm. */
export interface Town {
  readonly seed: Seed;
  readonly weather: Weather;
  readonly mail: ReturnType<typeof someMail>;
  /** All the bank was ever paid, which it says when asked. */
  readonly books: Paid[];
  readonly world: () => World;
  readonly writes: () => number;
  now(): Instant;
  travel(milliseconds: number): void;
  /** Does something until it is acknowledged, as people and rails do: after every failure again, with the same request. */
  insist<T>(act: (process: Process) => Promise<T>): Promise<T>;
  /** From now on nothing fails. */
  clearUp(): void;
  close(): Promise<void>;
}

const failures = new Set(['TimeoutError', 'ThrottlingException', 'Fallen', 'OutsideFailure']);
const isSimulated = (error: unknown) =>
  error instanceof Fallen ||
  error instanceof OutsideFailure ||
  (error instanceof Error && (failures.has(error.name) || error.message.includes('moved 8 times')));

const MOST_TRIES = 300;

/** Faults begin once the service is published; `calm` spares the outside systems. */
export async function aTown(number: number, planned: (seed: Seed) => FaultPlan, calm = false): Promise<Town> {
  const seed = seeded(number);
  const weather: Weather = { calm: true };
  const database = faultyDatabase(() => 'none');
  let world = await aWorld({
    touch: (store) => database.touch(store),
    keyService: (real) => moodyKeys(real, seed, weather),
  });
  await world.publish(permit);
  const before = database.writes;
  const plan = planned(seed);
  database.plan = (n) => plan(n - before);
  weather.calm = calm;

  const mail = someMail(seed, weather);
  const books: Paid[] = [];
  const register = aRegister(seed, weather);
  const process = (): Process => {
    if (!database.isAlive()) world = world.reopen();
    return {
      ...world,
      mail,
      register,
      origin: 'http://localhost',
      originSecret: 'secret',
      assets: { css: '', script: '', icon: '' },
      support: { email: 'help@example.gov.hk', phone: '1823' },
      identityProviders: [],
      addresses: { find: async () => ({ outcome: 'unavailable', reason: 'unreachable' }) },
      bank: moodyBank(books, seed, weather),
      documents: noDocuments,
      fps: { id: '1234567', merchant: 'Treasury' },
    };
  };
  const attempt = async <T>(act: (process: Process) => Promise<T>, tries: number): Promise<T> => {
    try {
      return await act(process());
    } catch (error) {
      if (!isSimulated(error) || tries >= MOST_TRIES) throw error;
      world.travel(1 + seed.below(2000));
      return attempt(act, tries + 1);
    }
  };
  return {
    seed,
    weather,
    mail,
    books,
    world: () => world,
    writes: () => database.writes - before,
    now: () => world.legalNow(),
    travel: (milliseconds) => world.travel(milliseconds),
    insist: (act) => attempt(act, 0),
    clearUp: () => {
      weather.calm = true;
      database.plan = () => 'none';
      if (!database.isAlive()) world = world.reopen();
    },
    close: () => world.close(),
  };
}
