import { FileId } from '../../schemas/file.ts';
import { readFile } from '../../store/files.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { keptAddressOf } from '../records/kept-address.ts';
import { ownCase } from '../records/own-case.ts';
import { openDraft } from '../records/own-draft.ts';
import type { FormDeps } from './deps.ts';

/** One of the person's own files, in a draft or in an application that was sent. */
export const openFile =
  (deps: FormDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { case: caseId = '', file = '' } = request.parameters;
    if (!FileId.safeParse(file).success) return problem('notFound');
    const isOwn = (await openDraft(deps, request)) ?? (await ownCase(deps, request));
    const held = isOwn && (await readFile(deps.store, caseId, file));
    const address = held && keptAddressOf(deps.documents, caseId, held.facts);
    return address === undefined ? problem('notFound') : redirect(address);
  };
