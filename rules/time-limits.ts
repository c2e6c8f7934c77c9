import type { StageDefinition } from '../schemas/stage.ts';
import type { TimeLimit } from '../schemas/time-limit.ts';

const USUAL_WARNING = 3;

/** Working days before the end of a time limit on which officers are warned: three, or half of a short one. Of one day nobody is warned. */
export const warningDays = ({ workingDays, warnBefore }: TimeLimit): number =>
  warnBefore ?? Math.min(USUAL_WARNING, Math.floor(workingDays / 2));

/** The stage after which the pledge begins: the last round, else a fee that is paid first; -1: the submission. */
export function startsPledge(stages: readonly StageDefinition[]): number {
  const round = stages.findLastIndex(({ stage }) => stage === 'ballot');
  return round === -1 && stages[0]?.stage === 'payment' ? 0 : round;
}
