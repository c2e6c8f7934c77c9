import type { Answer, Answers } from '../../schemas/answers.ts';
import type { Cents } from '../../schemas/money.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { workFees } from '../fees.ts';
import type { CompiledForm } from '../forms/compiled-form.ts';
import { merged, walk, type WalkedPage } from '../forms/walk.ts';
import { cents } from '../money.ts';
import type { CompiledFee } from './compile-fees.ts';
import { breakpointsOf, type Candidate, candidatesFor } from './price-candidates.ts';
import { pricesOf } from './prices.ts';

/** What a fee may come to. A bound that cannot be known without the answers is left out. */
export interface PriceRange {
  readonly dependsOn: readonly Question[];
  readonly least?: Cents;
  readonly most?: Cents;
}

const MOST_COMBINATIONS = 2000;

/**
 * The least and the most a fee comes to on that day, tried out with every choice and with the numbers and ages at which something changes.
 * There is no `most` where the fee grows with a number up to the form's own limit, and no bound at all where an answer cannot be tried out.
 */
export function priceRange(form: CompiledForm, fee: CompiledFee, today: HongKongDate): PriceRange {
  const { questions, pages } = pricesOf(form).questions(fee);
  const breakpoints = breakpointsOf(fee, pages);
  const tried = new Map<string, readonly Candidate[]>();
  for (const question of questions) {
    const candidates = candidatesFor(question, breakpoints, today);
    if (!candidates) return { dependsOn: questions };
    tried.set(question.id, candidates);
  }
  let [least, most, mostBelow, count] = [Infinity, 0, 0, 0];
  for (const { answers, atLimit } of combinationsOf(tried, (take) =>
    walk(pages, form.vocabulary, today, take),
  )) {
    count += 1;
    if (count > MOST_COMBINATIONS) return { dependsOn: questions };
    const [due] = workFees({ fees: [fee], vocabulary: form.vocabulary }, answers, today);
    const amount = due?.amount ?? 0;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
    if (!atLimit) mostBelow = Math.max(mostBelow, amount);
  }
  if (count === 0) return { dependsOn: questions };
  return { dependsOn: questions, least: cents(least), ...(most > mostBelow ? {} : { most: cents(most) }) };
}

interface Combination {
  readonly answers: Answers;
  /** Some number is the largest the form allows. */
  readonly atLimit: boolean;
}

/** Every way to answer with what is tried, question by question as they come to be asked. */
function* combinationsOf(
  tried: ReadonlyMap<string, readonly Candidate[]>,
  walked: (take: Parameters<typeof walk>[3]) => Iterable<WalkedPage>,
  given: ReadonlyMap<string, Answer | undefined> = new Map(),
  atLimit = false,
): Generator<Combination> {
  let next: string | undefined;
  const pages = walked(({ id }) => {
    if (!given.has(id)) next ??= id;
    return { answer: given.get(id) };
  });
  const answers = merged(pages);
  if (next === undefined) {
    yield { answers, atLimit };
    return;
  }
  for (const candidate of tried.get(next) ?? []) {
    const more = new Map([...given, [next, candidate.answer]]);
    yield* combinationsOf(tried, walked, more, atLimit || candidate.atLimit);
  }
}
