import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../rules/expressions.ts';
import { compilePages } from '../../../rules/forms/compile-pages.ts';
import { type CompiledForm, formOf } from '../../../rules/forms/compiled-form.ts';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { Answer, type Answers } from '../../../schemas/answers.ts';
import { HongKongDate } from '../../../schemas/time.ts';
import { calendar } from '../../support/calendar.ts';

const today = HongKongDate.parse('2026-11-23');
const root = new URL('../../../', import.meta.url);

const files = [
  'bench/forms/hall-hire.yaml',
  'services/transport/international-driving-permit.yaml',
  'tests/support/definitions/everything.yaml',
  'tests/support/definitions/country-park-event.yaml',
];

/** The same form without a quick look at anything. */
function readingAll({ definition }: CompiledForm): CompiledForm {
  const questions = definition.pages.flatMap((page) => page.questions);
  const vocabulary = vocabularyOf(questions, calendar);
  const pages = compilePages(definition, vocabulary, ({ message }) => {
    throw new Error(message);
  });
  const slow = pages.map((page) => ({
    ...page,
    questions: page.questions.map((asked) => ({ ...asked, kept: undefined })),
  }));
  return formOf({
    definition,
    vocabulary,
    pages: slow,
    validity: [],
    provisionally: [],
    coSignatures: [],
    grantRules: [],
  });
}

const aMistake = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Answer>(
    '',
    ' x ',
    'Ａ',
    0,
    -0,
    -1,
    1e9,
    true,
    false,
    [],
    ['x'],
    {},
    { from: '2027-01-01' },
  ),
  fc.anything().map((value) => Answer.safeParse(value).data),
);

test.each(files)('%s is judged the same whether its answers are read again or not', (file) => {
  const loaded = parseDefinition(readFileSync(new URL(file, root), 'utf8'), file, calendar);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { form } = loaded;
  const other = readingAll(form);
  const example = form.example(today);
  const ids = form.pages.flatMap((page) => page.questions).map(({ id }) => id);
  const others = fc.constantFrom(...Object.values(example));
  const changes = fc.dictionary(fc.constantFrom(...ids, 'unknown'), fc.oneof(aMistake, others), {
    maxKeys: 4,
  });
  let [complete, wrong] = [0, 0];
  fc.assert(
    fc.property(changes, fc.boolean(), (changed, verified) => {
      const given = Object.entries({ ...example, ...changed });
      const answers: Answers = Object.fromEntries(
        given.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
      );
      const particulars = verified ? { englishName: 'LEE, Ka Yan', hkid: 'A123456(3)' } : {};
      const known = { answers, particulars, today };
      const whole = form.whole(known);
      if (whole.complete) complete += 1;
      else wrong += 1;
      expect(whole).toStrictEqual(other.whole(known));
      expect(form.progress(known)).toStrictEqual(other.progress(known));
    }),
    { numRuns: 300 },
  );
  expect(complete).toBeGreaterThan(10);
  expect(wrong).toBeGreaterThan(10);
});
