import { filesNamed, filesTyped, type NamedFile } from '../../rules/files/placed-uploads.ts';
import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import type { DraftContent } from '../../schemas/draft.ts';
import { dropFile, type FileDeps } from './attach-file.ts';
import type { OpenedDraft } from './drafts.ts';

/** Every file a draft's content names, as an answer or in what is typed. */
export const namedIn = (form: CompiledForm, { answers, typed = {} }: DraftContent): NamedFile[] =>
  form.pages.flatMap(({ id, questions }) => [
    ...filesNamed(questions, answers),
    ...filesTyped(questions, typed[id] ?? {}),
  ]);

/**
 * Destroys what the draft named before and names no more: files of rows that were taken out, and of questions that are not asked any more.
 * What is missed, because the process ended here, goes when the application is sent, or with the draft.
 */
export async function letGo(deps: FileDeps, before: OpenedDraft, after: OpenedDraft): Promise<void> {
  const kept = new Set(namedIn(after.form, after.draft.content).map(({ id }) => id));
  await drop(
    deps,
    after,
    namedIn(before.form, before.draft.content).filter(({ id }) => !kept.has(id)),
  );
}

/** Destroys every file that what is about to be sent does not name. */
export async function dropUnsent(
  deps: FileDeps,
  opened: OpenedDraft,
  sent: readonly { readonly id: string }[],
): Promise<void> {
  const kept = new Set(sent.map(({ id }) => id));
  await drop(
    deps,
    opened,
    [...(opened.known.files?.values() ?? [])].filter(({ id }) => !kept.has(id)),
  );
}

/** Only what was ever noted is there to be destroyed. */
async function drop(
  deps: FileDeps,
  { draft, known: { files } }: OpenedDraft,
  gone: readonly NamedFile[],
): Promise<void> {
  const noted = gone.filter(({ id }) => files?.has(id) === true);
  await Promise.all(noted.map(({ question, id }) => dropFile(deps, { case: draft.id, question, file: id })));
}
