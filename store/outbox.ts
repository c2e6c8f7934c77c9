import * as z from 'zod';
import { Effect } from '../schemas/effect.ts';
import { Instant } from '../schemas/time.ts';
import { putOwn } from './own-write.ts';
import { RecordKind, RecordRef, type RowKey, nameOf, rowKeys, shardOf } from './row-keys.ts';
import type { Store } from './store.ts';
import { putNew, type Write } from './transact.ts';
import { readWork } from './work.ts';

const OUTBOX = 'OUTBOX';
const DEAD = 'DEAD';

/**
 * An effect waiting to be delivered. `attempts` grows with every lease, so that two workers never hold the same one;
 * `version` is the record's version that asked for it, so that receivers can ignore what is older.
 */
const EffectRow = z.object({
  pk: z.string(),
  sk: z.string(),
  ref: RecordRef,
  version: z.int(),
  index: z.int(),
  effect: Effect,
  attempts: z.int(),
  lastProblem: z.string().optional(),
  workSort: Instant.optional(),
});
export type WaitingEffect = z.infer<typeof EffectRow>;

/** Stable for ever; receivers outside use it to recognise a second delivery. */
export const effectIdOf = ({
  ref,
  version,
  index,
}: Pick<WaitingEffect, 'ref' | 'version' | 'index'>): string => `${nameOf(ref)}.${version}.${index}`;

export function effectRow(
  ref: RecordRef,
  { n, index, effect, now }: { n: number; index: number; effect: Effect; now: Instant },
): RowKey & Record<string, unknown> {
  const key = rowKeys.effect(ref, n, index);
  return {
    ...key,
    ref,
    version: n,
    index,
    effect,
    attempts: 0,
    workShard: shardOf(OUTBOX, key.pk),
    workSort: now,
  };
}

/**
 * Effects that no step asked for. Those of a draft stand beside those of the case it becomes, whose steps are counted from 1 as well;
 * the bank is asked about a fee before the step that depends on its answer; supervisors are alerted to the n-th reading;
 * places of a round are given on from a case of it. No step has as many
 * effects as to reach these indexes, and no two share one.
 */
export const besideSteps = {
  sendCode: 900,
  warnDraft: 901,
  inquireFee: 902,
  mailSignature: 903,
  alertSupervisors: 904,
  placeEntries: 905,
  workBulk: 905,
  moveDeadlines: 906,
} as const;
type EffectBesideSteps = Extract<Effect, { type: keyof typeof besideSteps }>;
type CaseVersion = { readonly id: string; readonly version: number };

/** The key of the effect of a draft's or case's version. */
export const effectKeyBeside = ({ id, version }: CaseVersion, type: EffectBesideSteps['type']): RowKey =>
  rowKeys.effect({ kind: 'case', id }, version, besideSteps[type]);

/** An effect of a draft's or case's version that no step asked for; of each type there is one at most. */
export const effectBeside = (
  store: Store,
  { id, version }: CaseVersion,
  effect: EffectBesideSteps,
  now: Instant,
): Write<'repeated'> =>
  putNew(
    store.names.cases,
    effectRow({ kind: 'case', id }, { n: version, index: besideSteps[effect.type], effect, now }),
    'repeated',
  );

/** Where what follows from delivering an effect stands: behind all effects of a step, before those beside steps. */
const FOLLOWS = 500;

/** An effect that follows from delivering another; however often that one is delivered, it follows once. */
export async function followWith(
  store: Store,
  { ref, version, index }: WaitingEffect,
  effect: Extract<Effect, { type: 'sendText' }>,
  now: Instant,
): Promise<void> {
  const row = effectRow(ref, { n: version, index: FOLLOWS + index, effect, now });
  await putOwn(store, row, { ConditionExpression: 'attribute_not_exists(pk)' });
}

/** Effects whose time has come, oldest first: new ones, postponed ones, and those whose lease ran out. */
export const dueEffects = async (store: Store, now: Instant, limit: number): Promise<WaitingEffect[]> =>
  (await readWork(store, OUTBOX, { until: now, limit })).map((item) => EffectRow.parse(item));

