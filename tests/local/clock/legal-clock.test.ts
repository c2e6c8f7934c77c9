import { expect, test } from 'vitest';
import { createLegalClock } from '../../../local/clock/legal-clock.ts';
import { Instant } from '../../../schemas/time.ts';
import { startOutsideSystems } from '../../support/outside-systems.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const at = (text: string) => Instant.parse(text);
const wall = { now: Date.parse('2026-11-23T02:00:00.000Z') };
const clockIn = (stateFolder: string, wallNow = () => wall.now) => createLegalClock({ stateFolder, wallNow });

test('runs with the wall clock until it travels, and then ahead of it', async () => {
  let wallNow = wall.now;
  const clock = clockIn(temporaryFolder(), () => wallNow);
  expect(clock.now()).toBe('2026-11-23T02:00:00.000Z');
  expect(await clock.travelTo(at('2026-12-01T00:00:00.000Z'))).toEqual({
    ok: true,
    value: '2026-12-01T00:00:00.000Z',
  });
  wallNow += 1500;
  expect(clock.now()).toBe('2026-12-01T00:00:01.500Z');
});

test('refuses to go back', async () => {
  const clock = clockIn(temporaryFolder());
  expect(await clock.travelTo(at('2026-11-22T00:00:00.000Z'))).toEqual({ ok: false, problem: 'backwards' });
  expect(clock.now()).toBe('2026-11-23T02:00:00.000Z');
});

test('keeps its journey over a restart', async () => {
  const folder = temporaryFolder();
  await clockIn(folder).travelTo(at('2027-01-01T00:00:00.000Z'));
  expect(clockIn(folder).now()).toBe('2027-01-01T00:00:00.000Z');
});

test('stops on the way where a listener asks, in order, and never beyond the goal or back', async () => {
  const clock = clockIn(temporaryFolder());
  const seen: string[] = [];
  clock.onTravel(({ stopAt }) => {
    for (const stop of ['2026-11-24', '2026-11-26', '2026-11-25', '2027-06-01']) {
      stopAt(at(`${stop}T00:00:00.000Z`));
      seen.push(clock.now().slice(0, 10));
    }
  });
  clock.onArrival((now) => void seen.push(`arrived ${now.slice(0, 10)}`));
  await clock.travelTo(at('2026-12-01T00:00:00.000Z'));
  expect(seen).toEqual(['2026-11-24', '2026-11-26', '2026-11-26', '2026-11-26', 'arrived 2026-12-01']);
});

test('two journeys at once happen one after the other', async () => {
  const clock = clockIn(temporaryFolder());
  const stages: string[] = [];
  clock.onTravel(async ({ to }) => {
    stages.push(`leaves for ${to.slice(0, 10)}`);
    await Promise.resolve();
    stages.push(`arrives at ${to.slice(0, 10)}`);
  });
  await Promise.all([
    clock.travelTo(at('2026-12-01T00:00:00.000Z')),
    clock.travelTo(at('2026-12-02T00:00:00.000Z')),
  ]);
  expect(stages).toEqual([
    'leaves for 2026-12-01',
    'arrives at 2026-12-01',
    'leaves for 2026-12-02',
    'arrives at 2026-12-02',
  ]);
});

test('the page jumps by days or to the start of a Hong Kong date, and says no to the past', async () => {
  const { endpoints, legalClock } = await startOutsideSystems();
  const post = (body: string) =>
    fetch(endpoints.clock, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
  expect((await post('days=2')).status).toBe(303);
  expect(legalClock.now()).toBe('2026-11-25T02:00:00.000Z');
  expect((await post('date=2026-12-01')).status).toBe(303);
  expect(legalClock.now()).toBe('2026-11-30T16:00:00.000Z');
  expect((await post('date=2026-01-01')).status).toBe(409);
  expect((await post('days=nonsense')).status).toBe(400);
  expect(legalClock.now()).toBe('2026-11-30T16:00:00.000Z');
});

test('a page of another site cannot move the clock', async () => {
  const { endpoints, legalClock } = await startOutsideSystems();
  const response = await fetch(endpoints.clock, {
    method: 'POST',
    body: new URLSearchParams('days=2'),
    headers: { origin: 'http://evil.example' },
  });
  expect(response.status).toBe(403);
  expect(legalClock.now()).toBe('2026-11-23T02:00:00.000Z');
});
