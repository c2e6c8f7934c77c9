import type { AnyMachineSnapshot } from 'xstate';
import type { Command } from '../../schemas/command.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { RefusalCode } from '../../schemas/refusal.ts';
import type { Instant } from '../../schemas/time.ts';
import { openEvent } from '../../store/chain.ts';
import { commit, type StepProblem } from '../../store/commit.ts';
import { outcomeWrite } from '../../store/outcomes.ts';
import { type Loaded, loadEvents, loadRecord } from '../../store/records.ts';
import {
  type Earlier,
  earlierRequest,
  earlierSending,
  type RequestAnswer,
  type RequestKey,
} from '../../store/request-keys.ts';
import { entryWrites } from '../../store/rounds.ts';
import type { RecordRef } from '../../store/row-keys.ts';
import type { Store } from '../../store/store.ts';
import type { Write } from '../../store/transact.ts';
import { advance, beginning, persist, restore } from '../../workflows/advance.ts';
import { outcomeOf } from '../../workflows/case-outcome.ts';
import { caseListing, clocksAfter, postingsOf, toDeliver } from '../../workflows/consequences.ts';
import { placeNow } from '../../workflows/picture.ts';
import { sharedListings } from '../../workflows/referral-lists.ts';
import { refundPostings } from '../../workflows/refunds.ts';
import { materialSince } from '../../workflows/stale.ts';
import { onlyTells } from '../../workflows/telling-clocks.ts';
import { trailAfter } from '../../workflows/trail.ts';
import type { KnownCalendar } from './known-calendar.ts';
import type { Releases } from './releases.ts';

export interface StepDeps extends KnownCalendar {
  readonly store: Store;
  readonly releases: Releases;
  readonly wallNow: () => Instant;
}

/** A command together with what must be written with it. */
export interface Intent {
  readonly command: Command;
  readonly also?: readonly Write<StepProblem>[];
}

export interface StepRequest {
  readonly ref: RecordRef;
  /** Given for the first command of a record. */
  readonly begin?: Loaded;
  /** The record as it was read a moment ago: tried first, and read again when it moved meanwhile. */
  readonly read?: Loaded;
  /** Builds the command from what was read; called again when the record moved meanwhile. */
  readonly intend: (record: Loaded) => Intent | Promise<Intent>;
  readonly request?: { readonly key: RequestKey; readonly answer: RequestAnswer };
}

/**
 * What became of a command. `repeated` answers as the first time did; `otherInput` = the request key was used for
 * something else; `stale` says what changed since the person looked.
 */
export type StepOutcome =
  | { readonly outcome: 'accepted'; readonly version: number; readonly snapshot: AnyMachineSnapshot }
  | { readonly outcome: 'repeated'; readonly answer: RequestAnswer }
  | { readonly outcome: 'refused'; readonly refusal: RefusalCode }
  | { readonly outcome: 'stale'; readonly changes: EventRow[]; readonly version: number }
  | { readonly outcome: 'absent' | 'otherInput' | 'taken' | 'draftChanged' | 'attemptOpen' };

const ATTEMPTS = 8;

/** load → advance → commit; tried again from a fresh read when somebody else was first. */
export async function takeStep(deps: StepDeps, request: StepRequest): Promise<StepOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await tryStep(deps, request, attempt === 0);
    if (outcome !== 'again') return outcome;
  }
  throw new Error(
    `${request.ref.kind} ${request.ref.id} moved ${ATTEMPTS} times while a command was on its way`,
  );
}

/**
 * A refusal may be the echo of this very request, accepted between our two reads: then it is answered as it was the
 * first time, after all.
 */
async function tryStep(deps: StepDeps, request: StepRequest, first: boolean): Promise<StepOutcome | 'again'> {
  const outcome = await tryOnce(deps, request, first);
  if (outcome === 'again' || !request.request) return outcome;
  if (outcome.outcome !== 'refused' && outcome.outcome !== 'stale') return outcome;
  const earlier = await earlierOf(deps.store, request, request.request.key);
  return earlier.seen === 'same' ? { outcome: 'repeated', answer: earlier.answer } : outcome;
}

