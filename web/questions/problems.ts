import { questionCalled } from '../../rules/questions/row-parts.ts';
import { formatHongKongDate } from '../../rules/time.ts';
import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';
import type { FieldErrors } from '../components/error-summary.tsx';
import { answerProblemTexts, missingTexts } from '../texts/answer-problems.ts';
import { addressPlaceText, addressTexts, fieldTexts, rowTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { datePartWords } from './date-part-words.ts';
import { asSentence, labelled } from './labelled.ts';

/** Problems with answers as sentences in a language, for the summary and the fields of a form page, in the order of its questions. */
export function formErrors(
  problems: readonly AnswerProblem[],
  questions: readonly Question[],
  language: Language,
): FieldErrors {
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const placeOf = ({ question }: AnswerProblem): number => place.get(question) ?? questions.length;
  return problems
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((found) => ({ field: found.field, message: sentenceOf(found, questions, language) }));
}

const sentenceOf = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  if (found.message !== undefined) {
    const message = words(found.message, language);
    return found.row === undefined
      ? message
      : labelled(rowName(found, questions, language), message, language);
  }
  const label = labelOf(found, questions, language);
  const wording = missing(found, questions) ?? answerProblemTexts[found.problem];
  const sentence = asSentence(words<string>(wording, language), label);
  const values: Readonly<Record<string, string | number>> = { ...found.values, label };
  return sentence.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => readable(values[name] ?? slot, language));
};

/** The question a control belongs to, in whichever row, and the part of it that the control is for. */
function askedAt({ field }: AnswerProblem, questions: readonly Question[]) {
  const whole = questionCalled(questions, field);
  if (whole) return { asked: whole, part: undefined };
  const at = field.lastIndexOf('-');
  return { asked: questionCalled(questions, field.slice(0, at)), part: field.slice(at + 1) };
}

/** What is missing is chosen, added or typed. */
function missing(found: AnswerProblem, questions: readonly Question[]) {
  if (found.problem !== 'missing') return undefined;
  const { asked, part } = askedAt(found, questions);
  switch (asked?.type) {
    case 'choice':
    case 'yesNo':
      return missingTexts.one;
    case 'choices':
      return missingTexts.some;
    case 'file':
    case 'files':
    case 'image':
      return missingTexts.file;
    case 'address':
      return part === 'region' ? missingTexts.one : undefined;
    case 'hkid':
      return part === 'check' ? missingTexts.cardCheckDigit : undefined;
    default:
      return undefined;
  }
}

/** The question as asked; inside rows with the row it stands in: "Director 2 – Name"; where it has several boxes, which of them. */
const labelOf = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  const top = questions.find(({ id }) => id === found.question);
  const own = found.label ?? top?.label;
  const label = own === undefined ? found.question : words(own, language);
  const row = found.label === undefined ? [] : [rowName(found, questions, language)];
  return [...row, label, ...boxOf(found, questions, language)].join(' – ');
};

/** Which box of an address, where for a building a street does as well, or of a travel document; which day of a range. */
function boxOf(found: AnswerProblem, questions: readonly Question[], language: Language): string[] {
  const end = endOfRange(found, questions);
  if (end) return [words(end, language)];
  const { asked, part } = askedAt(found, questions);
  if (asked?.type === 'travelDocument' && part === 'place')
    return [words(fieldTexts.documentPlace, language)];
  if (asked?.type !== 'address') return [];
  const named = Object.entries(addressTexts).find(([name]) => name === part)?.[1];
  if (named === undefined) return [];
  const isEither = part === 'building' && found.problem === 'missing';
  return [words(isEither ? addressPlaceText : named, language)];
}

function endOfRange({ field, problem }: AnswerProblem, questions: readonly Question[]) {
  const end = /-(from|to)-(?:day|month|year)$/u.exec(field);
  if (!end || problem === 'endsBeforeStart' || problem === 'rangeTooLong') return undefined;
  if (questionCalled(questions, field.slice(0, end.index))?.type !== 'dateRange') return undefined;
  return end[1] === 'from' ? fieldTexts.rangeFrom : fieldTexts.rangeTo;
}

const rowName = (found: AnswerProblem, questions: readonly Question[], language: Language): string => {
  const asked = questions.find(({ id }) => id === found.question);
  const name = asked && 'itemName' in asked ? words(asked.itemName, language) : found.question;
  return words(rowTexts.row, language, { name, n: found.row ?? 1 });
};

/** Dates and parts of dates come as codes; people read words. */
const readable = (value: string | number, language: Language): string => {
  const parts = datePartWords(value, language);
  if (parts !== undefined) return parts;
  const date = HongKongDate.safeParse(value);
  return date.success ? formatHongKongDate(date.data, language) : String(value);
};
