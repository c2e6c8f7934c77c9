import { filesNamed, uploadsIn } from '../../rules/files/placed-uploads.ts';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { SubmittedFile } from '../../schemas/file.ts';

/**
 * The files a whole form's answers name, bound by their hash; every one of them is in order, or the form would not be whole.
 * `undefined` for a form that asks for none.
 */
export function filesSent(
  form: CompiledForm,
  answers: Answers,
  { files }: Pick<Known, 'files'>,
): SubmittedFile[] | undefined {
  const questions = form.pages.flatMap((page) => page.questions);
  if (uploadsIn(questions).length === 0) return undefined;
  return filesNamed(questions, answers).map(({ question, id }) => {
    const { name, type, size, sha256 } = files?.get(id) ?? {};
    if (type === undefined || size === undefined || sha256 === undefined)
      throw new Error('A file in order has a type, a size and a hash');
    return { question, id, type, size, sha256, ...(name === undefined ? {} : { name }) };
  });
}
