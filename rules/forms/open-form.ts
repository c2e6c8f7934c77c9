import type { Calendar } from '../../schemas/calendar.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { type LanguageChecks, vocabularyOf } from '../expressions.ts';
import { compileGrantRules } from '../grant-rules.ts';
import { compileValidity } from '../validity.ts';
import { compileCoSignatures } from './co-signatures.ts';
import { compilePages } from './compile-pages.ts';
import { formOf, type CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';

/**
 * The form of a definition whose structure was checked before (`compileForm`), such as a published release, which has passed all `checks`.
 * Mistakes in expressions go to `report`; with one the form is not to be used. What it costs is compiled when asked for (`rules/fees/prices.ts`).
 */
export function openForm(
  definition: ServiceDefinition,
  calendar: Calendar,
  report: (problem: DefinitionProblem) => void,
  checks?: LanguageChecks,
): CompiledForm {
  const questions = definition.pages.flatMap((page) => page.questions);
  const vocabulary = vocabularyOf(questions, calendar, checks);
  const pages = compilePages(definition, vocabulary, report);
  const validity = definition.licence ? compileValidity(definition.licence.valid, vocabulary, report) : [];
  const provisional = definition.licence?.provisional;
  const path = ['licence', 'provisional', 'valid'];
  const provisionally = provisional ? compileValidity(provisional.valid, vocabulary, report, path) : [];
  const coSignatures = compileCoSignatures(definition, vocabulary, report);
  const grantRules = compileGrantRules(definition, vocabulary, report);
  return formOf({
    definition,
    vocabulary,
    pages,
    validity,
    provisionally,
    coSignatures,
    grantRules,
  });
}
