import { readFileSync } from 'node:fs';
import { feesOf } from '../../rules/fees.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { validityOf } from '../../rules/validity.ts';
import type { Answers } from '../../schemas/answers.ts';
import { HongKongDate, Instant } from '../../schemas/time.ts';
import { calendar } from './calendar.ts';

const root = new URL('../../services/', import.meta.url);

/**
 * Applications for a real service, by department and id: its example with other answers, as judged on a day. `undefined` takes an answer
 * away. Throws where the file does not load.
 */
export function applicationsFor(service: string) {
  const file = `${service}.yaml`;
  const loaded = parseDefinition(readFileSync(new URL(file, root), 'utf8'), file, calendar);
  if (!loaded.ok)
    throw new Error(loaded.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const { form, definition } = loaded;

  const apply = (changed: Readonly<Record<string, Answers[string] | undefined>>, day = '2026-11-23') => {
    const today = HongKongDate.parse(day);
    const answers: Answers = form.example(today);
    for (const [id, answer] of Object.entries(changed)) {
      if (answer === undefined) Reflect.deleteProperty(answers, id);
      else answers[id] = answer;
    }
    const whole = form.whole({ answers, particulars: {}, today });
    const problems = whole.complete ? [] : whole.problems;
    const kept = whole.complete ? whole.answers : {};
    return {
      /** Ids of the questions something is wrong with. */
      wrong: [...new Set(problems.map(({ question }) => question))],
      /** Titles of the exit pages one is led to. */
      exits: problems.flatMap(({ rule }) =>
        rule === undefined ? [] : [definition.eligibility[rule]?.exit?.title.en],
      ),
      answers: kept,
      /** In cents, each fee. */
      fees: () => feesOf(form, kept, today).map(({ amount }) => amount),
      provisional: (issued = day) =>
        validityOf(form.provisionally, form.vocabulary, kept, Instant.parse(`${issued}T02:00:00.000Z`)),
      valid: (issued = day) =>
        validityOf(form.validity, form.vocabulary, kept, Instant.parse(`${issued}T02:00:00.000Z`)),
    };
  };
  return { form, definition, apply };
}
