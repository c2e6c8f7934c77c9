import * as z from 'zod';
import type { Documents } from '../store/documents.ts';

/** One call of the database: what it asked, and the capacity it used, index writes included. */
export interface DatabaseCall {
  readonly command: string;
  readonly input: unknown;
  readonly units: number;
}

const Capacity = z.object({ CapacityUnits: z.number().default(0) });
const Consumed = z.object({
  ConsumedCapacity: z.union([z.array(Capacity), Capacity.transform((one) => [one])]).default([]),
});

/** Listens on a client: every call while `during` runs. The sum of units is what the database itself says. */
export async function recordCalls(
  documents: Documents,
  during: () => Promise<unknown>,
): Promise<DatabaseCall[]> {
  const calls: DatabaseCall[] = [];
  const stop = documents.use((next) => async (call) => {
    const answer = await next({ ...call, counted: true });
    const consumed = Consumed.safeParse(answer).data?.ConsumedCapacity ?? [];
    calls.push({
      command: call.operation,
      input: call.input,
      units: consumed.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
    });
    return answer;
  });
  try {
    await during();
  } finally {
    stop();
  }
  return calls;
}

const isWrite = ({ command }: DatabaseCall): boolean =>
  /^(?:Put|Delete|Update|TransactWrite|BatchWrite)/u.test(command);
const sumOf = (calls: readonly DatabaseCall[]): number => calls.reduce((sum, { units }) => sum + units, 0);

export const writeUnits = (calls: readonly DatabaseCall[]): number => sumOf(calls.filter(isWrite));
export const readUnits = (calls: readonly DatabaseCall[]): number =>
  sumOf(calls.filter((call) => !isWrite(call)));
