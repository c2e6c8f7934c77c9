import type { ServiceDefinition } from '../../schemas/definition.ts';
import { vocabularyOf } from '../expressions.ts';
import { compileFees } from '../fees.ts';
import { formOf, type CompiledForm } from './compiled-form.ts';
import { compilePages } from './compiled-page.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { exampleProblems } from './example-checks.ts';
import { processProblems } from './process-checks.ts';
import { structureProblems } from './structure-checks.ts';

export type CompileResult =
  | { ok: true; form: CompiledForm }
  | { ok: false; problems: readonly DefinitionProblem[] };

const compiled = new WeakMap<ServiceDefinition, CompileResult>();

/** Compiles a definition, or says everything that is wrong with it. The same object is compiled once. */
export function compileForm(definition: ServiceDefinition): CompileResult {
  const known = compiled.get(definition);
  if (known) return known;
  const result = compile(definition);
  compiled.set(definition, result);
  return result;
}

function compile(definition: ServiceDefinition): CompileResult {
  const problems: DefinitionProblem[] = [];
  const report = (problem: DefinitionProblem) => void problems.push(problem);
  for (const problem of structureProblems(definition)) report(problem);
  for (const problem of processProblems(definition)) report(problem);
  const vocabulary = vocabularyOf(definition.pages.flatMap(({ questions }) => questions));
  const pages = compilePages(definition, vocabulary, report);
  const fees = compileFees(definition.fees, vocabulary, report);
  if (problems.length > 0) return { ok: false, problems };
  const form = formOf(definition, vocabulary, pages, fees);
  for (const problem of exampleProblems(form)) report(problem);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form };
}
