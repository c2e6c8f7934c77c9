import type { PageReading } from '../../rules/forms/compiled-form.ts';
import type { Call } from '../../rules/questions/kind.ts';
import { questionCalled } from '../../rules/questions/row-parts.ts';
import type { AnswerProblem, ProblemCode } from '../../schemas/answer-problem.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { labelCalled } from '../../web/questions/labelled.ts';
import { formTexts } from '../../web/texts/form.ts';
import { words } from '../../web/texts/words.ts';
import type { FormBody } from '../http/request.ts';

/** What the page that was posted had called for when it was shown, by question; others were not asked there. */
export function calledBefore(form: FormBody): ReadonlyMap<string, string> {
  const posted = [form['called'] ?? []].flat();
  return new Map(
    posted.map((one): [string, string] => {
      const at = one.lastIndexOf('=');
      return [one.slice(0, at), one.slice(at + 1)];
    }),
  );
}

/** Questions the page now calls for in another way than when it was shown. */
export const changedCalls = (form: FormBody, { calls }: PageReading): [string, Call][] => {
  const before = calledBefore(form);
  return [...calls].filter(([name, call]) => (before.get(name) ?? 'no') !== call);
};

/** Nothing was answered. */
const unanswered: ReadonlySet<ProblemCode> = new Set(['missing', 'notSigned', 'tooFewRows']);

/** The question a problem is about among those that have just become necessary, where it is only that nothing was answered yet. */
function newlyAt(
  { field, problem }: AnswerProblem,
  reading: PageReading,
  before: ReadonlyMap<string, string>,
): string | undefined {
  if (!unanswered.has(problem)) return undefined;
  const names = [...reading.calls.keys()].filter((name) => field === name || field.startsWith(`${name}-`));
  const name = names.toSorted((one, other) => other.length - one.length)[0];
  const isNew =
    name !== undefined && reading.calls.get(name) === 'required' && before.get(name) !== 'required';
  return isNew ? name : undefined;
}

/**
 * What is wrong on a page that was posted, without what its own answers have only now made necessary: that nobody could have known, so it is
 * asked for first, and is a mistake when it is left out again.
 */
export function toldApart(form: FormBody, reading: PageReading, problems: readonly AnswerProblem[]) {
  const before = calledBefore(form);
  const newly = problems.flatMap((problem) => {
    const name = newlyAt(problem, reading, before);
    return name === undefined ? [] : [{ problem, name }];
  });
  return {
    problems: problems.filter((one) => !newly.some(({ problem }) => problem === one)),
    newly: newly.map(({ name, problem: { field } }) => ({ name, field })),
  };
}

/** A sentence that asks for questions, by their labels. */
export function nowAsked(
  questions: readonly Question[],
  names: readonly string[],
  language: Language,
): string {
  const labels = names
    .filter((name) => questionCalled(questions, name) !== undefined)
    .map((name) => labelCalled(questions, name, language));
  if (labels.length === 0) return '';
  return words(formTexts.nowAsked, language, { labels: labels.join(language === 'en' ? ', ' : '、') });
}
