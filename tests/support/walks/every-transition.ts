import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../../cli/audit/audit.ts';
import { sentenceOf } from '../../../cli/audit/findings.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { openEvent } from '../../../store/chain.ts';
import { loadEvents, loadRecord } from '../../../store/records.ts';
import { persist } from '../../../workflows/advance.ts';
import { caseEngine } from '../../../workflows/case-machine.ts';
import { compose } from '../../../workflows/compose.ts';
import { anArchive } from '../an-archive.ts';
import { monday } from '../commands.ts';
import { asStored, replay } from '../replay.ts';
import { aWorld, databaseOf, type World } from '../world.ts';
import { halfOfServices } from './every-definition.ts';
import type { Place } from './place.ts';
import { attemptsAt, saying, wronglyAccepted } from './refusals.ts';
import { statesOf, transitionsOf } from './transitions.ts';
import { type Try, type Walked, walkService } from './walk.ts';

/** Of what can be done in a place every how manyth is tried at the real door by somebody who may not; the rest on what is stored. */
const AT_THE_DOOR = 4;

/** Takes every service of a half of them through the real store. The halves are files of their own, so that they run beside each other. */
export function takeEveryTransition(part: 0 | 1): void {
  const open: { world?: World; cases: number } = { cases: 0 };
  const world = () => {
    if (!open.world) throw new Error('The world begins before the first test');
    return open.world;
  };
  beforeAll(async () => {
    open.world = await aWorld();
  });
  afterAll(() => open.world?.close());

  for (const definition of halfOfServices(part)) {
    const machine = compose(definition);
    const [states, transitions] = [statesOf(machine), transitionsOf(machine)];
    const title = `${definition.id}, of ${states.length} states and ${transitions.length} transitions,`;
    describe(title, () =>
      aService(world, definition, { states, transitions }, (cases) => (open.cases += cases)),
    );
  }

  it('leaves chains in which an audit finds nothing', async () => {
    const kept = await anArchive();
    const { store, auditSigner } = world();
    const found: string[] = [];
    const keys = [await auditSigner.publicKey()];
    // No day has ended on the first one: what is looked at is every chain of events.
    const asked = { store, database: databaseOf, archive: kept.archive, keys, now: monday, signing: false };
    const { chains } = await audit(asked, (finding) => found.push(sentenceOf(finding)));
    await kept.close();
    expect(found).toEqual([]);
    expect(chains).toBe(open.cases);
  });
}

interface Whole {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
}

function aService(
  world: () => World,
  definition: ServiceDefinition,
  { states, transitions }: Whole,
  count: (cases: number) => void,
): void {
  const engine = caseEngine(compose(definition));
  const wrongly: string[] = [];
  const walked: { now?: Walked } = {};
  const done = (): Walked => {
    if (!walked.now) throw new Error('The walk comes first');
    return walked.now;
  };

  const visit = async (place: Place, attempt: Try): Promise<void> => {
    const found = wronglyAccepted(place);
    wrongly.push(...found);
    // What is known to be taken is not given to the case, which is to go on as it was.
    if (found.length > 0) return;
    const chosen = attemptsAt(place).flatMap((list, index) =>
      (place.sight.length + index) % AT_THE_DOOR === 0 ? list.slice(index % list.length).slice(0, 1) : [],
    );
    for (const command of chosen) {
      const { outcome } = await attempt(command);
      if (outcome !== 'refused') wrongly.push(`${saying(command)} was ${outcome}`);
    }
  };

  beforeAll(async () => {
    await world().publish(definition);
    walked.now = await walkService(world(), definition, engine, visit);
    count(walked.now.cases.length);
  });

  it('can be taken to each state and by each transition with the right person at each step', () => {
    const { taken, reached } = done().progress;
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
    expect(transitions.filter((way) => !taken.has(way))).toEqual([]);
  });

  it('refuses wherever it is whoever has not the right kind, department, team or role, or was the first person', () => {
    expect(wrongly).toEqual([]);
  });

  it('is what its events say when they are replayed, with nothing written but what was accepted', async () => {
    const { store } = world().reopen();
    for (const { ref, last, steps } of done().cases) {
      const [record, events, key] = await Promise.all([
        loadRecord(store, ref),
        loadEvents(store, ref),
        store.keys.forOwner(`case:${ref.id}`),
      ]);
      const commands = events.map((event) => openEvent(ref, key, event));
      expect(replay(engine, commands)).toEqual(record?.snapshot);
      expect(record?.snapshot).toEqual(asStored(persist(last.snapshot)));
      expect(record?.clocks).toEqual(last.situation.clocks);
      expect(events.length).toBe(steps);
    }
  });
}
