import type { Answer, Answers, Particulars } from '../../schemas/answers.ts';
import type { Question } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { isUpload } from '../files/upload-limits.ts';
import type { RowRules } from '../questions/kind.ts';
import { checkAnswer } from '../questions/registry.ts';
import { rowsOf } from '../questions/row-parts.ts';
import type { CompiledForm } from './compiled-form.ts';
import { rowRulesOf, workedOut } from './row-rules.ts';

/** An application sent earlier: which service, what it asked, what was answered. */
export interface EarlierApplication {
  readonly service: string;
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/** Types whose answers are given for one application only: what is signed, worked out, known anyway or uploaded. */
const forOneOnly: ReadonlySet<string> = new Set([
  'signature',
  'calculated',
  'identity',
  'information',
  'file',
  'files',
  'image',
]);

/**
 * Answers of an earlier application that a form can take over, as far as they are good today: to the same question of the same service,
 * or to one that asks the same of a person (`profile`). What the identity provider asserts is never taken from anywhere else.
 */
export function answersToReuse(
  form: CompiledForm,
  earlier: EarlierApplication,
  particulars: Particulars,
  today: HongKongDate,
): Answers {
  const asserted = form.identityAnswers({ answers: {}, particulars, today });
  const scope = form.vocabulary.emptyScope(today);
  // What stands in rows is asked, or not, as the answers before it say.
  const rules = rowRulesOf(form.asked, form.vocabulary, scope);
  // Files in rows belong to the earlier application: a row is good without them, and asks for them again.
  const optional: RowRules['optional'] = (asked, row) => isUpload(asked) || rules.optional(asked, row);
  const context = { today, rules: { ...rules, optional } };
  const found: Answers = {};
  for (const compiled of form.asked.flatMap(({ questions }) => questions)) {
    const { question, put, value } = compiled;
    put?.(scope, value ? workedOut(compiled, scope) : asserted[question.id]);
    if (forOneOnly.has(question.type) || Object.hasOwn(asserted, question.id)) continue;
    const answer = earlierAnswer(question, form.definition.id, earlier);
    const reading = checkAnswer(question, answer, context);
    if (answer === undefined || !reading.ok || reading.answer === undefined) continue;
    found[question.id] = reading.answer;
    put?.(scope, reading.answer);
  }
  return found;
}

function earlierAnswer(question: Question, service: string, earlier: EarlierApplication): Answer | undefined {
  if (question.profile === 'never') return undefined;
  const same = earlier.questions.find(
    (asked) =>
      asked.type === question.type &&
      ((service === earlier.service && asked.id === question.id) ||
        (question.profile !== undefined && asked.profile === question.profile)),
  );
  return same && same.profile !== 'never' && Object.hasOwn(earlier.answers, same.id)
    ? withoutFiles(same, earlier.answers[same.id])
    : undefined;
}

/** Rows without the files in them, which are the earlier application's. */
function withoutFiles(question: Question, answer: Answer | undefined): Answer | undefined {
  if (!('questions' in question) || answer === undefined) return answer;
  const asked: readonly Question[] = question.questions;
  return rowsOf(answer).map((row) =>
    Object.fromEntries(
      asked.flatMap((inner): [string, Answer][] => {
        const kept = isUpload(inner) ? undefined : withoutFiles(inner, row[inner.id]);
        return kept === undefined ? [] : [[inner.id, kept]];
      }),
    ),
  );
}
