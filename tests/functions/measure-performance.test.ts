import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measurePerformance } from '../../functions/background/measure-performance/measure.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { instantOf, millisecondsOf } from '../../rules/time.ts';
import type { Instant } from '../../schemas/time.ts';
import { readPerformance } from '../../store/performance.ts';
import { unborn } from '../../store/records.ts';
import { allRows } from '../support/all-rows.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const release = { service: 'test-permit', number: 1 };
const DAY = 86_400_000;
const after = (days: number): Instant => instantOf(millisecondsOf(monday) + days * DAY);

/** A case submitted and paid on the Monday, and refused after some days. */
async function decided(id: string, days: number) {
  const ref = { kind: 'case' as const, id };
  const step = async (command: Parameters<typeof aCommand>[0], at: Instant, begin = false) => {
    const outcome = await takeStep(world, {
      ref,
      ...(begin ? { begin: unborn(ref, `case:${id}`, release) } : {}),
      intend: () => ({ command: aCommand(command, { at }) }),
    });
    expect(outcome.outcome, command).toBe('accepted');
  };
  await step('application.submit', monday, true);
  await step('fee.post', monday);
  await step('register.report', monday);
  await step('vetting.complete', after(days));
  await step('decision.refuse', after(days));
  await step('decision.endorse', after(days));
}

const current = () => readPerformance(world.store, 'test-permit');

describe('the nightly count', () => {
  it('says how the decided cases of 90 days did, from the day after on', async () => {
    await Promise.all([1, 2, 3, 4].map((days) => decided(`c${days}`, days)));
    expect(await measurePerformance(world, after(3))).toBe(90);
    expect(await current()).toMatchObject({
      until: '2026-11-25',
      cases: 2,
      withinPledge: 2,
      medianWorkingDays: 1.5,
    });
    expect(await measurePerformance(world, after(5))).toBe(2);
    expect(await current()).toMatchObject({ cases: 4, medianWorkingDays: 2.5 });
  });

  it('counts a late case as late, and no withdrawn one', async () => {
    await decided('late', 22);
    const ref = { kind: 'case' as const, id: 'gone' };
    await takeStep(world, {
      ref,
      begin: unborn(ref, 'case:gone', release),
      intend: () => ({ command: aCommand('application.submit') }),
    });
    await takeStep(world, {
      ref,
      intend: () => ({ command: aCommand('application.withdraw', { at: after(22) }) }),
    });
    await measurePerformance(world, after(23));
    expect(await current()).toMatchObject({ cases: 5, withinPledge: 4, medianWorkingDays: 3 });
  });

  it('changes nothing when it runs again, however often', async () => {
    const before = await current();
    expect(await Promise.all([1, 2, 3].map(() => measurePerformance(world.reopen(), after(23))))).toEqual([
      0, 0, 0,
    ]);
    expect(await current()).toEqual(before);
  });

  it('counts a day again under a newer calendar', async () => {
    const calendar = { ...world.calendar, version: world.calendar.version + 1 };
    expect(await measurePerformance({ store: world.store, calendar }, after(23))).toBe(90);
    expect(await current()).toMatchObject({ cases: 5 });
  });

  it('is told on the service’s page to anybody', async () => {
    const page = await siteOf(world).get('/en/services/test-permit', '');
    expect(page.html).toContain('80% of 5 cases were decided in time; half took 3 working days or fewer.');
  });

  it('forgets what is older than 90 days', async () => {
    await measurePerformance(world, instant('2027-04-01T02:00:00.000Z'));
    expect(await current()).toMatchObject({ cases: 0, until: '2027-03-31' });
    expect((await siteOf(world).get('/tc/services/test-permit', '')).html).toContain('個案數目不足');
  });

  it('keeps nothing that tells one case from another', async () => {
    const rows = (await allRows(world)).filter(({ pk }) => String(pk).startsWith('PERFORMANCE'));
    expect(rows.length).toBeGreaterThan(90);
    expect(JSON.stringify(rows)).not.toMatch(/c1|late|chan|ABCD/u);
  });
});
