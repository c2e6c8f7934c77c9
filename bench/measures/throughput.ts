import { randomBytes } from 'node:crypto';
import { takeStep } from '../../functions/step/take-step.ts';
import { referenceOf } from '../../rules/reference.ts';
import { readDraft, endDraft } from '../../store/drafts.ts';
import { unborn } from '../../store/records.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import { recordCalls } from '../calls.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { many, median, perSecond } from '../statistics.ts';
import type { World } from '../world.ts';
import { aDraft, aSubmission, completeAnswers, newId, release } from './drafts.ts';
import { repeatOf } from './repeat.ts';

const CLIENTS = 16;
const EACH = 200;
const ROUNDS = 3;

/** Submits through the whole step, 16 at a time, against transactions of three small new rows on the same database. */
export async function measureThroughput(world: World, person: Person): Promise<Figure[]> {
  const { store } = world;
  const answers = await completeAnswers(world, person);

  const preparedSubmit = async () => {
    const draft = await readDraft(store, await aDraft(world, person, answers), person.holder);
    if (!draft) throw new Error('The draft is not there');
    const reference = referenceOf(randomBytes(32));
    return { draft, reference, command: await aSubmission(world, person, answers, reference) };
  };
  type Prepared = Awaited<ReturnType<typeof preparedSubmit>>;

  const submit = async ({ draft, reference, command }: Prepared) => {
    const ref = { kind: 'case' as const, id: draft.id };
    const row = { ...rowKeys.reference(reference), record: ref };
    const { outcome } = await takeStep(world, {
      ref,
      begin: unborn(ref, `case:${draft.id}`, release),
      request: { key: requestKeyOf(person.holder, 'submit', newId(), command.input), answer: {} },
      intend: () => ({
        command,
        also: [endDraft(store, draft), putNew(store.names.cases, row, 'taken')],
      }),
    });
    if (outcome !== 'accepted') throw new Error(`A submit was ${outcome}`);
  };

  const rows = (id: string) => ['a', 'b', 'c'].map((sk) => ({ pk: `RAW#${id}#${sk}`, sk, text: newId() }));
  const raw = async (id: string) => {
    const items = rows(id).map((Item) => ({
      Put: { TableName: store.names.cases, Item, ConditionExpression: 'attribute_not_exists(pk)' },
    }));
    await store.documents.transactWrite(items);
  };

  const model = await preparedSubmit();
  const repeat = repeatOf(await recordCalls(store.documents, () => submit(model)), model.draft.id);
  const preparedRepeat = async () => repeat(await aDraft(world, person, answers)).write;

  const rates: Record<'submits' | 'raws' | 'bares', number[]> = { submits: [], raws: [], bares: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const prepared = await many(EACH, preparedSubmit);
    const submits = await perSecond(CLIENTS, prepared, submit);
    const raws = await perSecond(CLIENTS, Array.from({ length: EACH }, newId), raw);
    const repeats = await many(EACH, preparedRepeat);
    const bares = await perSecond(CLIENTS, repeats, (write) =>
      store.documents.transactWrite(write.TransactItems),
    );
    // The first round only warms up.
    if (round >= 0) {
      rates.submits.push(submits);
      rates.raws.push(raws);
      rates.bares.push(bares);
    }
  }
  const submits = median(rates.submits);
  const raws = median(rates.raws);
  const bares = median(rates.bares);
  const items = repeat(model.draft.id).write.TransactItems?.length;
  return [
    { name: `submits at ${CLIENTS} clients`, value: submits, unit: '/s' },
    { name: `raw three-item transactions at ${CLIENTS} clients`, value: raws, unit: '/s' },
    { name: `the submit's own ${items} items, bare, at ${CLIENTS} clients`, value: bares, unit: '/s' },
    { name: 'submits ÷ raw transactions', value: submits / raws, unit: '×', target: { atLeast: 0.4 } },
  ];
}
