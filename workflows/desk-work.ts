import type { PersonRef } from '../schemas/actor.ts';
import type { CaseContext } from '../schemas/case.ts';
import type { ServiceDefinition } from '../schemas/definition.ts';
import type { DeskWork } from '../schemas/desk-work.ts';
import type { StageDefinition } from '../schemas/stage.ts';
import { samePerson } from './actors.ts';

const untouched: DeskWork = { holder: null, moved: {}, flags: [], barred: [], duplicates: [] };

/** How a case is worked on; of one nobody touched yet, how every case begins. */
export const deskOf = ({ desk }: Pick<CaseContext, 'desk'>): DeskWork => desk ?? untouched;

/** The teams the stages of a service name, each once. */
export const teamsOf = ({ workflow }: Pick<ServiceDefinition, 'workflow'>): string[] => [
  ...new Set(workflow.stages.flatMap((stage) => ('team' in stage ? [stage.team] : []))),
];

/** Of those, the ones that check or decide; inspectors, interviewers and who draws lots serve them. All, where none does. */
export function judgingTeams(definition: Pick<ServiceDefinition, 'workflow'>): string[] {
  const judging = definition.workflow.stages.filter(({ stage }) => judges.has(stage));
  return teamsOf(
    judging.length === 0 ? definition : { workflow: { ...definition.workflow, stages: judging } },
  );
}

const judges: ReadonlySet<StageDefinition['stage']> = new Set(['vetting', 'decision', 'approvalInPrinciple']);

/** The team that does for this case what its release gives to `team`. */
export const teamFor = (context: Pick<CaseContext, 'desk'>, team: string): string =>
  deskOf(context).moved[team] ?? team;

export const isBarred = (context: Pick<CaseContext, 'desk'>, people: readonly PersonRef[]): boolean =>
  deskOf(context).barred.some(({ officer }) => people.some((person) => samePerson(person, officer)));
