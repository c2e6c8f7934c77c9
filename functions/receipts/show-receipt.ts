import { receiptPage } from '../../web/pages/applicant/receipt.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { ownCase } from '../records/own-case.ts';
import { receiptOf } from '../records/receipt.ts';

/** The receipt as a page: the accessible version of the PDF, and what is printed. */
export const showReceipt =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    return page(receiptPage(await receiptOf(deps, opened, request.at), request.language));
  };
