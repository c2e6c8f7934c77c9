import { receiptPage } from '../../web/pages/applicant/receipt.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { ownCase } from '../records/own-case.ts';
import { receiptOf } from '../records/receipt.ts';
import { type ProofDeps, proofModel } from './proof.ts';

/** The receipt as a page: the accessible version of the PDF, and what is printed. */
export const showReceipt =
  (deps: ProofDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const [receipt, proof] = await Promise.all([
      receiptOf(deps, opened, request.at),
      proofModel(deps, opened, request),
    ]);
    return page(receiptPage(proof ? { ...receipt, proof } : receipt, request.language));
  };
