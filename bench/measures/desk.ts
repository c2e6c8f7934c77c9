import { hash, randomBytes } from 'node:crypto';
import { takeStep } from '../../functions/step/take-step.ts';
import { referenceOf } from '../../rules/reference.ts';
import { pathTo } from '../../schemas/routes.ts';
import { unborn } from '../../store/records.ts';
import { shardOf } from '../../store/row-keys.ts';
import { tables } from '../../store/table-shape.ts';
import { type Browser, browserOf, hiddenFields, type Product } from '../browser.ts';
import { type DatabaseCall, readUnits, recordCalls } from '../calls.ts';
import type { Figure } from '../figures.ts';
import { anOfficer, type Person } from '../people.ts';
import type { World } from '../world.ts';
import { aSubmission, completeAnswers, newId, release } from './drafts.ts';

/** Rows of a transaction, few enough to be written in time on a busy machine. */
const BATCH = 50;
const CLIENTS = 4;
const FEW = 1000;

const queue = 'QUEUE#transport#driving-licences';

/** A case as a queue's reader finds it: what the index copies, and a sealed snapshot as large as real ones. */
function queued(n: number) {
  const id = hash('sha256', `bench ${n}`, 'hex').slice(0, 32);
  const due = new Date(Date.UTC(2027, 0, 1) + n * 60_000).toISOString();
  const submittedAt = new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString();
  const listing = {
    reference: `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8, 11)}`.toUpperCase(),
    service: release.service,
    department: 'transport',
    stage: 'vetting',
    kind: 'vetting',
    tags: ['open', 'queue:driving-licences'],
    submittedAt,
    due,
    provisional: false,
  };
  return {
    pk: `RECORD#case:${id}`,
    sk: 'RECORD',
    kind: 'case',
    id,
    version: 3,
    release,
    sealed: 'x'.repeat(600),
    listing,
    [tables.cases.indexes.queue.partition]: shardOf(queue, `case:${id}`),
    [tables.cases.indexes.queue.sort]: `${due}#${submittedAt}#${id}`,
  };
}

async function fill({ store }: World, from: number, to: number): Promise<void> {
  const starts = Array.from({ length: Math.ceil((to - from) / BATCH) }, (_, n) => from + n * BATCH);
  const worker = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const rows = Array.from({ length: Math.min(BATCH, to - start) }, (_, n) => queued((start ?? 0) + n));
      await store.documents.transactWrite(
        rows.map((Item) => ({ Put: { TableName: store.names.cases, Item } })),
      );
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, worker));
}

/** One application as people send it. */
async function aCase(world: World, applicant: Person): Promise<string> {
  const id = newId();
  const ref = { kind: 'case' as const, id };
  const answers = await completeAnswers(world, applicant);
  const command = await aSubmission(world, applicant, answers, referenceOf(randomBytes(32)));
  await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${id}`, release),
    intend: () => ({ command }),
  });
  return id;
}

/** Read units of a page of the queue in few and in `many` cases, and calls of the pages officers open most. */
export async function measureDesk(
  world: World,
  product: Product,
  applicant: Person,
  many: number,
): Promise<Figure[]> {
  // Filling takes longer than a session may be idle.
  const signedIn = async () =>
    browserOf(product, world, (await anOfficer(world, 'bench-desk', 'caseworker')).cookie);
  const desk = pathTo('desk', { language: 'en' });
  const casePage = pathTo('deskCase', { language: 'en', case: await aCase(world, applicant) });
  const search = pathTo('deskSearchForm', { language: 'en' });
  const opened = async (browser: Browser, path: string) => {
    await browser.get(path);
    return recordCalls(world.store.documents, () => browser.get(path));
  };
  const found = async (browser: Browser, text: string): Promise<DatabaseCall[]> => {
    const hidden = hiddenFields(await browser.get(search), search);
    return recordCalls(world.store.documents, () =>
      browser.prepare(search, { ...hidden, text, kind: 'name' })(),
    );
  };
  await fill(world, 0, FEW);
  const few = await opened(await signedIn(), desk);
  const began = performance.now();
  await fill(world, FEW, many);
  const seconds = (performance.now() - began) / 1000;
  const browser = await signedIn();
  const lots = await opened(browser, desk);
  const paged = await opened(browser, casePage);
  const looked = await found(browser, 'CHAN Tai Man');
  const ofCases = looked.filter(({ input }) =>
    JSON.stringify(input).includes(`"${world.store.names.cases}"`),
  );
  return [
    {
      name: `queue page: read units at ${many} cases ÷ at ${FEW}`,
      value: readUnits(lots) / readUnits(few),
      unit: '×',
      target: { atMost: 1.2 },
      note: `${readUnits(lots)} RCU, ${lots.length} calls; filled in ${Math.round(seconds)} s`,
    },
    { name: 'case page: database calls', value: paged.length, unit: '', target: { atMost: 3 } },
    {
      name: 'search by keyed hash: calls about cases',
      value: ofCases.length,
      unit: '',
      target: { atMost: 1 },
    },
  ];
}

/** How many cases the queue is measured with: `--cases=1000000` takes a quarter of an hour. */
export const casesWanted = (args: readonly string[]): number =>
  Number(
    args.map((arg) => /^--cases=(\d{4,8})$/u.exec(arg)?.[1]).find((number) => number !== undefined) ?? 10_000,
  );
