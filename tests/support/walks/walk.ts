import { takeStep } from '../../../functions/step/take-step.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { loadRecord, unborn } from '../../../store/records.ts';
import type { RecordRef } from '../../../store/row-keys.ts';
import { restore } from '../../../workflows/advance.ts';
import type { Engine } from '../../../workflows/engine.ts';
import type { World } from '../world.ts';
import { after, draftOf, firstMoves, mapOf } from './graph.ts';
import { movesAt, type Place, placeOf } from './place.ts';
import { type Progress, progressOn } from './progress.ts';
import { takenBy } from './transitions.ts';

/** Cases one service is given at most; none needs as many. */
const MOST_CASES = 100;

/** Something is tried on a case at the real door. */
export type Try = (command: CaseCommand) => ReturnType<typeof takeStep>;

export interface Walked {
  readonly progress: Pick<Progress, 'taken' | 'reached'>;
  readonly cases: readonly WalkedCase[];
}

/** A case, where it was in the end by the commands it was given, and how many there were. */
interface WalkedCase {
  readonly ref: RecordRef;
  readonly last: Place;
  readonly steps: number;
}

/**
 * Takes cases of a published service through the real store, one after the other, until every transition its map knows was taken and all
 * that one can see of it was looked at. `visit` looks at a case as it is stored, where nobody was before.
 */
export async function walkService(
  world: World,
  definition: ServiceDefinition,
  engine: Engine,
  visit: (place: Place, attempt: Try) => Promise<void>,
): Promise<Walked> {
  const progress = progressOn(mapOf(definition, engine));
  const draft = draftOf(definition, engine);
  const cases: WalkedCase[] = [];
  progress.arrive(draft);
  while (progress.wayFrom(draft) && cases.length < MOST_CASES) {
    const ref = { kind: 'case' as const, id: `${definition.id}-${cases.length + 1}` };
    const begin = unborn(ref, `case:${ref.id}`, { service: definition.id, number: 1 });
    const attempt: Try = (command) =>
      takeStep(world, {
        ref,
        ...(command.type === 'application.submit' ? { begin } : {}),
        intend: () => ({ command }),
      });
    const stored = async ({ situation }: Place): Promise<Place> => {
      const record = await loadRecord(world.store, ref);
      if (!record?.snapshot) throw new Error(`${ref.id} is not there`);
      const snapshot = restore(engine, record.snapshot);
      return placeOf(definition, { snapshot, clocks: record.clocks, at: situation.at });
    };
    const done = await walkCase(progress, draft, { engine, attempt, id: ref.id }, async (place) =>
      visit(await stored(place), attempt),
    );
    cases.push({ ref, ...done });
  }
  return { progress, cases };
}

interface Walker {
  readonly engine: Engine;
  readonly attempt: Try;
  readonly id: string;
}

/** One case, for as long as there is something new for it; where it is then. */
async function walkCase(
  progress: Progress,
  draft: Place,
  { engine, attempt, id }: Walker,
  visit: (place: Place) => Promise<void>,
): Promise<{ last: Place; steps: number }> {
  let place = draft;
  let steps = 0;
  for (let way = progress.wayFrom(place); way; way = progress.wayFrom(place)) {
    for (const edge of way) {
      const moves = place === draft ? firstMoves(draft, `REF-${id}`) : movesAt(place);
      const move = moves.find(({ name }) => name === edge.name);
      const to = move && after(place, move, engine);
      if (!move || !to) {
        progress.giveUp(place, edge);
        break;
      }
      const { outcome } = await attempt(move.command);
      if (outcome !== 'accepted') throw new Error(`${id}: ${move.name} was ${outcome}`);
      progress.take(takenBy(engine, place.snapshot, move.command));
      place = to;
      steps += 1;
      if (progress.arrive(place)) await visit(place);
      if (place.key !== edge.to) break;
    }
  }
  return { last: place, steps };
}
