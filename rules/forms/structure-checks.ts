import type { ServiceDefinition } from '../../schemas/definition.ts';
import { reservedQuestionIds } from '../../schemas/question-basics.ts';
import type { Question } from '../../schemas/question.ts';
import { mistakesIn } from '../questions/mistakes.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';
import { twice, unknown, repeated } from './name-checks.ts';
import { sectionProblems } from './section-checks.ts';

/** A question with its place in the form. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly page: string;
  readonly path: DefinitionPath;
}

export const questionsOf = ({ pages }: ServiceDefinition): PlacedQuestion[] =>
  pages.flatMap((page, pageIndex) =>
    page.questions.map((question, index) => ({
      question,
      page: page.id,
      path: ['pages', pageIndex, 'questions', index],
    })),
  );

/** Names given twice, names of nothing, ranges that hold nothing, patterns that are none. */
export function* structureProblems(definition: ServiceDefinition): Generator<DefinitionProblem> {
  const placed = questionsOf(definition);
  yield* twice(definition.pages, ['pages'], 'id');
  yield* repeated(placed.map(({ question, path }) => ({ name: question.id, path: [...path, 'id'] })));
  for (const { question, path } of placed) yield* questionProblems(question, path);
  yield* sectionProblems(definition);
  const ids = placed.map(({ question }) => question.id);
  for (const [pageIndex, page] of definition.pages.entries()) {
    const here = page.questions.map(({ id }) => id);
    for (const [index, check] of page.checks.entries()) {
      const path = ['pages', pageIndex, 'checks', index, 'question'];
      yield* unknown(check.question, here, path, `page "${page.id}" has no question "${check.question}"`);
    }
  }
  for (const [index, rule] of definition.eligibility.entries()) {
    yield* unknown(rule.question, ids, ['eligibility', index, 'question']);
  }
  for (const [key, id] of Object.entries<string | undefined>(definition.licence?.holder ?? {})) {
    if (id !== undefined) yield* unknown(id, ids, ['licence', 'holder', key]);
  }
  for (const [index, shown] of (definition.licence?.shows ?? []).entries()) {
    yield* unknown(shown.question, ids, ['licence', 'shows', index, 'question']);
  }
}

/** What is wrong with a question by itself, and with those in its rows. */
function* questionProblems(question: Question, path: DefinitionPath): Generator<DefinitionProblem> {
  if (reservedQuestionIds.includes(question.id)) {
    yield { path: [...path, 'id'], message: `"${question.id}" is kept for the product; choose another id` };
  }
  for (const { key, message } of mistakesIn(question)) yield { path: [...path, key], message };
  if (!('questions' in question)) return;
  const inside: readonly Question[] = question.questions;
  yield* twice(inside, [...path, 'questions'], 'id');
  for (const [index, asked] of inside.entries()) {
    yield* questionProblems(asked, [...path, 'questions', index]);
  }
  const ids = inside.map(({ id }) => id);
  for (const [index, check] of question.checks.entries()) {
    yield* unknown(check.question, ids, [...path, 'checks', index, 'question']);
  }
}
