import type { CaseContext } from '../../../schemas/case.ts';
import type { Clock } from '../../../schemas/clock.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import type { Instant } from '../../../schemas/time.ts';
import { aCommand } from '../commands.ts';
import type { HandsOf } from './hands-of.ts';

/** Where a case is: all that makers of commands look at. `at`: the earliest moment of what comes next. */
export interface Situation {
  readonly definition: ServiceDefinition;
  readonly hands: HandsOf;
  readonly context: CaseContext;
  readonly clocks: readonly Clock[];
  readonly at: Instant;
  /** The stage an open case is in. */
  readonly stage: StageDefinition | undefined;
}

/** Something somebody entitled to it could do; its name says what, whatever the case holds. */
export interface Move {
  readonly name: string;
  readonly command: CaseCommand;
}

/** `as` tells moves of the same command apart. */
export function moveOf(
  { at }: Pick<Situation, 'at'>,
  type: CaseCommand['type'],
  { as, ...over }: { as?: string } & Parameters<typeof aCommand>[1] = {},
): Move {
  return { name: as === undefined ? type : `${type} (${as})`, command: aCommand(type, { at, ...over }) };
}

export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
