import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import type { Vocabulary } from '../expressions.ts';
import type { CompiledPage, CompiledQuestion } from '../forms/compiled-page.ts';
import { merged, taken, walk } from '../forms/walk.ts';
import type { RawForm, ReadContext } from '../questions/kind.ts';
import { callsIn, readAnswer } from '../questions/registry.ts';
import type { CompiledFee } from './compile-fees.ts';
import { questionsBehind } from './questions-behind.ts';

/** What was typed to learn a fee. `asked` are the questions whose conditions are decided; others wait for earlier answers. */
export interface FeeReading {
  readonly asked: readonly Question[];
  readonly hidden: ReadonlySet<string>;
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** The questions of a form that fees depend on, asked of anybody: nothing is vouched for, nobody is judged eligible. */
export interface FeeQuestions {
  /** Pages with these questions only, calculated values among them. */
  readonly pages: readonly CompiledPage[];
  /** Everything that may be asked; nothing where the fees depend on no answer. */
  readonly questions: readonly Question[];
  read(raw: RawForm, today: HongKongDate): FeeReading;
}

export function feeQuestionsOf(
  fees: readonly CompiledFee[],
  all: readonly CompiledPage[],
  vocabulary: Vocabulary,
): FeeQuestions {
  const wanted = questionsBehind(
    fees.flatMap(({ expressions }) => expressions),
    all,
  );
  const pages = all.flatMap((page) => pageOf(page, wanted));
  const waitsFor = new Map(pages.flatMap((page) => page.questions.map((one) => deciding(one, page, pages))));
  return {
    pages,
    questions: pages
      .flatMap((page) => page.questions.map(({ question }) => question))
      .filter(({ type }) => type !== 'calculated'),
    read: (raw, today) => {
      const [open, hidden] = [new Set<string>(), new Set<string>()];
      const waiting = new Set<string>();
      const take = (
        question: Question,
        _compiled: CompiledQuestion,
        _page: CompiledPage,
        context: ReadContext,
      ) => {
        if (waitsFor.get(question.id)?.some((id) => open.has(id)) === true) {
          open.add(question.id);
          waiting.add(question.id);
          return { answer: undefined };
        }
        const reading = readAnswer(question, raw, context);
        if (!reading.ok || (reading.answer === undefined && !question.optional)) open.add(question.id);
        for (const [id, call] of callsIn(question, raw, context)) if (call === 'no') hidden.add(id);
        return taken(question, reading);
      };
      const walked = [...walk(pages, vocabulary, today, take)];
      const asked = walked
        .flatMap(({ questions }) => questions)
        .filter(({ id, type }) => type !== 'calculated' && !waiting.has(id));
      return {
        asked,
        hidden,
        answers: merged(walked),
        problems: walked.flatMap(({ problems }) => problems),
      };
    },
  };
}

/** A page with the wanted questions, and the checks that speak of no others. */
function pageOf(page: CompiledPage, wanted: ReadonlySet<string>): CompiledPage[] {
  const questions = page.questions
    .filter(({ question }) => wanted.has(question.id))
    .map((compiled) => ({ ...compiled, question: askable(compiled.question) }));
  const rules = page.rules.filter(
    ({ problem, question, require }) =>
      problem === 'checkFailed' && wanted.has(question) && require.references.every((id) => wanted.has(id)),
  );
  return questions.length === 0 ? [] : [{ ...page, questions, rules }];
}

/** Whoever asks for a price is not signed in: a birthday known from there is asked for. */
const askable = (question: Question): Question =>
  question.type === 'identity' && question.claim === 'birthDate'
    ? {
        type: 'date',
        id: question.id,
        label: question.label,
        hint: question.hint,
        optional: false,
        notAfterToday: true,
      }
    : question;

/** The questions that decide whether one is asked. */
const deciding = (
  { question, when }: CompiledPage['questions'][number],
  page: CompiledPage,
  pages: readonly CompiledPage[],
): [string, readonly string[]] => [
  question.id,
  [
    ...questionsBehind(
      [when, page.when].flatMap((condition) => condition ?? []),
      pages,
    ),
  ],
];
