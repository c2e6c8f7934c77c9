import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { Question } from '../../schemas/question.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';

/** Whether a question's answer is for people to read: words alone have none, and some values are worked out in silence. */
const isTold = (question: Question): boolean =>
  question.type !== 'information' && !(question.type === 'calculated' && question.hidden);

/** The pages that were asked, with their answers, for summaries. */
export function answeredPages(form: CompiledForm, known: Known): AnsweredPage[] {
  const asserted = form.identityAnswers(known.particulars, known.today);
  return form.progress(known).map(({ page, questions, answers }) => ({
    id: page.id,
    title: page.title,
    rows: questions.filter(isTold).map((question) => ({
      question,
      answer: answers[question.id] ?? known.answers[question.id],
      verified: asserted[question.id] !== undefined || question.type === 'calculated',
    })),
  }));
}
