import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import type { Known } from '../../rules/forms/compiled-form.ts';
import type { AnsweredPage } from '../../web/components/answers-summary.tsx';

/** The pages that were asked, with their answers, for summaries. */
export function answeredPages(form: CompiledForm, known: Known): AnsweredPage[] {
  const asserted = form.identityAnswers(known.particulars, known.today);
  return form.shownPages(known).map((page) => ({
    id: page.id,
    title: page.title,
    rows: form.shownQuestions(page.id, known).map((question) => ({
      question,
      answer: asserted[question.id] ?? known.answers[question.id],
      verified: asserted[question.id] !== undefined,
    })),
  }));
}
