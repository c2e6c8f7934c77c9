import { expect, it } from 'vitest';
import type { Fault, FaultPlan } from './faulty-database.ts';
import { checkInvariants } from './invariants.ts';
import { mainJob } from './main-job.ts';
import type { Seed } from './seed.ts';
import { aTown } from './town.ts';

const seeds = Number(process.env['SIMULATION_SEEDS'] ?? 40);
const first = Number(process.env['SIMULATION_FIRST_SEED'] ?? 1);
const faults: readonly Fault[] = [
  'lost',
  'unheard',
  'repeated',
  'throttled',
  'conflict',
  'killedBefore',
  'killedAfter',
];

/** Some runs are stormy, some nearly calm. */
const byChance = (seed: Seed): FaultPlan => {
  const often = seed.pick([0.02, 0.1, 0.25]);
  return () => (seed.chance(often) ? seed.pick(faults) : 'none');
};

it.concurrent.each(Array.from({ length: seeds }, (_, index) => first + index))(
  'loses nothing and repeats nothing, whatever fails and whoever is late (seed %i)',
  async (number) => {
    const town = await aTown(number, byChance);
    try {
      const story = await mainJob(town, { odd: town.seed.pick([0, 0.1, 0.2]), together: 0.5, tellings: 4 });
      await checkInvariants(town, story);
    } finally {
      await town.close();
    }
    expect(town.writes()).toBeGreaterThan(5);
  },
);
