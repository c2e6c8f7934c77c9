import type { Answer } from '../schemas/answers.ts';
import type { Question } from '../schemas/question.ts';
import { maskHkid, parseHkid } from './hkid.ts';
import { rowsOf } from './questions/row-parts.ts';

/**
 * An answer for a copy that travels: identity card numbers of anybody but the applicant in part, everything else as it is. `represented`
 * = the application is for somebody else, whose number is not the applicant's either.
 */
export function maskOthers(question: Question, answer: Answer, represented = false): Answer {
  if (question.type === 'group' || question.type === 'table') {
    const inner: readonly Question[] = question.questions;
    return rowsOf(answer).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([id, value]) => {
          const asked = inner.find((one) => one.id === id);
          return [id, asked ? maskOthers(asked, value, represented) : value] as const;
        }),
      ),
    );
  }
  if (question.type !== 'hkid' || typeof answer !== 'string') return answer;
  if (question.identity === 'hkid' && !represented) return answer;
  const hkid = parseHkid(answer);
  return hkid.ok ? maskHkid(hkid.value) : '****';
}
