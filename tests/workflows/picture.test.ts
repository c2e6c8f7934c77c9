import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../schemas/event.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { Trail } from '../../schemas/trail.ts';
import { layoutOf } from '../../web/picture-layout.ts';
import { placeNames } from '../../web/picture-names.ts';
import { placeTexts } from '../../web/texts/pictures.ts';
import { advance, beginning } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { type Picture, pictureOf, placeNow, wayOf } from '../../workflows/picture.ts';
import { trailAfter, wayAlong } from '../../workflows/trail.ts';
import { recordedHistories, recordedMachine } from '../recorded/recorded-history.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';

const every: readonly StageDefinition[] = [
  stages.vetting,
  stages.referral,
  stages.requirements,
  stages.inspection,
  stages.notice,
  stages.hearing,
  stages.ballot,
  stages.interview,
  stages.principle,
  stages.early,
  stages.decision,
  stages.issue,
];
const pictured = (chosen: readonly StageDefinition[]): Picture =>
  pictureOf(compose(serviceOf(chosen)), chosen);

const cases = recordedHistories().flatMap(([name, history]) =>
  history.kind === 'case' ? [{ name, history }] : [],
);

describe('a way in a picture', () => {
  it.each([true, false])(
    'is a proposal where a second person has to endorse what it decides: %s',
    (fourEyes) => {
      const { steps } = pictured([{ ...stages.decision, fourEyes }, stages.issue]);
      const granting = steps.filter(({ events }) => events.includes('decision.granted'));
      expect(granting.length).toBeGreaterThan(0);
      expect(granting.every(({ proposes }) => proposes)).toBe(fourEyes);
      expect(steps.filter(({ proposes }) => proposes).flatMap(({ events }) => events)).not.toContain(
        'decision.endorsed',
      );
    },
  );
});

describe('the way of a case', () => {
  it.each(cases)('is told from the kinds of its events as the machine took it: $name', ({ history }) => {
    const machine = recordedMachine(history.machine);
    const engine = caseEngine(machine);
    const picture = pictureOf(machine, stagesNamed(machine));
    let snapshot = beginning(engine);
    const took: string[] = [];
    for (const command of history.commands) {
      const advanced = advance(engine, snapshot, command);
      if (!advanced.accepted) throw new Error(advanced.refusal);
      snapshot = advanced.snapshot;
      took.push(placeNow(snapshot.value));
    }
    const events = history.commands.map(({ type }) => eventTypes[type]);
    const way = wayOf(picture, events, took.at(-1) ?? '');
    const withoutStays = took.filter((place, n) => place !== took[n - 1]);
    // What a case passed through on its way to the next place is on the way as well.
    expect(way.filter((place) => withoutStays.includes(place))).toEqual(withoutStays);
    for (const [n, to] of way.slice(1).entries())
      expect(
        [...picture.steps, ...picture.returns].some((step) => step.from === way[n] && step.to === to),
      ).toBe(true);
  });

  it.each(cases)('is told alike by the trail that is kept beside it: $name', ({ history }) => {
    const machine = recordedMachine(history.machine);
    const engine = caseEngine(machine);
    const picture = pictureOf(machine, stagesNamed(machine));
    let snapshot = beginning(engine);
    let trail: Trail | undefined;
    const took: string[] = [];
    for (const [version, command] of history.commands.entries()) {
      const advanced = advance(engine, snapshot, command);
      if (!advanced.accepted) throw new Error(advanced.refusal);
      snapshot = advanced.snapshot;
      took.push(placeNow(snapshot.value));
      trail = trailAfter({ version, trail }, command, placeNow(snapshot.value));
    }
    if (!trail) throw new Error('A case that begins now has a trail');
    const events = history.commands.map(({ type }) => eventTypes[type]);
    expect(wayAlong(picture, trail)).toEqual(wayOf(picture, events, took.at(-1) ?? ''));
    const acted = history.commands.flatMap(({ by }) => (by.kind === 'staff' ? [by.person] : []));
    expect(trail.officers).toEqual(expect.arrayContaining(acted));
  });

  it('whose beginning was before trails were kept has none', () => {
    const command = aCommand('case.claim');
    expect(trailAfter({ version: 3 }, command, 'open.process.vetting')).toBeUndefined();
  });

  it('keeps a trail that does not grow for ever', () => {
    let trail = trailAfter({ version: 0 }, aCommand('application.submit'), 'a');
    for (let n = 1; n < 1000; n += 1)
      trail = trailAfter(
        { version: n, trail },
        aCommand('case.claim', { by: officer(`o${n}`) }),
        n % 2 === 0 ? 'a' : 'b',
      );
    expect(trail?.steps.length).toBeLessThanOrEqual(200);
    expect(trail?.officers.map(({ sub }) => sub).slice(0, 3)).toEqual(['o999', 'o998', 'o997']);
    expect(JSON.stringify(trail).length).toBeLessThan(20_000);
  });

  it('of a case that was joined with another ends there, though no step of its process leads to it', () => {
    const picture = pictured([stages.vetting, stages.decision]);
    const way = wayOf(picture, ['application.submitted', 'duplicate.settled'], 'closed.merged');
    expect(way).toEqual(['open.process.vetting', 'closed.merged']);
  });

  it('whose history nobody can open any more is where it is', () => {
    const picture = pictured(every);
    expect(wayOf(picture, [], 'open.process.decision.endorsing').at(-1)).toBe(
      'open.process.decision.endorsing',
    );
  });

  it('of five thousand events beside the process stays where it is', () => {
    const picture = pictured(every);
    const events = Array.from({ length: 5000 }, () => 'request.asked' as const);
    expect(wayOf(picture, events, 'open.process.vetting')).toEqual(['open.process.vetting']);
  });
});

/** Stages as a machine names them, for machines whose definition is not kept. */
function stagesNamed(machine: ReturnType<typeof recordedMachine>): StageDefinition[] {
  const inside = machine.states?.['open']?.states?.['process']?.states ?? {};
  return Object.keys(inside).map((id) => ({ id, stage: 'issue' }));
}

describe('a picture', () => {
  it('has every stage in the order of the definition, each place once, and every end', () => {
    const picture = pictured(every);
    expect(picture.stages.map(({ stage }) => stage.id)).toEqual(every.map(({ id }) => id));
    const places = picture.stages.flatMap(({ places }) => places);
    expect(new Set(places).size).toBe(places.length);
    expect(picture.ends.toSorted()).toEqual([
      'closed.cancelled',
      'closed.granted',
      'closed.refused',
      'closed.withdrawn',
    ]);
  });

  it('has words of its own for every place inside a stage', () => {
    const inner = pictured(every).stages.flatMap(({ places }) =>
      places.flatMap((place) => place.split('.').slice(3)),
    );
    expect(inner.length).toBeGreaterThan(8);
    expect(inner.filter((name) => !(name in placeTexts))).toEqual([]);
  });

  it.each(['en', 'zh-Hant', 'zh-Hans'] as const)('overlaps nothing and draws every step: %s', (language) => {
    const picture = pictured(every);
    const { boxes, lines, width, height } = layoutOf(picture, placeNames(picture, language));
    for (const [n, a] of boxes.entries()) {
      expect(a.x >= 0 && a.x + a.width <= width && a.y >= 0 && a.y + a.height <= height).toBe(true);
      for (const b of boxes.slice(n + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.place} and ${b.place}`).toBe(true);
      }
    }
    expect(lines).toHaveLength(picture.steps.length);
  });
});
