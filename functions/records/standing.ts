import type { CaseListing } from '../../schemas/listing.ts';
import type { StageKind } from '../../schemas/stage.ts';
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
