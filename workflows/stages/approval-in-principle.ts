import { effect } from '../node.ts';
import { decisionStage } from './decision.ts';
import type { StageBuilder } from './stage.ts';

/** Decided like the application itself, but what is granted is that it will be, once everything else is in order; the applicant is told. */
export const approvalInPrincipleStage: StageBuilder<'approvalInPrinciple'> = (stage, around) => ({
  ...decisionStage(
    { ...stage, stage: 'decision' },
    {
      ...around,
      onDone: [effect({ type: 'sendNotice', notice: 'approvedInPrinciple' }), ...around.onDone],
    },
  ),
  meta: { stage: stage.id, kind: 'approvalInPrinciple' },
});
