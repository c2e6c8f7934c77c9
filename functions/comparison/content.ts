import { createHash } from 'node:crypto';
import { honestName } from '../../rules/files/file-name.ts';
import { mediaTypes } from '../../rules/files/file-types.ts';
import { readFile } from '../../store/files.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { caseFor } from '../records/case-for.ts';
import { keptKey } from '../records/file-keys.ts';
import { openSubmission, submittedFiles } from '../records/opened-case.ts';
import type { ComparisonDeps } from './deps.ts';
import { viewerOf } from './shown-inside.ts';

/**
 * The document a page shows inside it, from our own address: only one the application names, only to those who may read the case, and
 * never without a record of who opened it. What the event binds by hash is what is shown.
 */
export const showContent =
  (deps: ComparisonDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const caseId = opened.record.ref.id;
    const files = submittedFiles(await openSubmission(deps, opened, request.ahead?.firstEvent));
    const sent = files.find(({ id }) => id === request.parameters['file']);
    const viewer = sent && viewerOf(sent);
    if (!sent || viewer === 'none' || viewer === 'tooLarge') return problem('notFound');
    const held = await readFile(deps.store, caseId, sent.id);
    if (held?.facts.state !== 'clean') return problem('notFound');
    const bytes = await deps.documents.readKept(keptKey({ case: caseId, file: sent.id }));
    if (createHash('sha256').update(bytes).digest('hex') !== sent.sha256) return problem('notFound');
    await noteReading(deps, request, opened, sent.id);
    return {
      kind: 'file',
      type: mediaTypes[sent.type].type,
      // Headers take plain names only: the page says how it was called.
      name: honestName(opened.application.reference, sent.type),
      bytes,
    };
  };
