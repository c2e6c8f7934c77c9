import { expect, test } from 'vitest';
import { aRound, deliverIn } from '../support/a-round.ts';
import { aWorld } from '../support/world.ts';
import { type Fault, faultyDatabase } from './faulty-database.ts';
import { seeded } from './seed.ts';

const QUOTA = 3;
const PEOPLE = 12;
const faults: readonly Fault[] = ['killedBefore', 'killedAfter', 'lost', 'unheard', 'conflict'];

test.each([11, 12])(
  'people apply and withdraw while those who give places are killed and get in each other’s way (seed %i)',
  async (seed) => {
    const chosen = seeded(seed);
    const faulty = faultyDatabase(() => 'none');
    const world = await aWorld({ touch: (store) => faulty.touch(store) });
    const round = await aRound(world, 'sim', 'firstCome', QUOTA);
    const sent: string[] = [];

    const holders = async () => {
      const all = await Promise.all(sent.map(round.told));
      return all.filter(({ holds, tags }) => holds && tags.includes('open')).length;
    };
    const hinder = () => {
      faulty.plan = () => (chosen.chance(1 / 6) ? chosen.pick(faults) : 'none');
    };
    const leaveAlone = () => {
      faulty.plan = () => 'none';
    };
    const deliver = async () => {
      await Promise.all([world.reopen(), world.reopen()].map((each) => deliverIn(each).catch(() => 0)));
    };

    for (let step = 0; step < 30; step += 1) {
      leaveAlone();
      const act = chosen.below(4);
      if (act === 0 && sent.length < PEOPLE) {
        sent.push(`p${sent.length}`);
        await round.apply(sent.at(-1) ?? '');
      }
      if (act === 1 && sent.length > 0) await round.withdraw(chosen.pick(sent));
      if (act === 2) await round.letTurnsRing();
      if (act === 3) {
        hinder();
        await deliver();
        leaveAlone();
        world.travel(61_000);
      }
      expect(await holders()).toBeLessThanOrEqual(QUOTA);
    }

    // Everything that was begun is done once nobody is in the way any more.
    for (let again = 0; again < 6; again += 1) {
      await round.letTurnsRing();
      await deliverIn(world);
      world.travel(3_600_000);
    }
    const told = await Promise.all(sent.map(round.told));
    const held = await holders();
    const waiting = told.filter(({ tags }) => tags.includes('ballotWaiting')).length;
    expect((await round.state()).taken).toBe(held);
    expect(held === QUOTA || waiting === 0).toBe(true);
    expect(told.every(({ tags }) => !tags.includes('ballot') || tags.includes('ballotWaiting'))).toBe(true);
    const numbers = told.flatMap(({ number }) => (number === undefined ? [] : [number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    await world.close();
  },
);
