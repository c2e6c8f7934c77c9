import type { CompiledForm } from '../forms/compiled-form.ts';
import type { DefinitionProblem } from '../forms/definition-problem.ts';
import { type CompiledFee, compileFees } from './compile-fees.ts';
import type { FeeChecks } from './fee-compiler.ts';
import { type FeeQuestions, feeQuestionsOf } from './fee-questions.ts';

/** What a form costs. */
export interface Prices {
  readonly fees: readonly CompiledFee[];
  /** What must be known to say what one fee costs, or all of them. */
  questions(...fees: readonly CompiledFee[]): FeeQuestions;
}

const known = new WeakMap<CompiledForm, Prices>();

/** Compiles the fees of a form; mistakes go to `report`, and with one they are not to be used. */
export function compilePrices(
  form: CompiledForm,
  report: (problem: DefinitionProblem) => void,
  checks?: FeeChecks,
): Prices {
  const { definition, asked, vocabulary } = form;
  const fees = compileFees(definition.fees, asked, vocabulary, report, checks);
  const prices = {
    fees,
    questions: (...some: readonly CompiledFee[]) =>
      feeQuestionsOf(some.length > 0 ? some : fees, asked, vocabulary),
  };
  known.set(form, prices);
  return prices;
}

/** What a form of a release costs, compiled when first asked for: whoever only shows answers never does. */
export const pricesOf = (form: CompiledForm): Prices =>
  known.get(form) ??
  compilePrices(form, ({ message }) => {
    throw new Error(`The fees of ${form.definition.id} do not compile any more: ${message}`);
  });
