import type { Answer } from '../../schemas/answers.ts';
import type { FeePart } from '../../schemas/fee.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { CompiledPage } from '../forms/compiled-page.ts';
import { outsideLimits } from '../questions/date-boxes.ts';
import { possibleAnswers } from '../questions/registry.ts';
import { addDays, addYears } from '../time.ts';
import type { CompiledFee } from './compile-fees.ts';

/** An answer to try out; `atLimit`: the largest number the form allows. */
export interface Candidate {
  readonly answer: Answer | undefined;
  readonly atLimit: boolean;
}

/** Where a fee may change its course: the numbers and days its rules name, and the rules themselves. */
export interface Breakpoints {
  readonly numbers: readonly number[];
  readonly days: readonly HongKongDate[];
  readonly sources: readonly string[];
}

export function breakpointsOf(
  { item, expressions }: CompiledFee,
  pages: readonly CompiledPage[],
): Breakpoints {
  const sources = [
    ...expressions.map(({ source }) => source),
    ...pages.flatMap(({ when, questions }) => [
      when?.source ?? '',
      ...questions.flatMap((question) => [question.when?.source ?? '', question.value?.source ?? '']),
    ]),
  ];
  const { schedules = [], concessions } = item;
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\b\d{1,15}\b/gu)].map(([digits]) => Number(digits)),
  );
  return {
    numbers: [...named, ...schedules.flatMap(({ parts }) => parts.flatMap(numbersIn))],
    days: [...schedules, ...concessions].flatMap(({ from, until }) => [
      ...(from ? [from] : []),
      ...(until ? [addDays(until, 1)] : []),
    ]),
    sources,
  };
}

const numbersIn = ({ bands, perUnit }: FeePart): number[] => [
  ...(bands?.steps.flatMap(({ upTo }) => upTo ?? []) ?? []),
  ...(perUnit ? [perUnit.included, perUnit.included + perUnit.each] : []),
];

/** Answers between which a fee only rises or falls steadily; nothing where such answers are not known. */
export function candidatesFor(
  question: Question,
  breakpoints: Breakpoints,
  today: HongKongDate,
): readonly Candidate[] | undefined {
  const some = tried(question, breakpoints, today);
  return some && question.optional ? [...some, { answer: undefined, atLimit: false }] : some;
}

function tried(question: Question, breakpoints: Breakpoints, today: HongKongDate): Candidate[] | undefined {
  switch (question.type) {
    case 'wholeNumber':
    case 'money': {
      const { minimum, maximum } = question;
      const around = breakpoints.numbers.flatMap((number) => [number - 1, number, number + 1]);
      const within = [minimum, ...around, maximum].filter((number) => minimum <= number && number <= maximum);
      return [...new Set(within)].map((answer) => ({ answer, atLimit: answer === maximum }));
    }
    case 'date': {
      if (!isKnownUse(question.id, breakpoints)) return undefined;
      const ages = [0, 120, ...breakpoints.numbers].filter((number) => number <= 120);
      const birthdays = ages.map((age) => addYears(today, -age));
      const days = [today, ...birthdays, ...breakpoints.days].flatMap((day) => [
        addDays(day, -1),
        day,
        addDays(day, 1),
      ]);
      const allowed = days.filter((day) => outsideLimits(question, day, today, question.id) === undefined);
      return [...new Set(allowed)].map((answer) => ({ answer, atLimit: false }));
    }
    default:
      return possibleAnswers(question)?.map((answer) => ({ answer, atLimit: false }));
  }
}

/** Whether a date is only asked for an age, the day of an age, or as the day the fee counts by. */
const isKnownUse = (id: string, { sources }: Breakpoints): boolean => {
  const use = new RegExp(`\\b(?:ageOn|addYears)\\(answers\\.${id},`, 'gu');
  const other = new RegExp(`\\banswers\\.${id}\\b`, 'u');
  return sources.every((source) => source === `answers.${id}` || !other.test(source.replaceAll(use, '')));
};
