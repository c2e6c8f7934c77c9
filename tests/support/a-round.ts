import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { openCase } from '../../functions/records/opened-case.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import type { RoundState } from '../../schemas/ballot.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { unborn } from '../../store/records.ts';
import { readPlaces, readRound } from '../../store/rounds.ts';
import { ballotOf, holdsPlace } from '../../workflows/ballot-records.ts';
import { aCommand } from './commands.ts';
import { stages } from './definition.ts';
import { applicant } from './people.ts';
import { serviceOf } from './run-case.ts';
import type { World } from './world.ts';

const alone = { ...stages.decision, fourEyes: false };
const MINUTE = 60_000;

/** A service of its own with one round, and those who apply, in a world. */
export async function aRound(
  world: World,
  service: string,
  method: 'draw' | 'firstCome',
  quota: number,
  before: readonly StageDefinition[] = [],
) {
  const rounds = stages.ballot.rounds.map((round) => ({ ...round, quota }));
  const definition = { ...serviceOf([...before, { ...stages.ballot, method, rounds }, alone]), id: service };
  await world.publish(definition);
  const ref = { service, stage: 'ballot', round: 'winter' };
  const caseOf = (id: string) => ({ kind: 'case' as const, id: `${service}-${id}` });

  const apply = (id: string) =>
    takeStep(world, {
      ref: caseOf(id),
      begin: unborn(caseOf(id), `case:${service}-${id}`, { service, number: 1 }),
      intend: () => ({
        command: aCommand('application.submit', {
          at: world.legalNow(),
          by: applicant(id),
          facts: {
            fees: [],
            reference: `REF-${service}-${id}`,
            applicant: { provider: 'citizens', sub: id },
          },
        }),
      }),
    });

  const state = async (): Promise<RoundState> => {
    const found = await readRound(world.store, ref);
    if (!found) throw new Error('Nobody has joined the round');
    return found;
  };

  return {
    definition,
    ref,
    apply,
    state,
    step: (id: string, command: CaseCommand) =>
      takeStep(world, { ref: caseOf(id), intend: () => ({ command }) }),
    withdraw: (id: string) =>
      takeStep(world, {
        ref: caseOf(id),
        intend: () => ({
          command: aCommand('application.withdraw', { at: world.legalNow(), by: applicant(id) }),
        }),
      }),
    /** Lets a minute pass, so that clocks of turns ring. */
    letTurnsRing: async () => {
      world.travel(MINUTE);
      await ringDue(world, world.legalNow());
    },
    numbers: async () => (await readPlaces(world.store, ref, 0, 1000)).map(({ reference }) => reference),
    /** What a case remembers: its number, and whether it holds a place. */
    told: async (id: string) => {
      const opened = await openCase(world, caseOf(id).id);
      const entry = opened && ballotOf(opened.context, 'ballot');
      return {
        number: entry?.placed?.number,
        holds: entry ? holdsPlace(entry) : false,
        tags: opened?.listing.tags ?? [],
        stage: opened?.listing.stage,
      };
    },
  };
}

/** Delivers until all who stepped aside for somebody else have had their turn. */
export async function deliverAll(world: World): Promise<void> {
  for (let again = 0; again < 4; again += 1) {
    await deliverIn(world);
    world.travel(10_000);
  }
}

/** Delivers as the deployed function does; nobody outside is asked anything. */
export const deliverIn = (world: World): Promise<number> =>
  deliverDue(
    {
      ...world,
      mail: { send: async ({ effectId }) => ({ ok: true, value: { messageId: effectId } }) },
      register: { match: async () => ({ outcome: 'notFound' }) },
      bank: { creditsFor: async () => ({ ok: false, problem: 'unavailable' }) },
      origin: 'http://localhost',
    },
    world.legalNow(),
  );
