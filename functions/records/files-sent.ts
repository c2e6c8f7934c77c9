import { filesIn, isUpload } from '../../rules/files/upload-limits.ts';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { SubmittedFile } from '../../schemas/file.ts';

/** The files a whole form's answers name, bound by their hash; every one of them is in order, or the form would not be whole. */
export function filesSent(
  form: CompiledForm,
  answers: Answers,
  { files }: Pick<Known, 'files'>,
): SubmittedFile[] | undefined {
  const asked = form.pages.flatMap(({ questions }) => questions).filter(isUpload);
  if (asked.length === 0) return undefined;
  return asked.flatMap(({ id: question }) =>
    filesIn(answers[question]).map((id) => {
      const { name, type, size, sha256 } = files?.get(id) ?? {};
      if (type === undefined || size === undefined || sha256 === undefined)
        throw new Error('A file in order has a type, a size and a hash');
      return { question, id, type, size, sha256, ...(name === undefined ? {} : { name }) };
    }),
  );
}
