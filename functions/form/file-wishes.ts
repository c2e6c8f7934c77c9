import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { OpenedDraft } from '../records/own-draft.ts';
import { detachFile } from './attach-file.ts';
import type { FormDeps } from './deps.ts';
import type { FileAction } from './file-actions.ts';
import { type OpenedQuestion, pageOfQuestion, withCarried } from './upload-question.ts';

/** The page has been saved, or kept as typed: on to adding or replacing, or back without what was removed. */
export async function followWish(
  deps: FormDeps,
  request: ProductRequest,
  opened: Pick<OpenedQuestion, keyof OpenedDraft | 'page'>,
  wish: FileAction,
): Promise<Reply> {
  const { question } = wish;
  if (wish.what === 'remove') {
    await detachFile(deps, request, { ...opened, question }, wish.file);
    return redirect(pageOfQuestion(request, opened));
  }
  const at = { language: segmentOf(request.language), case: opened.draft.id, question: question.id };
  const replaces = wish.what === 'replace' ? { replaces: wish.file } : {};
  return redirect(withCarried(pathTo('uploadPage', at), replaces));
}

/** Where the file a row awaits is sent from. */
export const uploadOf = (
  { language, parameters }: ProductRequest,
  { question, file, replaces }: { question: string; file: string; replaces?: string },
): string => {
  const at = { language: segmentOf(language), case: parameters['case'] ?? '', question };
  return withCarried(pathTo('uploadPage', at), {
    slot: file,
    ...(replaces === undefined ? {} : { replaces }),
  });
};
