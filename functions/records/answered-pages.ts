import { filesNamed, uploadsIn } from '../../rules/files/placed-uploads.ts';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';

/** Whether a question's answer is for people to read: words alone have none, and some values are worked out in silence. */
const isTold = (question: Question): boolean =>
  question.type !== 'information' && !(question.type === 'calculated' && question.hidden);

/** Where a file of a question can be opened, as the one who sees the summary reaches it. */
export type FilePath = (file: string, question: string) => string;

/** The pages that were asked, with their answers, for summaries. */
export function answeredPages(form: CompiledForm, known: Known, pathOfFile?: FilePath): AnsweredPage[] {
  const asserted = form.identityAnswers(known.particulars, known.today);
  return form.progress(known).map(({ page, questions, answers }) => ({
    id: page.id,
    title: page.title,
    rows: questions.filter(isTold).map((question) => ({
      question,
      answer: answers[question.id] ?? known.answers[question.id],
      verified: asserted[question.id] !== undefined || question.type === 'calculated',
      ...(uploadsIn([question]).length > 0
        ? { files: filesOf(question, answers[question.id] ?? known.answers[question.id], known, pathOfFile) }
        : {}),
    })),
  }));
}

const filesOf = (
  question: Question,
  answer: Answer | undefined,
  { files }: Known,
  pathOfFile: FilePath | undefined,
) =>
  filesNamed([question], answer === undefined ? {} : { [question.id]: answer }).map(
    ({ id, question: path }) => ({
      file: files?.get(id) ?? { id, state: 'uploading' as const },
      path: pathOfFile?.(id, path),
    }),
  );
