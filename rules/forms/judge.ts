import type { Answers } from '../../schemas/answers.ts';
import type { Vocabulary } from '../expressions.ts';
import { checkAnswer } from '../questions/registry.ts';
import type { CompiledForm, Known, Whole } from './compiled-form.ts';
import type { CompiledPage } from './compiled-page.ts';
import { answersOn, merged, own, taken, walk, type WalkedPage } from './walk.ts';

/** Every page judged; `asKept` when each answer was seen to stand as it is kept. */
interface Judgment {
  readonly walked: readonly WalkedPage[];
  readonly asKept: boolean;
}

/** What says how far an application is, and whether it may be sent. */
export function judgeOf(
  pages: readonly CompiledPage[],
  vocabulary: Vocabulary,
  assertedIn: (known: Known) => Answers,
): Pick<CompiledForm, 'progress' | 'whole'> {
  const calculates = pages.some((page) => page.questions.some(({ value }) => value));
  const judge = (known: Known): Judgment => {
    const { answers, files, today } = known;
    const asserted = assertedIn(known);
    let asKept = !calculates;
    const walked = walk(pages, vocabulary, today, (question, { id, kept }, _page, context) => {
      const given = own(asserted, id);
      const answer = given ?? own(answers, id);
      // What is as it should be at a glance needs no reading.
      if (given === undefined && kept && (answer === undefined ? question.optional : kept(answer, today)))
        return { answer };
      asKept = false;
      return given === undefined
        ? taken(question, checkAnswer(question, answer, { ...context, files, sending: true }))
        : { answer };
    });
    return { walked: [...walked], asKept };
  };
  // Sending asks three times: is it whole, which pages are unfinished, which addresses are to be confirmed.
  const judgments = new WeakMap<Known, Judgment>();
  const judging = (known: Known): Judgment => {
    const made = judgments.get(known) ?? judge(known);
    judgments.set(known, made);
    return made;
  };
  return {
    progress: (known) =>
      judging(known).walked.map((walked) => ({
        page: walked.page.page,
        questions: walked.questions,
        answers: answersOn(walked),
        problems: walked.problems,
      })),
    whole: (known) => wholeOf(judging(known), known.answers),
  };
}

/** Where every answer that was kept is asked and stands as it is kept, the answers are those that were kept. */
function wholeOf({ walked, asKept }: Judgment, kept: Answers): Whole {
  const problems = walked.flatMap((page) => page.problems);
  const first = walked.find((page) => page.problems.length > 0);
  if (first) return { complete: false, firstPage: first.page.page.id, problems };
  const isAll = asKept && Object.keys(kept).length === walked.reduce((sum, page) => sum + countOf(page), 0);
  return { complete: true, answers: isAll ? { ...kept } : merged(walked) };
}

const countOf = ({ given }: WalkedPage): number =>
  given.reduce<number>((sum, answer) => (answer === undefined ? sum : sum + 1), 0);
