import * as z from 'zod';
import { json, withJson, type Route } from './exchange.ts';

export type Faults<Fault extends string> = {
  /** The next `times` requests that could show this fault do. */
  arm(fault: Fault, times?: number): void;
  /** The first of `among` that is armed, used up once; undefined when all is well. */
  take(...among: Fault[]): Fault | undefined;
  is(name: string): name is Fault;
  /** `POST {fault, times}`; `times: 0` disarms. */
  route: Route;
};

/** The ways an outside system can be told to misbehave. Kept in memory only: a restart heals everything. */
export const createFaults = <Fault extends string>(names: readonly Fault[]): Faults<Fault> => {
  const left = new Map<Fault, number>();
  const is = (name: string): name is Fault => names.some((known) => known === name);
  const arm = (fault: Fault, times = 1) => void left.set(fault, times);
  return {
    arm,
    is,
    take: (...among) => {
      const fault = among.find((name) => (left.get(name) ?? 0) > 0);
      if (fault) left.set(fault, (left.get(fault) ?? 0) - 1);
      return fault;
    },
    route: withJson(
      z.object({ fault: z.string(), times: z.int().min(0).max(1000).default(1) }),
      ({ fault, times }) => {
        if (!is(fault)) return json({ problem: 'unknown fault', known: names }, 400);
        arm(fault, times);
        return json({ fault, times });
      },
    ),
  };
};
