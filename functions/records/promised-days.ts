import type { ServiceDefinition } from '../../schemas/definition.ts';

/** Working days within which a decision is promised; nothing where nobody decides, because then the answer comes at once. */
export const promisedDays = ({
  workflow,
  pledge,
}: Pick<ServiceDefinition, 'workflow' | 'pledge'>): number | undefined =>
  workflow.stages.some(
    ({ stage }) => stage === 'vetting' || stage === 'decision' || stage === 'approvalInPrinciple',
  )
    ? pledge.workingDays
    : undefined;
