import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { ownCase } from '../records/own-case.ts';
import { type ProofDeps, proofOf } from './proof.ts';

/** The proof as a small file. While there is none, its receipt says from when. */
export const receiptProof =
  (deps: ProofDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const proof = await proofOf(deps, opened, request);
    if (!proof)
      return redirect(
        pathTo('receipt', { language: segmentOf(request.language), case: opened.record.ref.id }),
      );
    return {
      kind: 'file',
      type: 'application/json',
      name: `${proof.reference}-proof.json`,
      bytes: Buffer.from(`${JSON.stringify(proof, undefined, 2)}\n`),
    };
  };
