import type { Answers } from '../../schemas/answers.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { pricesOf } from '../fees/prices.ts';
import type { CompiledForm } from './compiled-form.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { questionsOf } from './structure-checks.ts';

/** Days on which every form's example must be good: an ordinary one, and one that other years do not have. */
const trialDays = ['2026-11-23', '2028-02-29'] as const;

/** Fees that count by a day which, with the example's answers, is none. */
function* dayProblems(form: CompiledForm, answers: Answers): Generator<DefinitionProblem> {
  const scope = form.vocabulary.emptyScope(HongKongDate.parse(trialDays[0]));
  for (const [id, answer] of Object.entries(answers)) form.vocabulary.put(scope, id, answer);
  for (const [index, fee] of pricesOf(form).fees.entries()) {
    const day = fee.namedDay(scope);
    if (day === undefined || day === '' || HongKongDate.safeParse(day).success) continue;
    yield {
      path: ['fees', index, 'asOf'],
      message: `a day is needed here, but with the example answers this is ${JSON.stringify(day)}`,
    };
  }
}

/** Questions whose example answer the form itself would refuse. */
export function* exampleProblems(form: CompiledForm): Generator<DefinitionProblem> {
  const paths = new Map(questionsOf(form.definition).map(({ question, path }) => [question.id, path]));
  const told = new Set<string>();
  for (const today of trialDays.map((day) => HongKongDate.parse(day))) {
    const judged = form.whole({ answers: form.example(today), particulars: {}, today });
    if (judged.complete && today === trialDays[0]) yield* dayProblems(form, judged.answers);
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
