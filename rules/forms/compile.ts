import type { Calendar } from '../../schemas/calendar.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { compilePrices } from '../fees/prices.ts';
import { letterProblems } from '../letters/letter-checks.ts';
import { applicantProblems } from './applicant-checks.ts';
import { coSignatureProblems } from './co-signature-checks.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { duplicateProblems } from './duplicate-checks.ts';
import { exampleProblems } from './example-checks.ts';
import { openForm } from './open-form.ts';
import { processProblems } from './process-checks.ts';
import { publicationChecks } from './publication-checks.ts';
import { structureProblems } from './structure-checks.ts';
import { timeProblems } from './time-checks.ts';

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
  for (const problem of timeProblems(definition)) report(problem);
  for (const problem of applicantProblems(definition)) report(problem);
  for (const problem of coSignatureProblems(definition)) report(problem);
  for (const problem of duplicateProblems(definition)) report(problem);
  for (const problem of letterProblems(definition)) report(problem);
  const form = openForm(definition, calendar, report, publicationChecks);
  compilePrices(form, report, publicationChecks);
  if (problems.length > 0) return { ok: false, problems };
  for (const problem of exampleProblems(form)) report(problem);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form };
}
