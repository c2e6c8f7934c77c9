import type { Calendar } from '../../schemas/calendar.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { vocabularyOf } from '../expressions.ts';
import { compileFees } from '../fees/compile-fees.ts';
import { compileValidity } from '../validity.ts';
import { compilePages } from './compile-pages.ts';
import { formOf, type CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { exampleProblems } from './example-checks.ts';
import { processProblems } from './process-checks.ts';
import { structureProblems } from './structure-checks.ts';

export type CompileResult =
  | { ok: true; form: CompiledForm }
  | { ok: false; problems: readonly DefinitionProblem[] };

const compiled = new WeakMap<ServiceDefinition, WeakMap<Calendar, CompileResult>>();

/**
 * Compiles a definition, or says everything that is wrong with it. The same object is compiled once. Expressions count working days by the
 * calendar.
 */
export function compileForm(definition: ServiceDefinition, calendar: Calendar): CompileResult {
  const byCalendar = compiled.get(definition) ?? new WeakMap<Calendar, CompileResult>();
  compiled.set(definition, byCalendar);
  const known = byCalendar.get(calendar);
  if (known) return known;
  const result = compile(definition, calendar);
  byCalendar.set(calendar, result);
  return result;
}

function compile(definition: ServiceDefinition, calendar: Calendar): CompileResult {
  const problems: DefinitionProblem[] = [];
  const report = (problem: DefinitionProblem) => void problems.push(problem);
  for (const problem of structureProblems(definition)) report(problem);
  for (const problem of processProblems(definition)) report(problem);
  const vocabulary = vocabularyOf(
    definition.pages.flatMap(({ questions }) => questions),
    calendar,
  );
  const pages = compilePages(definition, vocabulary, report);
  const fees = compileFees(definition.fees, pages, vocabulary, report);
  const validity = definition.licence ? compileValidity(definition.licence.valid, vocabulary, report) : [];
  if (problems.length > 0) return { ok: false, problems };
  const form = formOf(definition, vocabulary, pages, fees, validity);
  for (const problem of exampleProblems(form)) report(problem);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form };
}
