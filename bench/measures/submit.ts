import * as z from 'zod';
import { pathTo } from '../../schemas/routes.ts';
import type { GetInput, TransactItem } from '../../store/documents.ts';
import { browserOf, type Product } from '../browser.ts';
import { recordCalls } from '../calls.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { inTurn, many } from '../statistics.ts';
import type { World } from '../world.ts';
import { aDraft, completeAnswers, csrfOf, newId } from './drafts.ts';

const ROUNDS = 250;
const WARM_UP = 80;

const isGet = (input: unknown): input is GetInput => z.object({ Key: z.object({}) }).safeParse(input).success;
const isTransaction = (input: unknown): input is { readonly TransactItems: TransactItem[] } =>
  z.object({ TransactItems: z.array(z.unknown()) }).safeParse(input).success;

/** What tells one submit's rows from another's, besides the case: the reference drawn and the digest of the request key. */
function keysIn(transaction: { readonly TransactItems: TransactItem[] }): {
  reference: string;
  digest: string;
} {
  const keys = JSON.stringify(transaction);
  const [, reference = ''] = /"REFERENCE#([^"]+)"/u.exec(keys) ?? [];
  const [, digest = ''] = /"REQUEST#([^"]+)"/u.exec(keys) ?? [];
  if (reference === '' || digest === '') throw new Error('A submit wrote no reference or no request key');
  return { reference, digest };
}

/** The same inputs with some strings exchanged for others of the same length, wherever they stand. */
function exchanged(inputs: readonly unknown[], strings: readonly (readonly [string, string])[]): Inputs {
  const text = strings.reduce((all, [old, fresh]) => all.replaceAll(old, fresh), JSON.stringify(inputs));
  const fresh = z.array(z.unknown()).parse(JSON.parse(text));
  const write = fresh.find(isTransaction);
  if (!write) throw new Error('A submit wrote nothing');
  return { reads: fresh.filter(isGet), write };
}

interface Inputs {
  readonly reads: readonly GetInput[];
  readonly write: { readonly TransactItems: TransactItem[] };
}

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
  const inputs = calls.map(({ input }) => input);
  const transaction = inputs.find(isTransaction);
  const reads = inputs.filter(isGet).length;
  if (!transaction || reads + 1 !== calls.length)
    throw new Error(`A submit made other calls: ${calls.map(({ command }) => command).join(', ')}`);
  const { reference, digest } = keysIn(transaction);

  const drafts = (count: number) => many(count, () => aDraft(world, person, answers));
  const sameInputs = async (count: number) =>
    (await drafts(count)).map((id) =>
      exchanged(inputs, [
        [model, id],
        [reference, newId().slice(0, reference.length)],
        [digest, newId().padEnd(digest.length, '_').slice(0, digest.length)],
      ]),
    );
  const write = (of: Inputs | undefined) => of && documents.transactWrite(of.write.TransactItems);
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
  const made = `${reads} reads, then one transaction of ${transaction.TransactItems?.length} items`;
  return [
    { name: 'submit, whole route', value: whole, unit: 'ms', note: made },
    { name: 'submit, bare transaction', value: bare, unit: 'ms' },
    { name: 'submit, bare with the same reads', value: same, unit: 'ms' },
    { name: 'submit ÷ bare transaction', value: whole / bare, unit: '×', target: { atMost: 1.25 } },
    { name: 'submit ÷ bare with the same reads', value: whole / same, unit: '×', target: { atMost: 1.25 } },
  ];
}
