import { attachmentLimits } from '../../rules/files/attachments.ts';
import type { AttachmentKind } from '../../schemas/attachment.ts';
import type { FileFacts, SubmittedFile } from '../../schemas/file.ts';
import { readFile } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import type { Write } from '../../store/transact.ts';
import {
  readWriting,
  saveWriting,
  sentWrites,
  type Writing,
  type WritingPlace,
} from '../../store/writings.ts';
import { attachmentTexts } from '../../web/texts/attachments.ts';
import type { FormBody, ProductRequest } from '../http/request.ts';
import { holderOf } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import { dropFile } from '../records/unnamed-files.ts';
import type { AttachmentDeps } from './deps.ts';

const ATTEMPTS = 8;

/** What a person writes in a case, with the files that wait to go with it. */
export interface Waiting {
  readonly place: WritingPlace;
  readonly version: number;
  readonly typed: FormBody;
  readonly files: readonly FileFacts[];
}

export const placeOf = (request: ProductRequest, kind: AttachmentKind): WritingPlace => ({
  case: request.parameters['case'] ?? '',
  kind,
  who: holderOf(sessionOf(request)),
});

export async function waitingFor(store: Store, place: WritingPlace): Promise<Waiting> {
  const { files: ids, ...writing } = await readWriting(store, place);
  const held = await Promise.all(ids.map((id) => readFile(store, place.case, id)));
  return { place, ...writing, files: held.flatMap((file) => (file ? [file.facts] : [])) };
}

/** Another tab may write at the same time: then it is read and changed again. `undefined` leaves it as it is. */
async function change(
  store: Store,
  place: WritingPlace,
  next: (writing: Writing) => Writing | undefined,
): Promise<Writing> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const writing = await readWriting(store, place);
    const changed = next(writing);
    if (!changed) return writing;
    if (await saveWriting(store, place, changed)) return changed;
  }
  throw new Error('What is being written was changed too often');
}

/** Fields every form carries; they are not what somebody typed. */
const ofForms: ReadonlySet<string> = new Set(['csrf', 'requestKey', 'seen', 'fileAction', 'switchLanguage']);

/** Keeps what is typed for when its writer comes back to the page. */
export async function keepTyped(store: Store, place: WritingPlace, form: FormBody): Promise<void> {
  const typed = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      ofForms.has(name) ? [] : [[name, typeof value === 'string' ? value : [...value]] as const],
    ),
  );
  await change(store, place, (writing) => ({ ...writing, typed }));
}

/** Adds a file that has arrived, once, however often it is told; `false` where there is no room for it. */
export async function attach(store: Store, place: WritingPlace, file: string): Promise<boolean> {
  const { files } = await change(store, place, (writing) =>
    writing.files.includes(file) || writing.files.length >= attachmentLimits[place.kind].maximum
      ? undefined
      : { ...writing, files: [...writing.files, file] },
  );
  return files.includes(file);
}

/** Takes a file out and destroys it; one that does not wait here, because it was sent or is another's, stays. */
export async function detach(deps: AttachmentDeps, place: WritingPlace, file: string): Promise<void> {
  let waited = false;
  await change(deps.store, place, (writing) => {
    waited = writing.files.includes(file);
    return waited ? { ...writing, files: writing.files.filter((id) => id !== file) } : undefined;
  });
  if (waited) await dropFile(deps, { case: place.case, question: place.kind, file });
}

/** What a step binds and writes to send what waits. */
export interface Sending {
  readonly files: SubmittedFile[];
  readonly also: Write<'draftChanged'>[];
}

export type Readiness =
  | ({ readonly ok: true } & Sending)
  | { readonly ok: false; readonly problem: 'checking' | 'rejected' };

/** Why it cannot be sent yet. */
export const unreadyTexts = {
  checking: attachmentTexts.stillChecking,
  rejected: attachmentTexts.notInOrder,
} as const;

/** Only when each of its files is in order can it be sent. */
export function readyToSend(store: Store, { place, version, files }: Waiting): Readiness {
  if (files.some(({ state }) => state === 'rejected')) return { ok: false, problem: 'rejected' };
  const sent = files.flatMap(({ id, question, name, type, size, sha256, state }): SubmittedFile[] =>
    state === 'clean' && type !== undefined && size !== undefined && sha256 !== undefined
      ? [{ id, question, type, size, sha256, ...(name === undefined ? {} : { name }) }]
      : [],
  );
  return sent.length === files.length
    ? { ok: true, files: sent, also: sentWrites(store, place, { version }) }
    : { ok: false, problem: 'checking' };
}
