import { recordAccess } from '../../store/access.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import type { OpenedCase } from '../records/opened-case.ts';

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