/** Takes an effect for this worker until an instant; `undefined` when another worker was first. */
export async function leaseEffect(
  store: Store,
  waiting: WaitingEffect,
  until: Instant,
): Promise<WaitingEffect | undefined> {
  return replace(store, waiting, { ...waiting, attempts: waiting.attempts + 1, workSort: until });
}

/** Delivered: leaves the index, stays as a row for whoever asks what became of it. */
export async function acknowledgeEffect(store: Store, leased: WaitingEffect, at: Instant): Promise<void> {
  await replace(store, leased, EffectRow.omit({ workSort: true }).parse(leased), { deliveredAt: at });
}

/** To be tried again at an instant; what keeps failing is buried instead. */
export async function postponeEffect(
  store: Store,
  leased: WaitingEffect,
  until: Instant,
  problem: string,
): Promise<void> {
  await replace(store, leased, { ...leased, workSort: until, lastProblem: problem });
}

export async function buryEffect(
  store: Store,
  leased: WaitingEffect,
  at: Instant,
  problem: string,
): Promise<void> {
  await replace(store, leased, { ...leased, workSort: at, lastProblem: problem }, {}, DEAD);
}

/** The dead list, oldest first. */
export const deadEffects = async (store: Store, limit: number): Promise<WaitingEffect[]> =>
  (await readWork(store, DEAD, { limit })).map((item) => EffectRow.parse(item));

/** Puts a dead effect back into the outbox; `false` when it is not on the dead list (any more). */
export async function redriveEffect(store: Store, key: RowKey, now: Instant): Promise<boolean> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: key,
    ConsistentRead: true,
  });
  const dead = z.object({ workShard: z.string() }).safeParse(Item);
  if (!dead.success || !dead.data.workShard.startsWith(DEAD)) return false;
  const waiting = EffectRow.parse(Item);
  return (
    (await replace(store, waiting, { ...waiting, attempts: waiting.attempts + 1, workSort: now })) !==
    undefined
  );
}

/**
 * Makes everything in the outbox due at once. For whoever starts and knows that no other worker lives, so that nobody has to
 * wait until the leases of a process that was killed have run out.
 */
export async function resumeEffects(store: Store, now: Instant): Promise<void> {
  for (;;) {
    const rows = await readWork(store, OUTBOX, { after: now, limit: 100 });
    if (rows.length === 0) return;
    const waiting = rows.map((row) => EffectRow.parse(row));
    await Promise.all(waiting.map((row) => replace(store, row, { ...row, workSort: now })));
  }
}

/** Whole-row replacement, only if nobody leased it since it was read. */
async function replace(
  store: Store,
  read: WaitingEffect,
  row: WaitingEffect,
  more: Record<string, unknown> = {},
  list = OUTBOX,
): Promise<WaitingEffect | undefined> {
  const onIndex = row.workSort === undefined ? {} : { workShard: shardOf(list, row.pk) };
  const written = await putOwn(
    store,
    { ...row, ...onIndex, ...more },
    {
      ConditionExpression: 'attempts = :attempts',
      ExpressionAttributeValues: { ':attempts': read.attempts },
    },
  );
  return written ? row : undefined;
}

/** The case whose effect an id is of; `undefined` for any other id. */
export const caseOfEffect = (id: string): string | undefined =>
  /^case:([A-Za-z0-9_-]{1,60})\.\d{1,9}\.\d{1,3}$/u.exec(id)?.[1];

/** The row of an effect by its id; `undefined` for what is no effect id. */
export function effectKeyOf(id: string): RowKey | undefined {
  const parts = /^(case|payment|licence):([A-Za-z0-9_-]{1,60})\.(\d{1,9})\.(\d{1,3})$/u.exec(id);
  const kind = RecordKind.safeParse(parts?.[1]);
  const [, , recordId, version, index] = parts ?? [];
  if (!kind.success || recordId === undefined) return undefined;
  return rowKeys.effect({ kind: kind.data, id: recordId }, Number(version), Number(index));
}
