import { deliverDue } from '../../functions/background/deliver-effects/deliver.ts';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { openCase } from '../../functions/records/opened-case.ts';
import { paymentsOfFee } from '../../functions/records/payments.ts';
import { hongKongDateOf, plusMilliseconds } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import { readDraft, saveDraft } from '../../store/drafts.ts';
import { deadEffects, dueEffects, redriveEffect } from '../../store/outbox.ts';
import { aBank, type Bank } from './bank.ts';
import { type People, peopleOf } from './people.ts';
import { particulars, permit, typed } from './permit.ts';
import type { Town } from './town.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const holder = 'citizens#chan';

/** How eventful a run is: how likely each way of leaving the straight path is at each turn. */
export interface Temper {
  readonly odd: number;
  readonly together: number;
  readonly tellings: number;
}

export interface Story {
  readonly caseId: string;
  readonly people: People;
  readonly bank: Bank;
}

/** One application from its first page to its end, by people, a bank and clocks who each know only what they see. */
export async function mainJob(town: Town, temper: Temper): Promise<Story> {
  const caseId = `case-${town.seed.below(1_000_000)}`;
  const story = { caseId, people: peopleOf(town, caseId), bank: aBank(town, temper.tellings) };
  await fillIn(town, caseId);
  await story.people.submits(1);
  for (let turn = 0; turn < 120 && !(await isOver(town, caseId)); turn += 1) {
    const background = () => tick(town, story);
    if (town.seed.chance(temper.together)) await Promise.all([act(town, story, temper), background()]);
    else await act(town, story, temper);
    await background();
    town.travel(town.seed.below(20_000));
  }
  town.clearUp();
  await drain(town, story);
  return story;
}

async function fillIn(town: Town, id: string) {
  const form = await town.insist((process) => process.releases.formOf({ service: permit.id, number: 1 }));
  const known = { answers: {}, particulars, today: hongKongDateOf(town.now()) };
  const pages = Object.entries(typed).map(([page, raw]) => form.readPage(page, raw, known));
  const answers: Answers = Object.fromEntries(pages.flatMap((page) => Object.entries(page?.answers ?? {})));
  await town.insist(async ({ store }) => {
    if (await readDraft(store, id, holder)) return;
    const at = town.now();
    const content = { answers, language: 'en' as const };
    const release = { service: permit.id, number: 1 };
    await saveDraft(store, { id, release, holder, startedAt: at, changedAt: at, content }, 0);
  });
}

const look = (town: Town, caseId: string) => town.insist((process) => openCase(process, caseId));

async function isOver(town: Town, caseId: string): Promise<boolean> {
  return (await look(town, caseId))?.listing.tags.includes('closed') ?? false;
}

/** One turn of whoever can move the case. */
async function act(town: Town, { caseId, people, bank }: Story, { odd }: Temper): Promise<void> {
  const { seed } = town;
  const opened = await look(town, caseId);
  if (!opened) throw new Error('An acknowledged application is gone');
  const { tags, kind } = opened.listing;
  const { version } = opened.record;
  // People do not always look again before they press.
  const seen = seed.chance(odd) ? Math.max(1, version - 1) : version;
  if (seed.chance(odd / 6)) return people.withdraws(version);
  if (tags.includes('held')) return people.resumes(version);
  if (seed.chance(odd / 5)) return people.holds(version);
  if (tags.includes('asked')) return answering(town, people, opened, odd);
  if (seed.chance(odd / 2)) return people.asks(version);
  if (tags.includes('pay:application')) return paying(town, { caseId, people, bank }, odd);
  if (kind === 'vetting') return people.vets(seen);
  if (tags.includes('endorsement')) return people.endorses(seen, seed.chance(odd) ? 'return' : 'endorse');
  if (kind === 'decision') return people.decides(seen, seed.chance(odd) ? 'refuse' : 'grant');
}

async function answering(
  town: Town,
  people: People,
  { context, record }: NonNullable<Awaited<ReturnType<typeof look>>>,
  odd: number,
): Promise<void> {
  const open = context.requests.find(({ closed }) => !closed);
  if (open && !town.seed.chance(odd)) await people.answers(open.id, record.version);
  else town.travel(10 * day);
}

async function paying(town: Town, { caseId, people, bank }: Story, odd: number): Promise<void> {
  const { seed } = town;
  const { payments, suspended } = await town.insist((process) =>
    paymentsOfFee(process, caseId, 'application'),
  );
  const last = payments.at(-1);
  const paid = bank.received.some(({ reference }) => reference === last?.attempt.reference);
  if (!last || (!paid && last.attempt.expiresAt <= town.now() && suspended.length === 0))
    return people.opensPayment();
  // What was paid is on its way, or it was not taken; nobody pays a third time, and the fee lapses in the end.
  if (paid) return bank.hasTold() && seed.chance(0.2) ? town.travel(5 * day) : undefined;
  if (seed.chance(odd)) town.travel(20 * minute);
  if (seed.chance(odd)) bank.pay(`X${last.attempt.reference.slice(1)}`, 8000);
  if (seed.chance(odd)) bank.pay(last.attempt.reference, 7999);
  if (seed.chance(odd)) bank.pay(last.attempt.reference, 8000, 'CNY');
  bank.pay(last.attempt.reference, 8000);
  if (seed.chance(odd)) bank.pay(last.attempt.reference, 8000);
}

/** What goes on by itself. Each of it may meet a failure; it is simply done again another time. */
async function tick(town: Town, { bank }: Story): Promise<void> {
  const { seed } = town;
  const jobs = [
    () => town.insist((process) => deliverDue(process, town.now())),
    () => town.insist((process) => deliverDue(process, town.now())),
    () => town.insist((process) => ringDue(process, town.now())),
    () => bank.tell(),
  ].filter(() => seed.chance(0.7));
  if (seed.chance(0.5)) await Promise.all(jobs.map((job) => job()));
  else for (const job of jobs) await job();
}

/** Once nothing fails any more, everything that was put off gets done; what was given up is driven again by an operator. */
async function drain(town: Town, { bank }: Story): Promise<void> {
  while (!bank.hasTold()) await bank.tell();
  const isWaiting = async () =>
    (await dueEffects(town.world().store, plusMilliseconds(town.now(), day), 1)).length > 0;
  do {
    town.travel(10 * minute);
    await town.insist((process) => deliverDue(process, town.now()));
    await town.insist((process) => ringDue(process, town.now()));
  } while (await isWaiting());
  const { store, wallNow } = town.world();
  for (const { pk, sk } of await deadEffects(store, 100)) await redriveEffect(store, { pk, sk }, wallNow());
  await town.insist((process) => deliverDue(process, town.now()));
}
