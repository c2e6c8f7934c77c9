import { expect } from 'vitest';
import { isRunning } from '../../rules/clocks.ts';
import { CaseContext } from '../../schemas/case.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { Effect } from '../../schemas/effect.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { advance, beginning, offers } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { caseListing, clocksAfter, tagsOf } from '../../workflows/consequences.ts';
import { calendar } from './calendar.ts';
import { aCommand, monday } from './commands.ts';
import { aDefinition } from './definition.ts';

/** A service of some stages, without fees. */
export const serviceOf = (stages: readonly StageDefinition[], more: object = {}) =>
  aDefinition({
    fees: [],
    workflow: { engine: 1, stages },
    ...(stages.some(({ stage }) => stage === 'issue') ? {} : { licence: undefined }),
    ...more,
  });

/** Sends an application and takes commands in turn; only the last may be refused. */
export function runCase(
  stages: readonly StageDefinition[],
  commands: readonly CaseCommand[],
  more: object = {},
) {
  const engine = caseEngine(compose(serviceOf(stages, more)));
  let snapshot = beginning(engine);
  let clocks: Clock[] = [];
  let refused: string | undefined;
  const effects: Effect[] = [];
  for (const command of [aCommand('application.submit', { facts: { fees: [] } }), ...commands]) {
    expect(refused).toBeUndefined();
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted) {
      refused = advanced.refusal;
      continue;
    }
    clocks = clocksAfter(clocks, command, advanced.effects, calendar, advanced.snapshot.context);
    snapshot = advanced.snapshot;
    effects.push(...advanced.effects);
  }
  const { listing } = caseListing(snapshot, clocks, calendar, { service: 's', department: 'transport' });
  return {
    refused,
    snapshot,
    clocks,
    listing,
    context: CaseContext.parse(snapshot.context),
    stage: listing.stage,
    tags: tagsOf(snapshot),
    /** Clocks that will ring, but for the pledge's. */
    running: clocks
      .filter((clock) => !clock.name.startsWith('pledge') && isRunning(clock))
      .map(({ name }) => name),
    effects,
    notices: effects.flatMap((effect) => (effect.type === 'sendNotice' ? [effect.notice] : [])),
    pledgePaused: clocks.some(
      ({ name, runs }) =>
        name === 'pledge' && runs.by === 'rule' && runs.pauses.some(({ to }) => to === undefined),
    ),
    offered: (by: CaseCommand['by'], at = monday) => offers(engine, snapshot, { at, by }),
  };
}
