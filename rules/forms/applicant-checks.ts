import type { ServiceDefinition } from '../../schemas/definition.ts';
import { asksIdentity, kindsOf, nameQuestion } from './applicant.ts';
import type { DefinitionProblem } from './definition-problem.ts';

/** What does not fit together in who may apply for whom. */
export function* applicantProblems(definition: ServiceDefinition): Generator<DefinitionProblem> {
  const { applicants, pages } = definition;
  if (!applicants) return;
  const path = ['applicants'];
  const kinds = kindsOf(definition);
  if (!applicants.person && !applicants.company)
    yield {
      path,
      message: 'nobody but oneself may apply here: leave "applicants" out, or say "person" or "company"',
    };
  if (applicants.example && !kinds.includes(applicants.example))
    yield { path: [...path, 'example'], message: `nobody may apply for "${applicants.example}" here` };
  if (applicants.person && nameQuestion(definition) === undefined)
    yield {
      path: [...path, 'person'],
      message: 'no question asks who that is: give one of type englishName "identity: englishName"',
    };
  if (kinds.length > 1 || !applicants.company) return;
  for (const [pageIndex, page] of pages.entries()) {
    for (const [index, question] of page.questions.entries()) {
      if (asksIdentity(question) && question.type !== 'email')
        yield {
          path: ['pages', pageIndex, 'questions', index, 'id'],
          message: `only companies apply here, so nobody is ever asked "${question.id}"`,
        };
    }
  }
}
