import { feesOf } from '../../../rules/fees.ts';
import { compileForm } from '../../../rules/forms/compile.ts';
import type { Answers } from '../../../schemas/answers.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { calendar } from '../calendar.ts';
import { aDefinition, text } from '../definition.ts';

/** A service of one page that asks what a fee depends on; the fee has the id `application`. */
export interface FeeService {
  readonly questions: readonly Readonly<Record<string, unknown>>[];
  readonly fee: Readonly<Record<string, unknown>>;
}

export const definitionOf = ({ questions, fee }: FeeService) =>
  aDefinition({
    pages: [
      {
        id: 'facts',
        title: text('The facts'),
        questions: [
          { id: 'licenceNumber', type: 'text', label: text('Number') },
          ...questions.map(({ label, ...question }) => ({
            ...question,
            label: text(typeof label === 'string' ? label : String(question['id'])),
          })),
        ],
      },
    ],
    fees: [{ id: 'application', name: text('Fee'), ...fee }],
  });

/** Throws with every problem where there are some. */
export function feeFormOf(service: FeeService) {
  const compiled = compileForm(definitionOf(service), calendar);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.form;
}

/** The mistakes in a service's definition, each as `path: message (suggestion)`. */
export function mistakesIn(service: FeeService): string[] {
  const compiled = compileForm(definitionOf(service), calendar);
  return (compiled.ok ? [] : compiled.problems).map(
    ({ path, message, suggestion }) =>
      `${path.join('.')}: ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`,
  );
}

/** What is due in cents on a day, and its working. */
export function feeOn(form: ReturnType<typeof feeFormOf>, answers: Answers, day = '2026-11-23') {
  const [fee] = feesOf(form, answers, HongKongDate.parse(day));
  if (!fee) throw new Error('The service has a fee');
  return { amount: fee.amount, lines: fee.working?.lines ?? [], working: fee.working };
}

export const choiceOf = (id: string, values: readonly string[], more = {}) => ({
  id,
  type: 'choice',
  options: values.map((value) => ({ value, label: text(value) })),
  ...more,
});
