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
const ROUNDS = 9;
const contenders = ['submits', 'raws', 'neighbours', 'bares'] as const;
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

  const raw = async (keys: readonly string[]) => {
    const items = keys.map((pk) => ({
      Put: {
        TableName: store.names.cases,
        Item: { pk, sk: 'RAW', text: newId() },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }));
    await store.documents.transactWrite(items);
  };
  // As rows of three kinds lie, and as no rows of a step do: the embedded database keeps partitions in the order of their keys.
  const apart = (id: string) => ['A', 'B', 'C'].map((kind) => `${kind}#${id}`);
  const together = (id: string) => ['A', 'B', 'C'].map((part) => `RAW#${id}#${part}`);

  const model = await preparedSubmit();
  const repeat = repeatOf(await recordCalls(store.documents, () => submit(model)), model.id);
  const preparedRepeat = async () => repeat(await aDraft(world, person, answers)).write;

  const rounds: Readonly<Record<Contender, number>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const prepared = await many(EACH, preparedSubmit);
    const repeats = await many(EACH, preparedRepeat);
    const keys = (of: typeof apart) => Array.from({ length: EACH }, () => of(newId()));
    const [raws, neighbours] = [keys(apart), keys(together)];
    const run: Record<Contender, () => Promise<number>> = {
      submits: () => perSecond(CLIENTS, prepared, submit),
      raws: () => perSecond(CLIENTS, raws, raw),
      neighbours: () => perSecond(CLIENTS, neighbours, raw),
      bares: () => perSecond(CLIENTS, repeats, (write) => store.documents.transactWrite(write.TransactItems)),
    };
    const speeds = { submits: NaN, raws: NaN, neighbours: NaN, bares: NaN };
    // Whoever comes first pays for what preparing left behind: garbage here, a full log in the database.
    for (const name of rotated(contenders, round)) speeds[name] = await run[name]();
    rounds.push(speeds);
  }
  // The first round only warms up.
  const counted = rounds.slice(1);
  const items = repeat(model.id).write.TransactItems?.length;
  // Each round compares what ran within the same second or two; the middle of those ratios is least disturbed by others.
  const over = (name: Contender) => median(counted.map((speeds) => speeds.submits / speeds[name]));
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
    {
      name: 'submits ÷ raw three-item transactions',
      value: over('raws'),
      unit: '×',
      target: { atLeast: 0.4 },
    },
    { name: 'submits ÷ raw transactions of three neighbours', value: over('neighbours'), unit: '×' },
    { name: `submits ÷ their own ${items} items written bare`, value: over('bares'), unit: '×' },
  ];
}
