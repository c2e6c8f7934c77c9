import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { Answers } from '../../schemas/answers.ts';
import { answeredOn, compiled, sixtyQuestions } from '../definitions.ts';
import type { Figure } from '../figures.ts';
import { inTurn } from '../statistics.ts';

const ROUNDS = 2000;
const WARM_UP = 2000;
/** So few that a round is short and others on the machine seldom fall into one; each body is read anew. */
const EACH = 20;

/** Judging a whole form, as sending it does, against reading its body and against the same form's JSON Schema. */
export async function measureValidation(): Promise<Figure[]> {
  const { body, ...file } = await sixtyQuestions();
  const form = compiled(file);
  const bySchema = validatorOf(form);
  const bodies = Array.from({ length: EACH }, () => Answers.parse(JSON.parse(body)));
  // One answer to mend on each of three pages.
  const mistaken = bodies.map((answers) => ({
    ...answers,
    hkid: 'A123456(4)',
    opens: '14:07',
    vehicle: 'OI 1',
  }));
  const judge = (answers: Answers, complete: boolean) => {
    const { complete: found } = form.whole({ answers, particulars: {}, today: answeredOn });
    if (found !== complete) throw new Error(`The form of 60 questions is ${found ? '' : 'not '}complete`);
  };
  const each = <One>(all: readonly One[], run: (one: One) => void) => {
    // What is timed is a promise; what runs is not.
    return async () => {
      for (const one of all) run(one);
    };
  };
  const candidates = {
    parse: each(bodies, () => void JSON.parse(body)),
    schema: each(bodies, (answers) => {
      if (!bySchema(answers)) throw new Error('The JSON Schema of the form refuses its answers');
    }),
    ours: each(bodies, (answers) => judge(answers, true)),
    mending: each(mistaken, (answers) => judge(answers, false)),
  };
  await inTurn(WARM_UP, candidates);
  const { parse = NaN, schema = NaN, ours = NaN, mending = NaN } = await inTurn(ROUNDS, candidates);
  const micro = (milliseconds: number) => (milliseconds * 1000) / EACH;
  const note = `${form.pages.flatMap(({ questions }) => questions).length} questions, ${Buffer.byteLength(body)} bytes`;
  return [
    { name: 'validation of a whole form', value: micro(ours), unit: 'µs', note },
    { name: '  the same with 3 answers to mend', value: micro(mending), unit: 'µs' },
    { name: '  JSON.parse of its body', value: micro(parse), unit: 'µs' },
    { name: '  ajv, compiled from its JSON Schema', value: micro(schema), unit: 'µs' },
    { name: 'validation ÷ JSON.parse', value: ours / parse, unit: '×', target: { atMost: 3 } },
    { name: 'validation ÷ ajv', value: ours / schema, unit: '×', target: { atMost: 3 } },
  ];
}

type Validate = (answers: unknown) => boolean;
const isValidate = (value: unknown): value is Validate => typeof value === 'function';

/** What ajv compiles ahead of time from the JSON Schema of the form's answers, with its formats. */
function validatorOf(form: CompiledForm): Validate {
  const ajv = new Ajv2020({ code: { source: true } });
  formats.default(ajv);
  const code = standalone.default(ajv, ajv.compile({ ...form.jsonSchema() }));
  const module: { exports: unknown } = { exports: {} };
  const load = compileFunction(code, ['module', 'exports', 'require']);
  Reflect.apply(load, undefined, [module, module.exports, createRequire(import.meta.url)]);
  if (!isValidate(module.exports)) throw new Error('ajv compiled no function');
  return module.exports;
}
