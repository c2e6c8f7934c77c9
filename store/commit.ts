import { hongKongDateOf } from '../rules/time.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Clock } from '../schemas/clock.ts';
import type { Command } from '../schemas/command.ts';
import type { Effect } from '../schemas/effect.ts';
import type { CaseListing } from '../schemas/listing.ts';
import type { Posting } from '../schemas/payment.ts';
import type { Instant } from '../schemas/time.ts';
import type { Trail } from '../schemas/trail.ts';
import type { StoredSnapshot } from '../workflows/advance.ts';
import { nextEvent } from './chain.ts';
import { clocksOnIndex } from './clocks.ts';
import { officerOnIndex } from './officer-lists.ts';
import { effectRow } from './outbox.ts';
import { postingWrite } from './postings.ts';
import { type Loaded, sealSnapshot } from './records.ts';
import { type RequestAnswer, type RequestKey, requestWrite, sendingRequest } from './request-keys.ts';
import { chainPlace, DRAFT, nameOf, rowKeys, shardOf } from './row-keys.ts';
import { type Sharing, sharedWrites } from './shared-rows.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact, type Write, type Written } from './transact.ts';

/** One accepted step, with everything that must become true together. */
export interface Step {
  readonly before: Loaded;
  readonly command: Command;
  readonly snapshot: StoredSnapshot;
  /** Effects to be delivered; clocks and movements have become `clocks` and `postings`. */
  readonly effects: readonly Effect[];
  readonly clocks: readonly Clock[];
  readonly postings: readonly Posting[];
  readonly listing?: CaseListing | undefined;
  readonly trail?: Trail | undefined;
  /** Whose list the record is on. */
  readonly holder?: string | undefined;
  readonly queueTeam?: string | undefined;
  readonly sharing?: Sharing | undefined;
  readonly request?: { readonly key: RequestKey; readonly answer: RequestAnswer } | undefined;
  readonly also?: readonly Write<StepProblem>[];
  readonly calendar: Calendar;
  readonly wallNow: Instant;
}

/**
 * `moved` = the record has another version now; `repeated` = the request key was used before; `taken` = the reference
 * exists; `draftChanged` = the draft is not the one that was looked at, perhaps because this request was accepted before.
 */
export type StepProblem = 'moved' | 'repeated' | 'taken' | 'draftChanged' | 'attemptOpen';

/** Writes record, event, effects, clocks, postings, request key and whatever belongs to them, or nothing at all. */
export async function commit(store: Store, step: Step): Promise<Written<StepProblem>> {
  const key = await store.keys.forOwner(step.before.owner);
  const { ref, owner, release } = step.before;
  const sealed = sealSnapshot(key, ref, step.snapshot);
  const event = nextEvent(ref, key, { n: step.before.version, head: step.before.head }, step.command, {
    owner,
    release,
    sealed,
  });
  const table = store.names.cases;
  const isSending = step.before.draft !== undefined;
  const writes: Write<StepProblem>[] = [
    ...(step.request && !isSending
      ? [requestWrite(store, step.request.key, step.request.answer, Date.parse(step.wallNow))]
      : []),
    recordWrite(store, step, sealed, event.hash),
    putNew(
      table,
      {
        ...rowKeys.event(ref, event.n),
        event,
        hash: event.hash,
        ...chainPlace('events', ref, hongKongDateOf(event.at), event),
        ...(step.request && isSending
          ? { request: sendingRequest(step.request.key, step.request.answer) }
          : {}),
      },
      'moved',
    ),
    ...step.effects.map((effect, index) =>
      putNew(table, effectRow(ref, { n: event.n, index, effect, now: step.wallNow }), 'moved' as const),
    ),
    ...step.postings.map((posting) => postingWrite(store, posting)),
    ...(step.sharing ? sharedWrites(store, step.before, step.sharing) : []),
    ...(step.also ?? []),
  ];
  return transact(store, writes);
}

/** Soonest due first; what has no date comes last, in the order of its arrival. */
const sortOf = ({ due, submittedAt }: CaseListing, id: string): string =>
  `${due ?? '9999'}#${submittedAt}#${id}`;

function recordWrite(
  store: Store,
  step: Step,
  sealed: string,
  head: string,
): Write<'moved' | 'draftChanged'> {
  const { before, listing, trail, holder, queueTeam } = step;
  const row = {
    ...rowKeys.record(before.ref),
    kind: before.ref.kind,
    id: before.ref.id,
    version: before.version + 1,
    head,
    owner: before.owner,
    release: before.release,
    sealed,
    clocks: step.clocks,
    ...clocksOnIndex(before.ref, step.clocks, step.calendar),
    ...(listing ? { listing } : {}),
    ...(trail ? { trail } : {}),
    ...(holder === undefined ? {} : { holder, holderSort: `${step.command.at}#${nameOf(before.ref)}` }),
    ...(listing && queueTeam !== undefined
      ? {
          queueShard: shardOf(`QUEUE#${listing.department}#${queueTeam}`, nameOf(before.ref)),
          queueSort: sortOf(listing, before.ref.id),
        }
      : {}),
    ...(listing?.officer === undefined
      ? {}
      : {
          officer: officerOnIndex(listing.department, listing.officer),
          officerSort: sortOf(listing, before.ref.id),
        }),
  };
  const table = store.names.cases;
  if (before.version > 0) return putIfVersion(table, row, before.version, 'moved');
  return before.draft === undefined
    ? putNew(table, row, 'moved')
    : putIfVersion(table, row, before.draft, 'draftChanged', DRAFT);
}
