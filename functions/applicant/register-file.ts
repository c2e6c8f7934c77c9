import { safeFileName } from '../../rules/files/file-name.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Instant } from '../../schemas/time.ts';
import { readFile, saveFile } from '../../store/files.ts';
import { arrivalKey, type FilePlace } from '../records/file-keys.ts';
import type { ApplicantDeps } from './deps.ts';

/**
 * Notes that a file has arrived, unless its check was quicker and has noted it already. `undefined` when nothing arrived. Two who tell of
 * the same arrival at once find the same facts.
 */
export async function registerFile(
  deps: Pick<ApplicantDeps, 'store' | 'documents'>,
  place: FilePlace,
  at: Instant,
): Promise<FileFacts | undefined> {
  const [held, object] = await Promise.all([
    readFile(deps.store, place.case, place.file),
    deps.documents.arrived(arrivalKey(place)),
  ]);
  if (held && held.facts.state !== 'uploading') return held.facts;
  if (!object) {
    // Its check may have come between the two looks: then it has been moved.
    const again = await readFile(deps.store, place.case, place.file);
    return again && again.facts.state !== 'uploading' ? again.facts : undefined;
  }
  const facts: FileFacts = {
    id: place.file,
    question: place.question,
    state: 'checking',
    name: held?.facts.name ?? safeFileName(object.name ?? ''),
    size: object.size,
    addedAt: held?.facts.addedAt ?? at,
  };
  const saved = await saveFile(deps.store, place.case, facts, { seen: held?.version ?? 0 });
  return saved ? facts : (await readFile(deps.store, place.case, place.file))?.facts;
}
