import { lastHongKongDateBefore } from '../../rules/time.ts';
import { readHoldings } from '../../store/lists.ts';
import { applicationsPage } from '../../web/pages/applicant/applications.tsx';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase } from '../records/opened-case.ts';
import { standingOf } from '../records/standing.ts';
import { heldDraft } from './held-drafts.ts';

const MOST = 100;

/** Drafts and applications of the signed-in person, latest first. */
export const showApplications =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const holdings = await readHoldings(deps.store, holderOf(sessionOf(request)), MOST);
    const [drafts, named] = await Promise.all([
      Promise.all(
        holdings.filter(({ kind }) => kind === 'draft').map((held) => heldDraft(deps, request, held)),
      ),
      Promise.all(
        holdings.map(async (holding) => ({
          ...holding,
          service: (await deps.releases.get(holding.release)).definition.name,
          // Lists do not say who that is: only these cases are opened.
          represented:
            holding.kind === 'case' && holding.listing?.appliedFor
              ? await nameIn(deps, holding.id)
              : undefined,
        })),
      ),
    ]);
    return page(
      applicationsPage(
        {
          drafts: drafts.flat(),
          ...(request.query['done'] === 'deleted' ? { deleted: true } : {}),
          cases: named.flatMap((held) =>
            held.kind !== 'draft' && held.listing
              ? [
                  {
                    case: held.id,
                    service: held.service,
                    reference: held.listing.reference,
                    represented: held.represented,
                    standing: standingOf(held.listing),
                    submittedAt: held.listing.submittedAt,
                    unread: held.listing.unread?.applicant ?? 0,
                    ...(held.listing.due ? { due: lastHongKongDateBefore(held.listing.due) } : {}),
                  },
                ]
              : [],
          ),
        },
        request.language,
      ),
    );
  };

const nameIn = async (deps: WebDeps, id: string): Promise<string | undefined> =>
  (await openCase(deps, id))?.application.represented?.name;
