import { isUpload, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import { FileId } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProductRequest } from '../http/request.ts';
import type { FilePlace } from '../records/file-keys.ts';
import { openDraft, type OpenedDraft } from '../records/own-draft.ts';
import type { FormDeps } from './deps.ts';

/** The question for files a request is about, in the person's own draft. */
export interface OpenedQuestion extends OpenedDraft {
  readonly question: UploadQuestion;
  /** The page of the form it stands on. */
  readonly page: string;
}

export async function openQuestion(
  deps: FormDeps,
  request: ProductRequest,
): Promise<OpenedQuestion | undefined> {
  const opened = await openDraft(deps, request);
  const id = request.parameters['question'];
  for (const { id: page, questions } of opened?.form.pages ?? []) {
    const question = questions.find((asked) => asked.id === id);
    if (opened && question && isUpload(question)) return { ...opened, question, page };
  }
  return undefined;
}

export const placeOf = ({ draft, question }: OpenedQuestion, file: string): FilePlace => ({
  case: draft.id,
  question: question.id,
  file,
});

/** The file an upload takes the place of, carried through the pages. */
export interface Carried {
  readonly replaces?: string;
}

export function carriedIn({ query: { replaces } }: ProductRequest): Carried {
  return replaces !== undefined && FileId.safeParse(replaces).success ? { replaces } : {};
}

export function withCarried(path: string, carried: object): string {
  const search = new URLSearchParams({ ...carried }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The form page the question stands on. */
export const pageOfQuestion = (
  { language }: ProductRequest,
  { draft, page }: Pick<OpenedQuestion, 'draft' | 'page'>,
): string => pathTo('formPage', { language: segmentOf(language), case: draft.id, page });
