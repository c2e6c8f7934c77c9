import { pathTo } from '../../schemas/routes.ts';
import { browserOf, type Product } from '../browser.ts';
import { recordCalls } from '../calls.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { inTurn, many } from '../statistics.ts';
import type { World } from '../world.ts';
import { aDraft, completeAnswers, csrfOf, newId } from './drafts.ts';
import { type Repeat, repeatOf } from './repeat.ts';

const ROUNDS = 150;
/** A function that serves people has been compiled by its engine; until then the whole route is measured by what compiling costs. */
const WARM_UP = 400;

/** The submit route with everything around it against a function that only writes, and one that also reads, the same. */
export async function measureSubmit(world: World, product: Product, person: Person): Promise<Figure[]> {
  const { documents } = world.store;
  const browser = browserOf(product, world, person.cookie);
  const csrf = await csrfOf(world, person);
  const answers = await completeAnswers(world, person);
  const form = (id: string) =>
    browser.prepare(pathTo('submit', { language: 'en', case: id }), {
      requestKey: newId(),
      csrf,
      seen: '1',
      declared: 'yes',
    });

  const model = await aDraft(world, person, answers);
  const calls = await recordCalls(documents, form(model));
  const repeat = repeatOf(calls, model);

  const drafts = (count: number) => many(count, () => aDraft(world, person, answers));
  const sameInputs = async (count: number) => (await drafts(count)).map(repeat);
  const write = (of: Repeat | undefined) => of && documents.transactWrite(of.write.TransactItems);
  const run = async (rounds: number) => {
    const whole = (await drafts(rounds)).map(form);
    const bare = await sameInputs(rounds);
    const same = await sameInputs(rounds);
    return inTurn(rounds, {
      whole: async (round) => {
        const answer = await whole[round]?.();
        if (answer?.statusCode !== 303) throw new Error(`A submit was answered ${answer?.statusCode}`);
      },
      bare: async (round) => write(bare[round]),
      same: async (round) => {
        for (const read of same[round]?.reads ?? []) await documents.get(read);
        await write(same[round]);
      },
    });
  };
  await run(WARM_UP);
  const { whole = NaN, bare = NaN, same = NaN } = await run(ROUNDS);
  const { reads, write: written } = repeat(model);
  const made = `${reads.length} reads, then one transaction of ${written.TransactItems?.length} items`;
  return [
    { name: 'submit, whole route', value: whole, unit: 'ms', note: made },
    { name: 'submit, bare transaction', value: bare, unit: 'ms' },
    { name: 'submit, bare with the same reads', value: same, unit: 'ms' },
    { name: 'submit ÷ bare transaction', value: whole / bare, unit: '×', target: { atMost: 1.25 } },
    { name: 'submit ÷ bare with the same reads', value: whole / same, unit: '×', target: { atMost: 1.25 } },
  ];
}
