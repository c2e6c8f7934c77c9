import type { Answers } from '../../schemas/answers.ts';
import type { FormPage, Question } from '../../schemas/question.ts';
import { rowsOf } from '../questions/row-parts.ts';
import type { CompiledForm, Known } from './compiled-form.ts';

/** An address a form wants confirmed, and the page it was typed on. */
export interface TypedAddress {
  readonly page: FormPage;
  readonly address: string;
}

/** Addresses whose question asks for a confirmation, in the form's order, each once; those the sign-in vouches for need none. */
export function addressesToConfirm(form: CompiledForm, known: Known): TypedAddress[] {
  const seen = new Set<string>();
  const verified = known.particulars.email;
  return form.progress(known).flatMap(({ page, questions, answers }) =>
    addressesIn(questions, answers).flatMap((address) => {
      if (address === verified || seen.has(address)) return [];
      seen.add(address);
      return [{ page, address }];
    }),
  );
}

const addressesIn = (questions: readonly Question[], answers: Answers): string[] =>
  questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (question.type === 'email' && question.confirm && typeof answer === 'string') return [answer];
    return 'questions' in question
      ? rowsOf(answer).flatMap((row) => addressesIn(question.questions, row))
      : [];
  });
