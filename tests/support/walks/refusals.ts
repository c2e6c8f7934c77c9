import { getNextTransitions } from 'xstate';
import * as z from 'zod';
import { CaseCommand } from '../../../schemas/command.ts';
import { aCommand } from '../commands.ts';
import { movesAt, type Place } from './place.ts';
import { makers, wrongPeople } from './wrong-people.ts';

const kinds = CaseCommand.options.map(({ shape }) => shape.type.value);

/** What the right people could do now, in the names of all who may not: one list a move. */
export function attemptsAt(place: Place): CaseCommand[][] {
  const { situation } = place;
  return possibleAt(place).map((command) =>
    [...wrongPeople(command, situation), ...makers(command, situation)].map((by) => ({ ...command, by })),
  );
}

/** One of each command that can be given now; of those whose rights depend on what they say, each. */
function possibleAt(place: Place): CaseCommand[] {
  const possible = movesAt(place).filter(({ command }) => place.snapshot.can(command));
  const apart = new Set<string>(['clock.ring', 'case.unflag', 'duplicate.settle']);
  const named = possible.map(
    ({ name, command }) => [apart.has(command.type) ? name : command.type, command] as const,
  );
  return [...new Map(named).values()];
}

/** What cannot be done now by anybody who is entitled to it, in the names of all who are not either. */
function untimelyAt(place: Place): CaseCommand[] {
  const { situation, snapshot } = place;
  const known = new Set(getNextTransitions(snapshot).map(({ eventType }) => z.string().parse(eventType)));
  const moves = movesAt(place).map(({ command }) => command);
  const possible = new Set(possibleAt(place).map(({ type }) => type));
  return kinds
    .filter((type) => !possible.has(type))
    .flatMap((type) => {
      const command = moves.find((move) => move.type === type) ?? inStage(type, place);
      const wrong = wrongPeople(command, situation);
      // What the state has never heard of it answers everybody the same.
      return (known.has(type) ? wrong : wrong.slice(0, 1)).map((by) => ({ ...command, by }));
    });
}

/** The command of the tests' own permit, about the stage a case is in. */
function inStage(type: CaseCommand['type'], { situation: { at, stage } }: Place): CaseCommand {
  const command = aCommand(type, { at });
  return stage && 'stage' in command.input ? aCommand(type, { at, input: { stage: stage.id } }) : command;
}

/** Who could do what though they may not, in words; empty, if all is well. */
export const wronglyAccepted = (place: Place): string[] =>
  [...attemptsAt(place).flat(), ...untimelyAt(place)]
    .filter((command) => place.snapshot.can(command))
    .map(saying);

/** Who tried what. */
export const saying = ({ type, by }: CaseCommand): string => `${type} by ${JSON.stringify(by)}`;
