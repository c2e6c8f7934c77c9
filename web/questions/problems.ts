import { formatHongKongDate } from '../../rules/time.ts';
import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { FieldErrors } from '../components/error-summary.tsx';
import { answerProblemTexts, datePartTexts } from '../texts/answer-problems.ts';
import { rowTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';

/** Problems with answers as sentences in a language, for the summary and the fields of a form page. */
export const formErrors = (
  problems: readonly AnswerProblem[],
  questions: readonly Question[],
  language: Language,
): FieldErrors =>
  problems.map((found) => ({ field: found.field, message: sentenceOf(found, questions, language) }));

const sentenceOf = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  if (found.message !== undefined) {
    const message = words(found.message, language);
    return found.row === undefined ? message : `${rowName(found, questions, language)}: ${message}`;
  }
  const label = labelOf(found, questions, language);
  const sentence = words<string>(answerProblemTexts[found.problem], language);
  const values: Readonly<Record<string, string | number>> = { ...found.values, label };
  return sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => readable(values[name] ?? slot, language));
};

/** The question as asked; inside rows with the row it stands in: "Director 2 – Name". */
const labelOf = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  const asked = questions.find(({ id }) => id === found.question);
  if (found.label !== undefined) {
    return `${rowName(found, questions, language)} – ${words(found.label, language)}`;
  }
  return asked === undefined ? found.question : words(asked.label, language);
};

const rowName = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  const asked = questions.find(({ id }) => id === found.question);
  const name = asked && 'itemName' in asked ? words(asked.itemName, language) : found.question;
  return words(rowTexts.row, language, { name, n: found.row ?? 1 });
};

/** Dates and parts of dates come as codes; people read words. */
const readable = (value: string | number, language: Language): string => {
  if (value === 'day' || value === 'month' || value === 'year') {
    return words(datePartTexts[value], language);
  }
  const date = HongKongDate.safeParse(value);
  return date.success ? formatHongKongDate(date.data, language) : String(value);
};