async function tryOnce(deps: StepDeps, asked: StepRequest, first: boolean): Promise<StepOutcome | 'again'> {
  const { store } = deps;
  const { ref, intend, request } = asked;
  const begin = asked.begin ?? (first ? asked.read : undefined);
  // What begins a record or was just read is rarely a repetition, and the transaction notices when it is: that saves a read.
  const unasked = first && begin !== undefined;
  const [earlier, found] = await Promise.all([
    request && !unasked ? earlierOf(store, asked, request.key) : undefined,
    begin ?? loadRecord(store, ref),
  ]);
  const answered = earlier && answeredAs(earlier);
  if (answered) return answered;
  if (!found) return { outcome: 'absent' };

  const { command, also = [] } = await intend(found);
  const changes = await changesSince(store, found, command);
  if (changes.length > 0) return { outcome: 'stale', changes, version: found.version };

  const { engine, department } = await deps.releases.engineFor(ref.kind, found.release);
  const before = found.snapshot ? restore(engine, found.snapshot) : beginning(engine);
  const advanced = advance(engine, before, command);
  if (!advanced.accepted) return { outcome: 'refused', refusal: advanced.refusal };

  const { snapshot, effects } = advanced;
  const clocks = clocksAfter(found.clocks, command, effects, deps.calendar, snapshot.context);
  const lists =
    ref.kind === 'case'
      ? caseListing(snapshot, clocks, deps.calendar, { service: found.release.service, department })
      : undefined;
  const written = await commit(store, {
    before: found,
    command,
    snapshot: persist(snapshot),
    effects: toDeliver(effects),
    clocks,
    postings: [
      ...postingsOf(ref.id, { before: before.context, after: snapshot.context }, command, effects),
      ...refundPostings(ref.id, snapshot.context, command, effects),
    ],
    listing: lists?.listing,
    trail: lists && trailAfter(found, command, placeNow(snapshot.value)),
    holder: lists && `${lists.holder.provider}#${lists.holder.sub}`,
    queueTeam: lists?.team,
    sharing: lists && {
      // What stands there was worked out by the calendar of then, when that is what changed.
      before:
        found.listing && command.type !== 'deadlines.move'
          ? sharedListings(before.context, found.listing, found.clocks, deps.calendar)
          : [],
      after: sharedListings(snapshot.context, lists.listing, clocks, deps.calendar),
    },
    request,
    also: [
      ...(lists ? entryWrites(store, found.release.service, ref, before.context, snapshot.context) : []),
      ...also,
      ...countedAs(deps, found, { before, after: snapshot, at: command.at, department }),
    ],
    calendar: deps.calendar,
    wallNow: deps.wallNow(),
  });
  if (written.ok) return { outcome: 'accepted', version: found.version + 1, snapshot };
  if (written.problem === 'draftChanged' && request)
    return answeredAs(await earlierOf(store, asked, request.key)) ?? { outcome: 'draftChanged' };
  return written.problem === 'moved' || written.problem === 'busy' || written.problem === 'repeated'
    ? 'again'
    : { outcome: written.problem };
}

interface Decision {
  readonly before: AnyMachineSnapshot;
  readonly after: AnyMachineSnapshot;
  readonly at: Instant;
  readonly department: string;
}

/** A decision is counted for reports where it is made. What is granted as it is sent was decided by nobody. */
function countedAs(
  { store }: StepDeps,
  { ref, version, release }: Loaded,
  { before, after, at, department }: Decision,
): Write<never>[] {
  const outcome = ref.kind === 'case' && version > 0 ? outcomeOf(before, after) : undefined;
  return outcome ? [outcomeWrite(store, department, { service: release.service, ...outcome }, at)] : [];
}

/** What sent a draft is asked of the case it became. */
const earlierOf = (store: Store, { ref, begin }: StepRequest, key: RequestKey): Promise<Earlier> =>
  begin?.draft === undefined ? earlierRequest(store, key) : earlierSending(store, ref, key);

const answeredAs = (earlier: Earlier): StepOutcome | undefined => {
  if (earlier.seen === 'same') return { outcome: 'repeated', answer: earlier.answer };
  return earlier.seen === 'other' ? { outcome: 'otherInput' } : undefined;
};

/** People's commands carry the version they looked at; clocks and rails do not and act on what is. */
const changesSince = async (
  store: Store,
  found: Loaded,
  { seen, by, type }: Pick<Command, 'seen' | 'by' | 'type'>,
): Promise<EventRow[]> => {
  if (seen === undefined || seen >= found.version) return [];
  const changes = materialSince(await loadEvents(store, found.ref, seen), seen, by.kind, type);
  if (!changes.some(({ type: happened }) => happened === 'clock.rang')) return changes;
  // Which clock rang, only the command says.
  const key = await store.keys.find(found.owner);
  return key.ok
    ? changes.filter(
        (event) => event.type !== 'clock.rang' || !onlyTells(openEvent(found.ref, key.key, event)),
      )
    : changes;
};
