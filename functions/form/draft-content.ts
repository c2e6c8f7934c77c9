import { canonicalJson } from '../../rules/canonical-json.ts';
import { isUpload } from '../../rules/files/upload-limits.ts';
import { aboutTheSame } from '../../rules/forms/applicant.ts';
import type { CompiledForm, Known, PageReading } from '../../rules/forms/compiled-form.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { DraftContent, TypedForm } from '../../schemas/draft.ts';
import type { Language } from '../../schemas/text.ts';
import type { Draft } from '../../store/drafts.ts';
import { field, type FormBody, type ProductRequest } from '../http/request.ts';
import { WITHOUT_SIGN_IN } from '../http/session.ts';
import { seenVersion } from '../http/stamp.ts';
import type { OpenedDraft } from '../records/own-draft.ts';

/** Bytes of a draft's content: sealed and coded it must fit the 400 KB of one row of the database, with room to spare. */
const MOST_BYTES = 250_000;

/** `undefined` = more than a draft can hold. */
export type NewContent = DraftContent | undefined;

const fits = (content: DraftContent): NewContent =>
  Buffer.byteLength(JSON.stringify(content)) <= MOST_BYTES ? content : undefined;

/** What is known once a page is saved as read: an answer taken out is gone, and so is what nobody asks any more. */
export function knownAfter(
  form: CompiledForm,
  page: string,
  reading: PageReading,
  known: Known,
  takenOver: readonly string[] = [],
): Known {
  const onPage = new Set(form.pages.find(({ id }) => id === page)?.questions.map(({ id }) => id));
  const others = Object.entries(known.answers).filter(([id]) => !onPage.has(id));
  const answers = { ...Object.fromEntries(others), ...reading.answers };
  const same = aboutTheSame(form.definition, known.answers, answers, takenOver);
  return { ...known, answers: form.stillAsked({ ...known, answers: same }) };
}

/** Whether saving the page would change nothing. */
export function isAsKept(form: CompiledForm, page: string, reading: PageReading, known: Known): boolean {
  if (reading.problems.length > 0) return false;
  const { answers } = knownAfter(form, page, reading, known);
  return canonicalJson(answers) === canonicalJson(form.stillAsked(known));
}

/** The content once a page is saved with good answers: nothing typed on it is left. */
export function withAnswers(
  { draft: { content, holder }, form }: OpenedDraft,
  known: Known,
  saved: { page: string; language: Language; at: string | undefined },
): NewContent {
  const { [saved.page]: _saved, ...typed } = content.typed ?? {};
  const next = cleared(content, { form, known, typed, holder }, saved);
  const isWhole = saved.at === undefined && form.whole(known).complete;
  return fits(isWhole ? { ...next, whole: true } : next);
}

/**
 * The content while a page is not good, or not sent yet: answers stay as they were, and what was typed is kept beside them; what says the
 * same as the answers only where a file is awaited that it names.
 */
export function withTyped(
  { draft: { content, holder }, form, known }: OpenedDraft,
  page: string,
  reading: PageReading,
  { language, awaits = false }: { language: Language; awaits?: boolean },
): NewContent {
  const { [page]: _before, ...others } = content.typed ?? {};
  const isNew = isFilled(reading.typed) || isFilled(form.typed(page, known));
  const typed =
    !awaits && (!isNew || isAsKept(form, page, reading, known))
      ? others
      : { ...others, [page]: plain(reading.typed) };
  const answers = form.stillAsked(known);
  return fits(
    cleared(content, { form, known: { ...known, answers }, typed, holder }, { language, at: page }),
  );
}

const isFilled = (fields: FormBody): boolean =>
  Object.entries(fields).some(([name, value]) => value !== '' && !name.endsWith('-rows'));

/** What every change does: only what is asked stays, typed or answered, and no other rendering may save over it. */
function cleared(
  {
    typed: _typed,
    autosaved: _autosaved,
    sameSince: _sameSince,
    at: _at,
    mailTo: _mailTo,
    prefilled,
    ...content
  }: DraftContent,
  left: {
    form: CompiledForm;
    known: Known;
    typed: Readonly<Record<string, TypedForm>>;
    holder: string;
  },
  { language, at }: { language: Language; at: string | undefined },
): DraftContent {
  const { form, known, typed, holder } = left;
  const stillTyped = Object.entries(typed).flatMap(([page, fields]) => {
    const reading = form.readPage(page, fields, known);
    const left = reading ? plain(reading.typed) : {};
    return Object.keys(left).length > 0 ? [[page, left] as const] : [];
  });
  const mailTo = mailOf(form, known, holder);
  const answers = { ...filesWaiting(form, stillTyped, content.answers), ...known.answers };
  return {
    ...content,
    answers,
    language,
    ...(stillTyped.length > 0 ? { typed: Object.fromEntries(stillTyped) } : {}),
    ...(at === undefined ? {} : { at }),
    ...(mailTo === undefined ? {} : { mailTo }),
    ...unchanged(prefilled, content.answers, answers),
  };
}

/**
 * Files of pages that are being filled in: what calls for them may be typed and not saved yet, and what no longer does may be typed by
 * mistake. Saving the page decides.
 */
function filesWaiting(
  form: CompiledForm,
  typed: readonly (readonly [page: string, fields: TypedForm])[],
  answers: Answers,
): Answers {
  const pages = new Set(typed.map(([page]) => page));
  const uploads = form.pages.flatMap(({ id, questions }) =>
    pages.has(id) ? questions.filter(isUpload) : [],
  );
  return Object.fromEntries(
    uploads.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

/** Marks of answers taken over: an answer that was changed is the person's own. */
function unchanged(marks: DraftContent['prefilled'], before: Answers, after: Answers) {
  const left = Object.entries(marks ?? {}).filter(
    ([id]) => canonicalJson(before[id] ?? null) === canonicalJson(after[id] ?? null),
  );
  return left.length > 0 ? { prefilled: Object.fromEntries(left) } : {};
}

const plain = (typed: FormBody): TypedForm =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );

/** The address the sign-in vouches for, else the first that was answered. Who did not sign in could not come back: nobody is told. */
function mailOf(form: CompiledForm, { answers, particulars }: Known, holder: string): string | undefined {
  if (holder.startsWith(`${WITHOUT_SIGN_IN}#`)) return undefined;
  if (particulars.email !== undefined) return particulars.email;
  const asked = form.pages.flatMap(({ questions }) => questions).find(({ type }) => type === 'email');
  const answer = asked && answers[asked.id];
  return typeof answer === 'string' ? answer : undefined;
}

/** Whether the page was rendered from the draft as it is, or no answer changed and only its own typing was kept since. */
export function isCurrent(
  request: ProductRequest,
  { version, content: { autosaved, sameSince } }: Draft,
): boolean {
  const seen = seenVersion(request);
  if (seen === version) return true;
  if (seen !== undefined && sameSince !== undefined && seen >= sameSince && seen < version) return true;
  const isOwn = autosaved !== undefined && autosaved.by === field(request.form, 'requestKey');
  return isOwn && seen !== undefined && seen >= autosaved.since && seen < version;
}
