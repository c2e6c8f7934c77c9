import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { FormPage, Question } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import { holds, type CompiledExpression, type Scope, type Vocabulary } from '../expressions.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';
import { neverHolds } from './never-holds.ts';

/** `undefined` = always. */
type Condition = CompiledExpression | undefined;

export interface CompiledQuestion {
  readonly question: Question;
  readonly when: Condition;
}

/** Something that must hold to go on, said at a question. */
export interface CompiledRule {
  readonly require: CompiledExpression;
  readonly question: string;
  readonly message: Text;
  readonly problem: 'checkFailed' | 'notEligible';
}

export interface CompiledPage {
  readonly page: FormPage;
  readonly when: Condition;
  readonly questions: readonly CompiledQuestion[];
  readonly rules: readonly CompiledRule[];
}

export const applies = (when: Condition, scope: Scope): boolean => when === undefined || holds(when, scope);

/** Compiles the expressions of every page; mistakes go to `report`, and what has one counts as never shown or checked. */
export function compilePages(
  { pages, eligibility }: ServiceDefinition,
  vocabulary: Vocabulary,
  report: (problem: DefinitionProblem) => void,
): CompiledPage[] {
  const asked = new Set<string>();
  const questions = pages.flatMap((page) => page.questions);
  const known = new Set(questions.map(({ id }) => id));

  const compile = (source: string, path: DefinitionPath): Condition => {
    const result = vocabulary.compile(source, 'bool');
    if (!result.ok) {
      for (const { start, end, ...problem } of result.problems)
        report({ ...problem, path, range: { start, end } });
      return undefined;
    }
    for (const id of result.expression.references) {
      if (known.has(id) && !asked.has(id)) report({ path, message: `"${id}" is asked later than this` });
    }
    return result.expression;
  };

  const condition = (source: string | undefined, path: DefinitionPath): Condition => {
    const compiled = source === undefined ? undefined : compile(source, path);
    if (compiled && compiled.references.length === 0 && !compiled.usesToday) {
      report({ path, message: 'this does not depend on any answer, so it is always or never shown' });
    } else if (compiled && neverHolds(compiled, questions, vocabulary)) {
      report({ path, message: 'no answers make this true, so it is never shown' });
    }
    return compiled;
  };

  const rule = (
    { require, question, message }: { require: string; question: string; message: Text },
    problem: CompiledRule['problem'],
    path: DefinitionPath,
  ): CompiledRule[] => {
    const compiled = compile(require, [...path, 'require']);
    return compiled ? [{ require: compiled, question, message, problem }] : [];
  };

  return pages.map((page, pageIndex) => {
    const path = ['pages', pageIndex];
    const when = condition(page.showWhen, [...path, 'showWhen']);
    const compiledQuestions = page.questions.map((question, index) => {
      const compiled = condition(question.showWhen, [...path, 'questions', index, 'showWhen']);
      asked.add(question.id);
      return { question, when: compiled };
    });
    const rules = [
      ...page.checks.flatMap((check, index) => rule(check, 'checkFailed', [...path, 'checks', index])),
      ...eligibility.flatMap((entry, index) =>
        page.questions.some(({ id }) => id === entry.question)
          ? rule(entry, 'notEligible', ['eligibility', index])
          : [],
      ),
    ];
    return { page, when, questions: compiledQuestions, rules };
  });
}
