import { filesIn, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import { millisecondsOf } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import { removeFile } from '../../store/files.ts';
import type { ProductRequest } from '../http/request.ts';
import { arrivalKey, type FilePlace, keptKey } from '../records/file-keys.ts';
import type { FormDeps } from './deps.ts';
import { openDraft, type OpenedDraft, writeDraft } from './drafts.ts';

const ATTEMPTS = 8;
/** A removed file's empty row outlives whatever may still be told of it. */
const REMOVED_SECONDS = 7 * 24 * 60 * 60;

/** A question that stands in no rows, in its draft. */
type Subject = OpenedDraft & { readonly question: UploadQuestion };

/** `tooMany` = there is no room for another. `version` is the draft's, for a form that stays open meanwhile. */
export type Attached =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problem: 'tooMany' | 'draftGone' };

/** Adds a file to the draft's answer to its question, or puts it in the place of another, once, however often it is told. */
export const attachFile = (
  deps: FormDeps,
  request: ProductRequest,
  opened: Subject,
  { file, replaces }: { file: string; replaces?: string | undefined },
): Promise<Attached> =>
  change(deps, request, opened, (ids) => {
    if (ids.includes(file)) return ids;
    return opened.question.type === 'files' ? withFile(ids, file, replaces) : [file];
  });

/** Takes a file out of the answer to its question and destroys it. Another question's file stays: only its own answer may let go of it. */
export const detachFile = (
  deps: FormDeps,
  request: ProductRequest,
  opened: Subject,
  file: string,
): Promise<Attached> => change(deps, request, opened, (ids) => ids.filter((id) => id !== file));

/** The draft may be written to at the same time, by the page's own typing or another file: then it is read and changed again. */
async function change(
  deps: FormDeps,
  request: ProductRequest,
  { question, ...opened }: Subject,
  next: (ids: readonly string[]) => readonly string[],
): Promise<Attached> {
  let now: OpenedDraft | undefined = opened;
  for (let attempt = 0; attempt < ATTEMPTS && now; attempt += 1) {
    const { draft } = now;
    const ids = filesIn(draft.content.answers[question.id]);
    const wanted = next(ids);
    if (wanted.join() === ids.join()) return { ok: true, version: draft.version };
    if (question.type === 'files' && wanted.length > question.maximum && wanted.length > ids.length)
      return { ok: false, problem: 'tooMany' };
    const answers = answering(draft.content.answers, question, wanted);
    // A form is written to once by its own request; what is done with files is a write of its own.
    const nameless = { ...request, form: {} };
    const written = await writeDraft(deps, nameless, now, { ...draft.content, answers });
    if (written) {
      const gone = ids.filter((id) => !wanted.includes(id));
      await Promise.all(
        gone.map((id) => dropFile(deps, { case: draft.id, question: question.id, file: id })),
      );
      return { ok: true, version: written.draft.version };
    }
    now = await openDraft(deps, request);
  }
  return { ok: false, problem: 'draftGone' };
}

const withFile = (ids: readonly string[], file: string, replaces: string | undefined): string[] =>
  replaces !== undefined && ids.includes(replaces)
    ? ids.map((id) => (id === replaces ? file : id))
    : [...ids, file];

/** Answers with other files for a question; without any the question is unanswered. */
function answering(answers: Answers, { id, type }: UploadQuestion, files: readonly string[]): Answers {
  const { [id]: _before, ...others } = answers;
  const [first] = files;
  if (first === undefined) return others;
  return { ...others, [id]: type === 'files' ? [...files] : first };
}

/** Where files are, and their rows. */
export type FileDeps = Pick<FormDeps, 'store' | 'documents' | 'wallNow'>;

/** Destroys a file that no draft names any more: content first, so that nothing is left that nobody knows of. */
export async function dropFile(deps: FileDeps, place: FilePlace): Promise<void> {
  await deps.documents.dropArrived(arrivalKey(place));
  await deps.documents.dropKept(keptKey(place));
  const now = Math.floor(millisecondsOf(deps.wallNow()) / 1000);
  await removeFile(deps.store, place.case, place.file, now + REMOVED_SECONDS);
}
