import { recordAccess } from '../../store/access.ts';
import { speaksFor } from '../../workflows/referral-checks.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { type CaseFor, caseFor } from '../records/case-for.ts';
import { openCase, type OpenedCase } from '../records/opened-case.ts';

/** A case whose files the officer may open: one they may read, or one their body is asked about. */
export async function readableCase(deps: WebDeps, request: ProductRequest): Promise<CaseFor> {
  const { actor } = sessionOf(request);
  const opened = await openCase(deps, request.parameters['case'] ?? '', request.readCase);
  const isAsked = (opened?.context.referrals ?? []).some(
    (referral) => referral.askedAt !== undefined && speaksFor(actor, referral),
  );
  return isAsked && opened ? { ok: true, opened, mayWork: false } : caseFor(deps, request, 'read');
}

/** Reading personal data is recorded before it is shown: what cannot be recorded is not shown. `what` is the file that is opened, if any. */
export const noteReading = (
  deps: WebDeps,
  request: ProductRequest,
  { record }: OpenedCase,
  what?: string,
): Promise<void> =>
  recordAccess(
    deps.store,
    record.ref,
    {
      at: request.at,
      by: sessionOf(request).actor,
      read: what === undefined ? request.route : `${request.route} ${what}`,
    },
    // The chain's head was read with the case, if it is the case of the address.
    request.ahead && record.ref.id === request.parameters['case']
      ? { head: { row: request.ahead.accessHead } }
      : {},
  );
