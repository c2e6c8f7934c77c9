import { expect } from 'vitest';
import * as z from 'zod';
import { openPayment } from '../../functions/records/payments.ts';
import { CaseContext } from '../../schemas/case.ts';
import { Posting } from '../../schemas/payment.ts';
import type { Row } from '../../store/attributes.ts';
import { brokenAt, CHAIN_START, openEvent } from '../../store/chain.ts';
import { deadEffects, dueEffects } from '../../store/outbox.ts';
import { loadEvents, loadRecord } from '../../store/records.ts';
import { DRAFT, RecordKind, type RecordRef } from '../../store/row-keys.ts';
import { restore } from '../../workflows/advance.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { allRows } from '../support/all-rows.ts';
import { replay } from '../support/replay.ts';
import type { World } from '../support/world.ts';
import type { Story } from './main-job.ts';
import { personal } from './permit.ts';
import type { Town } from './town.ts';

const RecordRow = z.object({ sk: z.literal('RECORD'), kind: RecordKind, id: z.string() });
const refsIn = (rows: readonly Row[]): RecordRef[] =>
  rows.flatMap((row) => {
    const found = RecordRow.safeParse(row);
    return found.success ? [{ kind: found.data.kind, id: found.data.id }] : [];
  });

const startingWith = (rows: readonly Row[], prefix: string) =>
  rows.filter(({ pk }) => String(pk).startsWith(prefix));

/** What must hold when faults have stopped and everything has drained, whatever happened before. */
export async function checkInvariants(town: Town, story: Story): Promise<void> {
  const world = town.world().reopen();
  const rows = await allRows(world);
  const refs = refsIn(rows);
  for (const ref of refs) await historyHolds(world, ref);
  await everythingDelivered(town, world, rows);
  await acknowledgedIsDurable(world, story);
  await moneyAddsUp(world, story, refs, rows);
  await oneOfEach(world, story, refs, rows);
  nothingPersonal(rows);
}

async function historyHolds(world: World, ref: RecordRef): Promise<void> {
  const record = await loadRecord(world.store, ref);
  if (!record) throw new Error(`${ref.kind} ${ref.id} cannot be read`);
  const events = await loadEvents(world.store, ref);
  expect(events.length).toBe(record.version);
  expect(brokenAt(ref, events)).toBeUndefined();
  expect(events.at(-1)?.hash ?? CHAIN_START).toBe(record.head);
  const key = await world.store.keys.find(record.owner);
  if (!key.ok) throw new Error(`The key of ${record.owner} is gone`);
  const { engine } = await world.releases.engineFor(ref.kind, record.release);
  const commands = events.map((event) => openEvent(ref, key.key, event));
  expect(replay(engine, commands)).toEqual(record.snapshot);
}

async function everythingDelivered({ mail }: Town, { store, wallNow }: World, rows: Row[]): Promise<void> {
  const Waiting = z.object({ deliveredAt: z.string() });
  const undelivered = startingWith(rows, 'EFFECT#').filter((row) => !Waiting.safeParse(row).success);
  expect(undelivered).toEqual([]);
  expect(await deadEffects(store, 10)).toEqual([]);
  expect(await dueEffects(store, wallNow(), 10)).toEqual([]);
  const Notice = z.object({
    ref: z.object({ kind: z.string(), id: z.string() }),
    version: z.int(),
    index: z.int(),
    effect: z.object({ type: z.literal('sendNotice') }),
  });
  const wanted = startingWith(rows, 'EFFECT#').flatMap((row) => {
    const notice = Notice.safeParse(row);
    return notice.success
      ? [`${notice.data.ref.kind}:${notice.data.ref.id}.${notice.data.version}.${notice.data.index}`]
      : [];
  });
  const sent = new Set(mail.sent.map(({ effectId }) => effectId));
  expect([...sent].toSorted()).toEqual(wanted.toSorted());
}

/** Every answer somebody got stands for exactly one event, and nothing happened that nobody was told of. */
async function acknowledgedIsDurable(world: World, { caseId, people }: Story): Promise<void> {
  const events = await loadEvents(world.store, { kind: 'case', id: caseId });
  const byPeople = events.filter(({ by }) => by.kind !== 'system').map(({ type }) => type);
  expect(byPeople.toSorted()).toEqual([...people.acknowledged].toSorted());
}

async function moneyAddsUp(world: World, { caseId, bank }: Story, refs: RecordRef[], rows: Row[]) {
  const postings = startingWith(rows, 'LEDGER#').map(
    (row) => z.object({ posting: Posting }).parse(row).posting,
  );
  const balance = (account: Posting['debit']) =>
    postings.reduce(
      (sum, { debit, credit, amount }) =>
        sum + (credit === account ? amount : 0) - (debit === account ? amount : 0),
      0,
    );
  const received = bank.received.reduce((sum, { credit }) => sum + credit.amount, 0);
  expect(0 - balance('received:fps')).toBe(received);
  expect(balance('fees') + balance('suspense') + balance('refunded')).toBe(received);
  const fromBank = postings.filter(({ debit }) => debit === 'received:fps').map(({ id }) => id);
  expect(fromBank.toSorted()).toEqual(bank.received.map(({ credit }) => credit.event).toSorted());

  const kept = postings
    .filter(({ id, credit }) => credit === 'fees' && !postings.some((other) => other.id === `${id}.reversed`))
    .map(({ payment }) => payment);
  const { fees } = await contextOf(world, caseId);
  expect(kept).toEqual(fees.flatMap(({ posted }) => (posted ? [posted.payment] : [])));

  const setAside = new Set(postings.filter(({ credit }) => credit === 'suspense').map(({ id }) => id));
  for (const { id } of refs.filter(({ kind }) => kind === 'payment')) {
    const record = await loadRecord(world.store, { kind: 'payment', id });
    for (const { credit, taken } of openPayment(id, record?.snapshot)?.context.credits ?? [])
      expect([credit.event, setAside.has(credit.event) || setAside.has(`${credit.event}.reversed`)]).toEqual([
        credit.event,
        taken === 'toSuspense',
      ]);
  }
}

async function contextOf(world: World, id: string): Promise<CaseContext> {
  return CaseContext.parse((await loadRecord(world.store, { kind: 'case', id }))?.snapshot?.context);
}

async function oneOfEach(world: World, { caseId }: Story, refs: RecordRef[], rows: Row[]): Promise<void> {
  const record = await loadRecord(world.store, { kind: 'case', id: caseId });
  if (!record?.snapshot) throw new Error('The case is gone');
  const { engine } = await world.releases.engineFor('case', record.release);
  const granted = tagsOf(restore(engine, record.snapshot)).includes('granted');
  const licences = refs.filter(({ kind }) => kind === 'licence').map(({ id }) => id);
  const { licence } = await contextOf(world, caseId);
  expect(licences).toEqual(granted && licence ? [licence.id] : []);
  expect(refs.filter(({ kind }) => kind === 'case')).toHaveLength(1);
  // One reference for every record that has one, and none without a record.
  expect(startingWith(rows, 'REFERENCE#')).toHaveLength(refs.length);
  expect(rows.filter(({ kind }) => kind === DRAFT)).toEqual([]);
}

/** Also not as base64, in which something sealed badly would hide. */
function nothingPersonal(rows: readonly Row[]): void {
  const everything = JSON.stringify(rows);
  for (const secret of Object.values(personal)) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
  }
}
