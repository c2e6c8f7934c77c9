import type { CommandType } from '../../schemas/command.ts';
import type { RequirementFormModel } from '../../web/pages/desk/requirement-parts.tsx';
import { letterOf } from '../../workflows/requirement-records.ts';
import type { OpenedCase } from '../records/opened-case.ts';

/** What an officer may do about the letter of the present stage. */
export function requirementForms(
  { context, listing, release }: OpenedCase,
  may: (command: CommandType) => boolean,
): RequirementFormModel | undefined {
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  if (stage?.stage !== 'requirements' || !may('requirements.waive')) return undefined;
  const letter = letterOf(context, stage.id);
  return {
    stage: stage.id,
    write: may('requirements.issue') ? stage.items : undefined,
    confirm: may('requirements.confirm'),
    giveBack: may('requirements.return') ? letter?.items : undefined,
    waive: true,
  };
}
