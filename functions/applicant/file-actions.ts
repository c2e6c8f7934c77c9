import { isUpload, type UploadQuestion } from '../../rules/files/upload-limits.ts';
import type { Question } from '../../schemas/question.ts';
import { field, type FormBody } from '../http/request.ts';

/** What a button beside the files of a form page asks for. */
export type FileAction =
  | { readonly what: 'add'; readonly question: UploadQuestion }
  | { readonly what: 'replace' | 'remove'; readonly question: UploadQuestion; readonly file: string };

/** The pressed button's wish; `undefined` when it was another button, or no question of the page. */
export function fileActionIn(form: FormBody, shown: readonly Question[]): FileAction | undefined {
  const [what, id, file = ''] = (field(form, 'fileAction') ?? '').split(':');
  const question = shown.find((asked) => asked.id === id);
  if (!question || !isUpload(question)) return undefined;
  if (what === 'add') return { what, question };
  return what === 'replace' || what === 'remove' ? { what, question, file } : undefined;
}
