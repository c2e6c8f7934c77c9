import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Instant } from '../../schemas/time.ts';

/** A journey under way: whoever listens may stop at instants between `from` and `to`, in order, to act at each. */
export type Journey = {
  from: Instant;
  to: Instant;
  /** Makes it that instant now. Going back, or beyond `to`, does nothing. */
  stopAt: (instant: Instant) => void;
};

export type Travelled = { ok: true; value: Instant } | { ok: false; problem: 'backwards' };

export type LegalClock = {
  now(): Instant;
  /** Moves time forward, one journey at a time, and settles when everybody who listens has finished. */
  travelTo(instant: Instant): Promise<Travelled>;
  /** Called before the clock reaches its goal; returns how to stop listening. */
  onTravel(listener: (journey: Journey) => void | Promise<void>): () => void;
  /** Called once the clock is there. */
  onArrival(listener: (now: Instant) => void | Promise<void>): () => void;
};

const Kept = z.object({ offset: z.int().min(0) });

const keepOffset = (folder: string) => {
  const file = join(folder, 'clock.json');
  return {
    read: (): number => {
      try {
        return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offset;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
        throw error;
      }
    },
    write: (offset: number) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify({ offset }));
      renameSync(`${file}.new`, file);
    },
  };
};

/**
 * The clock of deadlines, validity and fees. It runs with the wall clock (`wallNow`, milliseconds since 1970) plus an
 * offset that only grows and survives a restart. The wall clock itself never travels.
 */
export const createLegalClock = (options: { stateFolder: string; wallNow: () => number }): LegalClock => {
  const kept = keepOffset(options.stateFolder);
  let offset = kept.read();
  let underWay: Promise<unknown> = Promise.resolve();
  const travellers = new Set<(journey: Journey) => void | Promise<void>>();
  const arrivals = new Set<(now: Instant) => void | Promise<void>>();

  const now = () => Instant.parse(new Date(options.wallNow() + offset).toISOString());
  const set = (instant: Instant) => {
    const wanted = Date.parse(instant) - options.wallNow();
    if (wanted <= offset) return;
    offset = wanted;
    kept.write(offset);
  };
  const travel = async (to: Instant): Promise<Travelled> => {
    const from = now();
    if (to < from) return { ok: false, problem: 'backwards' };
    const stopAt = (instant: Instant) => {
      if (instant <= to) set(instant);
    };
    try {
      for (const listener of travellers) await listener({ from, to, stopAt });
    } finally {
      set(to);
    }
    for (const listener of arrivals) await listener(now());
    return { ok: true, value: now() };
  };
  const listen =
    <Listener>(listeners: Set<Listener>) =>
    (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };

  return {
    now,
    travelTo: (instant) => {
      const journey = underWay.then(() => travel(instant));
      underWay = journey.catch(() => undefined);
      return journey;
    },
    onTravel: listen(travellers),
    onArrival: listen(arrivals),
  };
};
