import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Cents } from '../../schemas/money.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { workFees } from '../fees.ts';
import type { CompiledForm } from '../forms/compiled-form.ts';
import { walk } from '../forms/walk.ts';
import { cents } from '../money.ts';
import type { CompiledFee } from './compile-fees.ts';
import { breakpointsOf, candidatesFor } from './price-candidates.ts';

/** What a fee may come to. A bound that cannot be known without the answers is left out. */
export interface PriceRange {
  readonly dependsOn: readonly Question[];
  readonly least?: Cents;
  readonly most?: Cents;
}

const MOST_COMBINATIONS = 4000;

/**
 * The least and the most a fee comes to on that day, tried out with every choice and with the numbers and ages at which something changes.
 * There is no `most` where the fee grows with a number up to the form's own limit, and no bound at all where an answer cannot be tried out.
 */
export function priceRange(form: CompiledForm, fee: CompiledFee, today: HongKongDate): PriceRange {
  const { questions, pages } = form.feeQuestions(fee);
  const breakpoints = breakpointsOf(fee, pages);
  const tried = questions.map((question) => candidatesFor(question, breakpoints, today));
  const known = tried.flatMap((candidates) => candidates ?? []);
  const combinations = tried.reduce((product, candidates) => product * (candidates?.length ?? 0), 1);
  if (known.length < tried.length || combinations === 0 || combinations > MOST_COMBINATIONS)
    return { dependsOn: questions };

  let [least, most, mostBelow] = [Infinity, 0, 0];
  for (const combination of combined(
    questions,
    tried.flatMap((candidates) => (candidates ? [candidates] : [])),
  )) {
    const walked = walk(pages, form.vocabulary, today, ({ id }) => ({ answer: combination.answers[id] }));
    const answers: Answers = Object.assign({}, ...[...walked].map((page) => page.answers));
    const [due] = workFees({ fees: [fee], vocabulary: form.vocabulary }, answers, today);
    const amount = due?.amount ?? 0;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
    if (!combination.atLimit) mostBelow = Math.max(mostBelow, amount);
  }
  return { dependsOn: questions, least: cents(least), ...(most > mostBelow ? {} : { most: cents(most) }) };
}

interface Combination {
  readonly answers: Readonly<Record<string, Answer | undefined>>;
  /** Some number is the largest the form allows. */
  readonly atLimit: boolean;
}

type Candidates = NonNullable<ReturnType<typeof candidatesFor>>;

function* combined(questions: readonly Question[], tried: readonly Candidates[]): Generator<Combination> {
  const [question, ...others] = questions;
  const [candidates, ...rest] = tried;
  if (!question || !candidates) {
    yield { answers: {}, atLimit: false };
    return;
  }
  for (const { answers, atLimit } of combined(others, rest)) {
    for (const candidate of candidates) {
      yield {
        answers: { ...answers, [question.id]: candidate.answer },
        atLimit: atLimit || candidate.atLimit,
      };
    }
  }
}
