import { lastHongKongDateBefore } from '../../rules/time.ts';
import type { PersonRef } from '../../schemas/actor.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { QueueRow } from '../../store/lists.ts';
import { segmentOf } from '../../web/languages.ts';
import type { QueuedCase } from '../../web/pages/desk/queue-table.tsx';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { flagsOf } from './case-marks.ts';
import { standingOf } from './standing.ts';

/** A case as lists of the desk show it; `holderName` says who has it. */
export async function queueRow(
  deps: WebDeps,
  request: ProductRequest,
  { id, release, listing }: Pick<QueueRow, 'id' | 'release' | 'listing'>,
  holderName: (officer: string) => string | undefined = () => undefined,
): Promise<QueuedCase> {
  const { definition } = await deps.releases.get(release);
  const stage = definition.workflow.stages.find((candidate) => candidate.id === listing.stage);
  const at = { language: segmentOf(request.language), case: id };
  return {
    case: id,
    path:
      listing.referral === undefined || listing.stage === undefined
        ? pathTo('deskCase', at)
        : pathTo('referral', { ...at, stage: listing.stage, body: listing.referral }),
    reference: listing.reference,
    service: definition.name,
    stage: stage ? { kind: stage.stage, name: stage.name } : { ended: standingOf(listing) },
    appliedFor: listing.appliedFor,
    receivedAt: listing.submittedAt,
    ...(listing.due ? { due: lastHongKongDateBefore(listing.due) } : {}),
    flags: flagsOf(listing, request.at),
    holder: listing.officer === undefined ? undefined : holderName(listing.officer),
  };
}

/** `provider#sub` as the listing keeps it. */
export const officerIn = (officer: string): PersonRef => {
  const [provider = '', ...sub] = officer.split('#');
  return { provider, sub: sub.join('#') };
};
