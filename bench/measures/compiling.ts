import { shippedCalendar } from '../../functions/shipped-calendar.ts';
import { compileForm } from '../../rules/forms/compile.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { openForm } from '../../rules/forms/open-form.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { compiled, type DefinitionFile, shippedDefinitions, sixtyQuestions } from '../definitions.ts';
import type { Figure } from '../figures.ts';
import { median } from '../statistics.ts';
import type { World } from '../world.ts';
import { release } from './drafts.ts';

const ROUNDS = 15;
const WARM_UP = 3;
const LOOKUPS = 1000;

const took = (run: () => unknown): number => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

/** Compiles an object nothing is remembered of, with every check that is made before a definition is published. */
const compileAnew = (definition: ServiceDefinition): number => {
  const fresh = structuredClone(definition);
  return took(() => {
    if (!compileForm(fresh, shippedCalendar).ok) throw new Error(`${definition.id} does not compile`);
  });
};

const openAnew = (definition: ServiceDefinition): number =>
  took(() =>
    openForm(definition, shippedCalendar, ({ message }) => {
      throw new Error(message);
    }),
  );

const readAnew = ({ name, text }: DefinitionFile): number =>
  took(() => parseDefinition(text, name, shippedCalendar));

/** What it takes to have a form ready: from its file, from its definition, as a release, and again. */
export async function measureCompiling(world: World): Promise<Figure[]> {
  const files = [await sixtyQuestions(), ...(await shippedDefinitions())];
  const all = files.map((file) => ({ file, definition: compiled(file).definition }));
  for (let round = 0; round < WARM_UP; round += 1) for (const { definition } of all) compileAnew(definition);
  const times = (measure: () => number) => median(Array.from({ length: ROUNDS }, measure));
  const measured = all.map(({ file, definition }) => ({
    name: definition.id,
    file,
    definition,
    compile: times(() => compileAnew(definition)),
  }));
  const [sixty] = measured;
  const slowest = measured.reduce((a, b) => (b.compile > a.compile ? b : a));
  if (!sixty) throw new Error('Nothing was compiled');

  await world.releases.formOf(release);
  const began = performance.now();
  for (let n = 0; n < LOOKUPS; n += 1) await world.releases.formOf(release);
  const again = ((performance.now() - began) * 1000) / LOOKUPS;
  return [
    {
      name: 'compile a definition: form of 60 questions',
      value: sixty.compile,
      unit: 'ms',
      target: { atMost: 20 },
    },
    {
      name: `compile a definition, slowest service: ${slowest.name}`,
      value: slowest.compile,
      unit: 'ms',
      target: { atMost: 20 },
    },
    {
      name: '  the slowest as a published release, first use',
      value: times(() => openAnew(slowest.definition)),
      unit: 'ms',
    },
    {
      name: '  the slowest from its file: YAML and shape read too',
      value: times(() => readAnew(slowest.file)),
      unit: 'ms',
    },
    { name: 'a release used again', value: again, unit: 'µs', note: 'looked up, nothing compiled' },
  ];
}
