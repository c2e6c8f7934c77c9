import type { CaseContext } from '../../schemas/case.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import type { StageDefinition, StageKind } from '../../schemas/stage.ts';
import type { Step } from '../../web/components/steps.tsx';
import type { Standing } from '../../web/texts/stages.ts';

const closings = ['granted', 'refused', 'withdrawn', 'lapsed', 'merged', 'cancelled'] as const;
const kinds = [
  'payment',
  'vetting',
  'referral',
  'requirements',
  'inspection',
  'interview',
  'ballot',
  'publicNotice',
  'hearing',
  'approvalInPrinciple',
  'decision',
  'issue',
] as const satisfies readonly StageKind[];

/** Where a case stands, in the words of a list: how it ended, else what it waits for, else its stage. */
export function standingOf({ tags, kind }: CaseListing): Standing {
  const closed = closings.find((name) => tags.includes(name));
  if (closed) return closed;
  if (tags.includes('asked')) return 'asked';
  if (tags.includes('held')) return 'held';
  if (kind === 'requirements' && !tags.includes('requirements')) return 'requirementsWithUs';
  return kinds.find((name) => name === kind) ?? 'decision';
}

/** The stages as steps of a journey. A case that ended without a grant shows what was done and has no steps ahead of it. */
export function stepsOf(
  stages: readonly StageDefinition[],
  listing: CaseListing,
  context: CaseContext,
): Step[] {
  const wasDone = (stage: StageDefinition) =>
    (stage.stage === 'payment' && context.fees.some(({ item, posted }) => item === stage.item && posted)) ||
    [...context.vettings, ...(context.referrals ?? [])].some((record) => record.stage === stage.id) ||
    context.decisions.some(
      ({ stage: decided, outcome }) =>
        decided === stage.id && (stage.stage !== 'approvalInPrinciple' || outcome === 'grant'),
    );
  const ended = listing.tags.includes('closed') && !listing.tags.includes('granted');
  const shown = ended ? stages.filter(wasDone) : stages;
  const now = stages.findIndex(({ id }) => id === listing.stage);
  const granted = listing.tags.includes('granted');
  return shown.map((stage, index) => ({
    id: stage.id,
    kind: stage.stage,
    name: stage.name,
    state: granted || ended || index < now ? 'done' : index === now ? 'now' : 'next',
  }));
}
