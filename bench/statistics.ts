/** The middle value; throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

/** Milliseconds something took. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** The list from another beginning each round: A B C, B C A, … */
export const rotated = <One>(list: readonly One[], round: number): One[] => {
  const from = round % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
};

/**
 * Medians of several candidates in milliseconds, measured in turn (A B C, B C A, …), so that whatever else the machine
 * does strikes all of them alike.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, (round: number) => Promise<unknown>>>,
): Promise<Record<string, number>> {
  const names = Object.keys(candidates).filter((name): name is Name => name in candidates);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of rotated(names, round))
      times.get(name)?.push(await timed(() => candidates[name](round)));
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

/** Gives every job to the next free of `clients` workers; how many were done a second. */
export async function perSecond<Job>(
  clients: number,
  jobs: readonly Job[],
  run: (job: Job) => Promise<unknown>,
): Promise<number> {
  const left = jobs.values();
  const milliseconds = await timed(() =>
    Promise.all(
      Array.from({ length: clients }, async () => {
        for (const job of left) await run(job);
      }),
    ),
  );
  return (jobs.length * 1000) / milliseconds;
}

/** Makes many things, a few at a time. */
export async function many<Made>(count: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  await perSecond(16, Array.from({ length: count }), async () => made.push(await make()));
  return made;
}
