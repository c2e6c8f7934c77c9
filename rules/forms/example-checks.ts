import { HongKongDate } from '../../schemas/time.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { questionsOf } from './structure-checks.ts';

/** Days on which every form's example must be good: an ordinary one, and one that other years do not have. */
const trialDays = ['2026-11-23', '2028-02-29'];

/** Questions whose example answer the form itself would refuse. */
export function* exampleProblems(form: CompiledForm): Generator<DefinitionProblem> {
  const paths = new Map(questionsOf(form.definition).map(({ question, path }) => [question.id, path]));
  const told = new Set<string>();
  for (const today of trialDays.map((day) => HongKongDate.parse(day))) {
    const judged = form.whole({ answers: form.example(today), particulars: {}, today });
    for (const { question, problem, message } of judged.complete ? [] : judged.problems) {
      if (told.has(question)) continue;
      told.add(question);
      const because = message ? `${problem}: ${message.en}` : problem;
      yield {
        path: paths.get(question) ?? [],
        message: `the example answer to "${question}" would be refused (${because}); give the question an example`,
      };
    }
  }
}
