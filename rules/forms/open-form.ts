import type { Calendar } from '../../schemas/calendar.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { vocabularyOf } from '../expressions.ts';
import { compileFees } from '../fees/compile-fees.ts';
import { compileValidity } from '../validity.ts';
import { compileCoSignatures } from './co-signatures.ts';
import { compilePages } from './compile-pages.ts';
import { formOf, type CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';

/**
 * The form of a definition whose structure was checked before (`compileForm`), such as a published release. Mistakes in expressions go to
 * `report`; with one the form is not to be used.
 */
export function openForm(
  definition: ServiceDefinition,
  calendar: Calendar,
  report: (problem: DefinitionProblem) => void,
): CompiledForm {
  const questions = definition.pages.flatMap((page) => page.questions);
  const vocabulary = vocabularyOf(questions, calendar);
  const pages = compilePages(definition, vocabulary, report);
  const fees = compileFees(definition.fees, pages, vocabulary, report);
  const validity = definition.licence ? compileValidity(definition.licence.valid, vocabulary, report) : [];
  const coSignatures = compileCoSignatures(definition, vocabulary, report);
  return formOf({ definition, vocabulary, pages, fees, validity, coSignatures });
}
