import { randomBytes } from 'node:crypto';
import { takeStep } from '../../functions/step/take-step.ts';
import { referenceOf } from '../../rules/reference.ts';
import { unborn } from '../../store/records.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import { recordCalls } from '../calls.ts';
import type { Figure } from '../figures.ts';
import type { Person } from '../people.ts';
import { many, median, perSecond, rotated } from '../statistics.ts';
import type { World } from '../world.ts';
import { aDraft, aSubmission, completeAnswers, newId, release } from './drafts.ts';
import { repeatOf } from './repeat.ts';

const CLIENTS = 16;
const EACH = 192;
const ROUNDS = 10;
const contenders = ['submits', 'raws', 'bares'] as const;
type Contender = (typeof contenders)[number];

/** Submits through the whole step, 16 at a time, against transactions of three small new rows on the same database. */
export async function measureThroughput(world: World, person: Person): Promise<Figure[]> {
  const { store } = world;
  const answers = await completeAnswers(world, person);

  const preparedSubmit = async () => {
    const id = await aDraft(world, person, answers);
    const reference = referenceOf(randomBytes(32));
    return { id, reference, command: await aSubmission(world, person, answers, reference) };
  };
  type Prepared = Awaited<ReturnType<typeof preparedSubmit>>;

  const submit = async ({ id, reference, command }: Prepared) => {
    const ref = { kind: 'case' as const, id };
    const row = { ...rowKeys.reference(reference), record: ref };
    const { outcome } = await takeStep(world, {
      ref,
      begin: unborn(ref, `case:${id}`, release, 1),
      request: { key: requestKeyOf(person.holder, 'submit', newId(), command.input), answer: {} },
      intend: () => ({
        command,
        also: [putNew(store.names.cases, row, 'taken')],
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
  const repeat = repeatOf(await recordCalls(store.documents, () => submit(model)), model.id);
  const preparedRepeat = async () => repeat(await aDraft(world, person, answers)).write;

  const rounds: Readonly<Record<Contender, number>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const prepared = await many(EACH, preparedSubmit);
    const repeats = await many(EACH, preparedRepeat);
    const raws = Array.from({ length: EACH }, newId);
    const run: Record<Contender, () => Promise<number>> = {
      submits: () => perSecond(CLIENTS, prepared, submit),
      raws: () => perSecond(CLIENTS, raws, raw),
      bares: () => perSecond(CLIENTS, repeats, (write) => store.documents.transactWrite(write.TransactItems)),
    };
    const speeds = { submits: NaN, raws: NaN, bares: NaN };
    // Whoever comes first pays for what preparing left behind: garbage here, a full log in the database.
    for (const name of rotated(contenders, round)) speeds[name] = await run[name]();
    rounds.push(speeds);
  }
  // The first round only warms up.
  const counted = rounds.slice(1);
  const items = repeat(model.id).write.TransactItems?.length;
  // Each round compares what ran within the same second or two; the middle of those ratios is least disturbed by others.
  const ratio = median(counted.map(({ submits, raws }) => submits / raws));
  const ownRatio = median(counted.map(({ submits, bares }) => submits / bares));
  return [
    {
      name: `submits at ${CLIENTS} clients`,
      value: median(counted.map(({ submits }) => submits)),
      unit: '/s',
    },
    {
      name: `raw three-item transactions at ${CLIENTS} clients`,
      value: median(counted.map(({ raws }) => raws)),
      unit: '/s',
    },
    { name: 'submits ÷ raw three-item transactions', value: ratio, unit: '×', target: { atLeast: 0.4 } },
    { name: `submits ÷ their own ${items} items written bare`, value: ownRatio, unit: '×' },
  ];
}
