import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { TimeLimit } from '../../schemas/time-limit.ts';
import { startsPledge } from '../time-limits.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';

/** Time limits nobody could keep: warned of before they begin, shorter than what the stage waits for, or together longer than the pledge. */
export function* timeProblems({ pledge, workflow }: ServiceDefinition): Generator<DefinitionProblem> {
  const { stages } = workflow;
  yield* warningProblems(pledge, ['pledge']);
  const start = startsPledge(stages);
  let together = 0;
  for (const [index, stage] of stages.entries()) {
    if (!('target' in stage) || !stage.target) continue;
    const path = ['workflow', 'stages', index, 'target'];
    yield* warningProblems(stage.target, path);
    yield* waitingProblems(stage, stage.target, path);
    if (index <= start) continue;
    const before = together;
    together += stage.target.workingDays;
    if (before <= pledge.workingDays && together > pledge.workingDays)
      yield {
        path: [...path, 'workingDays'],
        message: `with this the time limits of the stages are ${together} working days together, and the pledge is ${pledge.workingDays}`,
      };
  }
}

function* warningProblems(
  { workingDays, warnBefore }: TimeLimit,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  if (warnBefore !== undefined && warnBefore >= workingDays)
    yield {
      path: [...path, 'warnBefore'],
      message: `a time limit of ${workingDays} working days cannot be warned of ${warnBefore} days before its end: say fewer`,
    };
}

/** What a stage waits for by the definition itself must fit into its time. */
function* waitingProblems(
  stage: StageDefinition,
  { workingDays }: TimeLimit,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  if (stage.stage === 'referral') {
    const each = stage.bodies.map((body) => body.workingDays);
    const longest = stage.inParallel ? Math.max(...each) : each.reduce((sum, days) => sum + days, 0);
    if (workingDays < longest)
      yield {
        path: [...path, 'workingDays'],
        message: `the bodies of this stage have ${longest} working days to reply`,
      };
  }
  if (stage.stage === 'decision' && stage.silence && workingDays >= stage.silence.workingDays)
    yield {
      path: [...path, 'workingDays'],
      message: `silence grants after ${stage.silence.workingDays} working days: this time limit would never pass`,
    };
}
