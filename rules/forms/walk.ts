import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { Scope } from '../expression-values.ts';
import { holds, type Vocabulary } from '../expressions.ts';
import type { ReadContext, Reading } from '../questions/kind.ts';
import { fieldsOf } from '../questions/registry.ts';
import { applies, type CompiledPage, type CompiledQuestion } from './compiled-page.ts';
import { decided, rowRulesOf, workedOut } from './row-rules.ts';

/** What walking through a form found on one page that is shown. */
export interface WalkedPage {
  readonly page: CompiledPage;
  readonly questions: readonly Question[];
  /** The answer to each of the questions. */
  readonly given: readonly (Answer | undefined)[];
  readonly problems: readonly AnswerProblem[];
}

/** What a question was answered: good, nothing, or wrong. */
export type Taken = { answer: Answer | undefined; problems?: readonly AnswerProblem[] };

/** What reading a question's controls gave, as an answer to it. */
export const taken = (question: Question, reading: Reading): Taken => {
  if (reading.ok) return { answer: reading.answer };
  const { ok: _, more = [], ...first } = reading;
  return {
    answer: undefined,
    problems: [first, ...more].map((problem) => ({ question: question.id, ...problem })),
  };
};

const none: readonly AnswerProblem[] = [];

type Take = (
  question: Question,
  compiled: CompiledQuestion,
  page: CompiledPage,
  context: ReadContext,
) => Taken;

/**
 * Walks through a form's pages in order, as a person does: a condition sees only the answers given before it, and a question that is not
 * shown counts as unanswered, whatever is kept for it. `take` says what a shown question is answered.
 */
export function* walk(
  pages: readonly CompiledPage[],
  vocabulary: Vocabulary,
  today: HongKongDate,
  take: Take,
): Generator<WalkedPage> {
  const scope = vocabulary.emptyScope(today);
  const context = { today, rules: rowRulesOf(pages, vocabulary, scope) };
  const answerTo = (compiled: CompiledQuestion, question: Question, page: CompiledPage): Taken =>
    compiled.value ? { answer: workedOut(compiled, scope) } : take(question, compiled, page, context);
  const open = new Set<string>();
  for (const page of pages) {
    if (!applies(page.when, scope)) continue;
    const [questions, problems]: [Question[], AnswerProblem[]] = [[], []];
    const given: (Answer | undefined)[] = [];
    for (const compiled of page.questions) {
      if (!applies(compiled.when, scope)) continue;
      const question = decided(compiled, scope);
      const { answer, problems: found = none } = answerTo(compiled, question, page);
      questions.push(question);
      given.push(answer);
      compiled.put?.(scope, answer);
      if (found.length > 0) problems.push(...found);
      // What is worked out from an open question is as open as that.
      const waits = compiled.value?.references.some((reference) => open.has(reference)) === true;
      if (found.length > 0 || waits || (answer === undefined && !question.optional)) open.add(compiled.id);
    }
    if (page.rules.length > 0) problems.push(...broken(page, questions, scope, open));
    yield { page, questions, given, problems };
  }
}

/** The answers of a page. */
export const answersOn = (page: WalkedPage): Answers => addAnswers({}, page);

function addAnswers(all: Answers, { questions, given }: WalkedPage): Answers {
  let place = 0;
  for (const answer of given) {
    const asked = questions[place];
    place += 1;
    if (asked && answer !== undefined) all[asked.id] = answer;
  }
  return all;
}

/** The answers of several pages together. */
export function merged(walked: Iterable<WalkedPage>): Answers {
  const all: Answers = {};
  for (const page of walked) addAnswers(all, page);
  return all;
}

/** Rules of the page that do not hold. One that speaks of a question which is still to be answered waits for it. */
const broken = (
  { rules }: CompiledPage,
  shown: readonly Question[],
  scope: Scope,
  open: ReadonlySet<string>,
): AnswerProblem[] =>
  rules.flatMap(({ require, question: id, message, problem, eligibility }) => {
    const question = shown.find((candidate) => candidate.id === id);
    if (!question || open.has(id) || require.references.some((reference) => open.has(reference))) return [];
    const rule = eligibility === undefined ? {} : { rule: eligibility };
    return holds(require, scope)
      ? []
      : [{ question: id, field: fieldsOf(question)[0] ?? id, problem, message, ...rule }];
  });
