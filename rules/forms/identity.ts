import type { Answers, Particulars } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { checkAnswer } from '../questions/registry.ts';

/** Whether the identity provider may know the answer. */
export const mayBeAsserted = (question: Question): boolean =>
  question.type === 'identity' || ('identity' in question && question.identity !== undefined);

/** What the identity provider asserts for a question; such a question is read-only. */
export function assertedFor(question: Question, particulars: Particulars): string | undefined {
  if (question.type === 'identity') return particulars[question.claim];
  if (!('identity' in question) || question.identity === undefined) return undefined;
  return particulars[question.identity];
}

/** The answers the provider gives, in the form's own spelling where it can be read; a verified name is never refused for its length. */
export function identityAnswers(
  questions: readonly Question[],
  particulars: Particulars,
  today: HongKongDate,
): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const asserted = assertedFor(question, particulars);
    if (asserted === undefined) continue;
    const reading = checkAnswer(question, asserted, { today });
    answers[question.id] = reading.ok && reading.answer !== undefined ? reading.answer : asserted;
  }
  return answers;
}
