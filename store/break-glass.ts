import * as z from 'zod';
import { plusMilliseconds } from '../rules/time.ts';
import { Actor, type PersonRef } from '../schemas/actor.ts';
import { Instant } from '../schemas/time.ts';
import { type Access, recordAccess } from './access.ts';
import { besideSteps, effectRow } from './outbox.ts';
import { type RecordRef, rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';
import { put } from './transact.ts';

/** A case opened by an officer of another team: who, when, why, and until when (wall clock) it stays open to them. */
const GlassRow = z.object({ by: Actor, at: Instant, until: Instant, why: z.string() });

const HOUR = 3_600_000;

const nameOf = ({ provider, sub }: PersonRef) => `${provider}#${sub}`;
const partition = (caseId: string) => rowKeys.glass(caseId, '').pk;
const keyOf = (caseId: string, person: PersonRef) => rowKeys.glass(caseId, nameOf(person));
const placeOfReason = (caseId: string) => placeOf('cases', partition(caseId), 'why');

/** Opens a case for an hour. One transaction: the reason on the access chain, the door, and the alert to supervisors. */
export async function breakGlass(
  store: Store,
  ref: RecordRef,
  opening: Pick<Access, 'at' | 'by' | 'read'> & {
    readonly owner: string;
    readonly why: string;
    readonly wall: Instant;
  },
): Promise<void> {
  const { owner, why, wall, ...access } = opening;
  const { by } = access;
  if (by.kind !== 'staff') throw new Error('Only officers open cases of other teams');
  const sealed = seal(await store.keys.forOwner(owner), placeOfReason(ref.id), why);
  const { cases } = store.names;
  const door = { by, at: access.at, until: plusMilliseconds(wall, HOUR), why: sealed };
  const effect = { type: 'alertSupervisors' as const, officer: by.person };
  await recordAccess(
    store,
    ref,
    { ...access, why: sealed },
    {
      also: (n) => [
        put(cases, { ...keyOf(ref.id, by.person), ...door }),
        put(cases, effectRow(ref, { n, index: besideSteps.alertSupervisors, effect, now: wall })),
      ],
    },
  );
}

/** Whether a reason given lately still opens the case to this officer. */
export async function openedByReason(
  store: Store,
  caseId: string,
  actor: Actor,
  wall: Instant,
): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: keyOf(caseId, actor.person),
    ConsistentRead: true,
  });
  return Item !== undefined && GlassRow.parse(Item).until > wall;
}

/** Who of other teams opened the case, latest reason of each. */
export async function openings(store: Store, caseId: string, owner: string) {
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(caseId) },
    Limit: 50,
  });
  const key = await store.keys.find(owner);
  return Items.map((item) => GlassRow.parse(item)).map(({ by, at, why }) => ({
    by,
    at,
    why: key.ok ? z.string().parse(unseal(key.key, placeOfReason(caseId), why)) : '',
  }));
}
