import type { Answers } from '../../schemas/answers.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { LetterModel } from '../../web/letter.ts';
import { decisionLetter, requestLetter, requirementsLetter } from './letter-model.ts';
import { sentLetters } from './letters-of.ts';
import type { OpenedCase } from './opened-case.ts';

/** One letter of a case, worded; `undefined` when it has none of that name. */
export function letterNamed(
  opened: OpenedCase,
  id: string,
  answers: Answers,
  calendar: Calendar,
): LetterModel | undefined {
  const letter = sentLetters(opened).find((sent) => sent.id === id);
  if (!letter) return undefined;
  const { about, at } = letter;
  if ('request' in about) return requestLetter(opened, answers, about.request);
  if ('requirements' in about) return requirementsLetter(opened, answers, about.requirements);
  const { decision, inPrinciple } = about;
  return decisionLetter(opened, answers, decision, { at, inPrinciple, calendar });
}
