import { isInRow, uploadsIn } from '../../rules/files/placed-uploads.ts';
import { filesIn, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import { FileId } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProductRequest } from '../http/request.ts';
import type { FilePlace } from '../records/file-keys.ts';
import type { FormDeps } from './deps.ts';
import { openDraft, type OpenedDraft } from './drafts.ts';

/** The question for files a request is about, in the person's own draft. */
export interface OpenedQuestion extends OpenedDraft {
  readonly question: UploadQuestion;
  /** Where the question stands, whichever the row. */
  readonly path: string;
  /** In rows it is the page's own form that names files, so that they stay with their row wherever it moves. */
  readonly inRows: boolean;
  /** The page of the form it stands on. */
  readonly page: string;
}

export async function openQuestion(
  deps: FormDeps,
  request: ProductRequest,
): Promise<OpenedQuestion | undefined> {
  const opened = await openDraft(deps, request);
  const asked = request.parameters['question'];
  for (const { id: page, questions } of opened?.form.pages ?? []) {
    const placed = uploadsIn(questions).find(({ path }) => path === asked);
    if (opened && placed) return { ...opened, ...placed, inRows: isInRow(placed.path), page };
  }
  return undefined;
}

export const placeOf = ({ draft, path }: OpenedQuestion, file: string): FilePlace => ({
  case: draft.id,
  question: path,
  file,
});

/** Files of a question that does not stand in rows. */
export const filesOf = ({ known, question }: Pick<OpenedQuestion, 'known' | 'question'>): readonly string[] =>
  filesIn(known.answers[question.id]);

/** What is carried through the pages of an upload: the file it takes the place of, and in rows the id its row already names. */
export interface Carried {
  readonly replaces?: string;
  readonly slot?: string;
}

export const carriedIn = ({ query: { replaces, slot } }: ProductRequest): Carried => ({
  ...(FileId.safeParse(replaces).data === undefined ? {} : { replaces: replaces ?? '' }),
  ...(FileId.safeParse(slot).data === undefined ? {} : { slot: slot ?? '' }),
});

export function withCarried(path: string, carried: object): string {
  const search = new URLSearchParams({ ...carried }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The form page the question stands on. */
export const pageOfQuestion = (
  { language }: ProductRequest,
  { draft, page }: Pick<OpenedQuestion, 'draft' | 'page'>,
): string => pathTo('formPage', { language: segmentOf(language), case: draft.id, page });
