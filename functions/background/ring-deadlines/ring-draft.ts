import type { DocumentStore } from '../../../adapters/documents/document-store.ts';
import type { Instant } from '../../../schemas/time.ts';
import { endDraft, forgetDraft, postponeDraft, readDueDraft } from '../../../store/drafts.ts';
import { fileIds, removeFile } from '../../../store/files.ts';
import { effectBeside } from '../../../store/outbox.ts';
import { ENDED_DRAFT } from '../../../store/row-keys.ts';
import { timesOf } from '../../records/draft-times.ts';
import { keptKey } from '../../records/file-keys.ts';
import type { StepDeps } from '../../step/take-step.ts';

/** `documents` is there wherever files can be. */
export interface RingDeps extends StepDeps {
  readonly documents?: Pick<DocumentStore, 'dropKept'>;
}

/**
 * What a draft is due for by now: its warning, its end, or, once ended, the destruction of its key. Each leaves the draft where the next
 * round finds what is left to do, so a kill in between loses nothing. `passed` = it changed meanwhile or became a case.
 */
export async function ringDraft(
  deps: RingDeps,
  id: string,
  now: Instant,
): Promise<'rang' | 'settled' | 'passed'> {
  const { store } = deps;
  const draft = await readDueDraft(store, id);
  if (!draft) return 'passed';
  if (draft.kind === ENDED_DRAFT) {
    await forgetFiles(deps, id);
    await forgetDraft(store, draft, Date.parse(deps.wallNow()));
    return 'rang';
  }
  const { definition } = await deps.releases.get(draft.release);
  const { lastDay, warnAt, endsAt } = timesOf(definition, draft);
  if (endsAt <= now) return (await endDraft(store, draft, now)) ? 'rang' : 'passed';
  const isWarned = draft.warned === lastDay;
  if (isWarned || warnAt > now)
    return (await postponeDraft(store, draft, isWarned ? endsAt : warnAt)) ? 'settled' : 'passed';
  const also = [effectBeside(store, draft, { type: 'warnDraft', lastDay }, deps.wallNow())];
  return (await postponeDraft(store, draft, endsAt, { warned: lastDay, also })) ? 'rang' : 'passed';
}

/** Files of a draft that has ended go before its key does: what waits in quarantine ends by itself. */
async function forgetFiles({ store, documents, wallNow }: RingDeps, caseId: string): Promise<void> {
  const ids = await fileIds(store, caseId);
  if (ids.length > 0 && !documents)
    throw new Error('A draft with files ends where there is no document store');
  for (const file of ids) {
    await documents?.dropKept(keptKey({ case: caseId, file }));
    await removeFile(store, caseId, file, Math.floor(Date.parse(wallNow()) / 1000));
  }
}
