import { type AnyMachineSnapshot, createActor } from 'xstate';
import type { Command } from '../../../schemas/command.ts';
import type { StateNode, TransitionNode } from '../../../schemas/machine.ts';
import { persist } from '../../../workflows/advance.ts';
import type { Engine } from '../../../workflows/engine.ts';
import { leavesOf } from '../../workflows/explore.ts';

const ALWAYS = 'always';

const nameOf = (path: readonly string[], event: string, index: number): string =>
  `${path.join('.')}:${event}${index === 0 ? '' : `#${index + 1}`}`;

/** Some only give a reason: they lead nowhere and do nothing, so that they are never taken. */
const leads = ({ target, actions = [] }: TransitionNode): boolean =>
  target !== undefined || actions.length > 0;

/** Every transition of a machine by name: `state:command`, the second way of the same command `#2`, what goes on by itself `:always`. */
export function transitionsOf(node: StateNode, path: readonly string[] = []): string[] {
  const ways = Object.entries({ ...node.on, ...(node.always ? { [ALWAYS]: node.always } : {}) });
  return [
    ...ways.flatMap(([event, list]) =>
      list.flatMap((way, index) => (leads(way) ? [nameOf(path, event, index)] : [])),
    ),
    ...Object.entries(node.states ?? {}).flatMap(([name, child]) => transitionsOf(child, [...path, name])),
  ];
}

/** The transitions a command takes, as XState itself tells them. */
export function takenBy(engine: Engine, before: AnyMachineSnapshot, command: Command): string[] {
  const taken: string[] = [];
  const snapshot = { ...persist(before), historyValue: {}, children: {} };
  const actor = createActor(engine.machine, {
    snapshot: { ...snapshot, output: undefined, error: undefined },
    inspect: (seen) => {
      if (seen.type !== '@xstate.microstep' || seen.event.type !== command.type) return;
      for (const way of seen._transitions) {
        const { source } = way;
        const lists = [...source.transitions, [ALWAYS, source.always ?? []] as const];
        for (const [event, list] of lists)
          if (list.includes(way)) taken.push(nameOf(source.path, event, list.indexOf(way)));
      }
    },
  });
  actor.start();
  actor.send(command);
  actor.stop();
  return taken;
}

/** Every state without states inside that something leads to: where a service never ends a case, it does not count. */
export function statesOf(machine: StateNode): string[] {
  const targets = new Set(targetsIn(machine));
  const unreached = new Set(
    Object.entries(machine.states?.['closed']?.states ?? {})
      .filter(([name, { id }]) => name !== machine.states?.['closed']?.initial && !targets.has(`#${id}`))
      .map(([name]) => `.closed.${name}`),
  );
  return leavesOf(machine).filter((leaf) => !unreached.has(leaf));
}

const targetsIn = (node: StateNode): string[] => [
  ...[...Object.values(node.on ?? {}), node.always ?? []].flat().flatMap(({ target }) => target ?? []),
  ...Object.values(node.states ?? {}).flatMap(targetsIn),
];
