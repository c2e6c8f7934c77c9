import { recordAccess } from '../../store/access.ts';
import { speaksFor } from '../../workflows/referral-checks.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase, type OpenedCase } from '../records/opened-case.ts';

/** A case of the officer's own department; another department's is the same as none. */
export async function departmentCase(
  deps: WebDeps,
  request: ProductRequest,
): Promise<OpenedCase | undefined> {
  const { actor } = sessionOf(request);
  const opened = await openCase(deps, request.parameters['case'] ?? '', request.readCase);
  const isTheirs =
    opened && actor.kind === 'staff' && actor.department === opened.release.definition.department.id;
  return isTheirs ? opened : undefined;
}

/** A case whose files the officer may open: of their own department, or one their body is asked about. */
export async function readableCase(deps: WebDeps, request: ProductRequest): Promise<OpenedCase | undefined> {
  const { actor } = sessionOf(request);
  const opened = await openCase(deps, request.parameters['case'] ?? '');
  const isAsked = (opened?.context.referrals ?? []).some(
    (referral) => referral.askedAt !== undefined && speaksFor(actor, referral),
  );
  return isAsked ? opened : departmentCase(deps, request);
}

/** Reading personal data is recorded before it is shown: what cannot be recorded is not shown. `what` is the file that is opened, if any. */
export const noteReading = (
  deps: WebDeps,
  request: ProductRequest,
  { record }: OpenedCase,
  what?: string,
): Promise<void> =>
  recordAccess(deps.store, record.ref, {
    at: request.at,
    by: sessionOf(request).actor,
    read: what === undefined ? request.route : `${request.route} ${what}`,
  });
