import { FileId } from '../../schemas/file.ts';
import { readFile } from '../../store/files.ts';
import { noteReading, readableCase } from '../caseworker/desk-case.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { keptAddressOf } from '../records/kept-address.ts';
import { openHistory, submittedFiles } from '../records/opened-case.ts';
import type { BodiesDeps } from './deps.ts';

/** Opens a file the applicant sent: only one the application names, only to those who may read the case, and never without a record of who read it. */
export const openDeskFile =
  (deps: BodiesDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const file = request.parameters['file'] ?? '';
    const found = await readableCase(deps, request);
    if (!found.ok) return found.reply;
    const { opened } = found;
    if (!FileId.safeParse(file).success) return problem('notFound');
    const sent = submittedFiles(await openHistory(deps, opened)).find(({ id }) => id === file);
    const held = sent && (await readFile(deps.store, opened.record.ref.id, file));
    // What the event binds by hash is what is shown.
    if (held?.facts.sha256 !== sent?.sha256 || !held) return problem('notFound');
    const address = keptAddressOf(deps.documents, opened.record.ref.id, held.facts);
    if (address === undefined) return problem('notFound');
    await noteReading(deps, request, opened, file);
    return redirect(address);
  };
