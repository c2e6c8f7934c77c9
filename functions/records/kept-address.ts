import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import { contentDisposition, honestName } from '../../rules/files/file-name.ts';
import { mediaTypes } from '../../rules/files/file-types.ts';
import type { FileFacts } from '../../schemas/file.ts';
import { keptKey } from './file-keys.ts';

/** Long enough for a browser to follow a redirect. */
const SECONDS = 60;

/** Where a file in order can be fetched for a minute; what a browser would not merely show is downloaded, under a name that tells its type. */
export function keptAddressOf(
  documents: DocumentStore,
  caseId: string,
  { id, state, name = '', type }: FileFacts,
): string | undefined {
  if (state !== 'clean' || type === undefined) return undefined;
  const media = mediaTypes[type];
  const disposition = contentDisposition(honestName(name, type), media.inline ? 'inline' : 'attachment');
  return documents.keptAddress(
    keptKey({ case: caseId, file: id }),
    { disposition, mediaType: media.type },
    SECONDS,
  );
}
