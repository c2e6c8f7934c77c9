import * as z from 'zod';
import { RoundState } from '../schemas/ballot.ts';
import { CaseContext } from '../schemas/case.ts';
import { Instant } from '../schemas/time.ts';
import type { RecordRef } from './row-keys.ts';
import { type RoundRef, rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { putIfVersion, putNew, transact, type Write } from './transact.ts';

/** A case that takes part; `sk` orders them by when they joined. */
const Entry = z.object({ sk: z.string(), case: z.string(), reference: z.string(), at: Instant });
export type Entry = z.infer<typeof Entry>;

/** A number and the case it was given to: `gone` = had left before its turn, `offered` = a place fell free for it, `freed` = it gave its place back. */
const Place = z.object({
  number: z.int().min(1),
  case: z.string(),
  reference: z.string(),
  got: z.enum(['place', 'waiting', 'gone']),
  offered: z.literal(true).optional(),
  freed: z.literal(true).optional(),
  version: z.int().min(1),
});
export type Place = z.infer<typeof Place>;

export const refOf = ({ service, stage, round }: RoundState): RoundRef => ({
  service,
  stage,
  round: round.id,
});

export const entryName = (at: Instant, caseId: string): string => `${at}#${caseId}`;

const Kept = CaseContext.pick({ ballots: true, application: true }).loose();

/** Rows of the rounds a case joins with a step; of their own, so that thousands may join in the same moment. */
export function entryWrites(
  store: Store,
  service: string,
  { id }: RecordRef,
  before: unknown,
  after: unknown,
): Write<'moved'>[] {
  const { ballots = [], application } = Kept.parse(after);
  const known = Kept.parse(before).ballots ?? [];
  return ballots.slice(known.length).flatMap(({ stage, at, round }) =>
    round && application
      ? [
          putNew(
            store.names.cases,
            {
              ...rowKeys.entry({ service, stage, round: round.id }, entryName(at, id)),
              case: id,
              reference: application.reference,
              at,
            },
            'moved' as const,
          ),
        ]
      : [],
  );
}

/** Those who take part, in the order in which they joined, after one of them and up to another. */
export async function readEntries(
  store: Store,
  round: RoundRef,
  { after, until, limit }: { readonly after: string; readonly until: string; readonly limit: number },
): Promise<Entry[]> {
  const { pk } = rowKeys.entry(round, '');
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :until',
    ExpressionAttributeValues: { ':pk': pk, ':after': after === '' ? ' ' : after, ':until': until },
    ConsistentRead: true,
    Limit: limit + 1,
  });
  return Items.map((item) => Entry.parse(item))
    .filter(({ sk }) => sk > after)
    .slice(0, limit);
}

const PAGE = 1000;
/** After every entry there can be. */
export const END = '~';

/** All who joined up to one of them. */
export async function allEntries(store: Store, round: RoundRef, until = END): Promise<Entry[]> {
  const found: Entry[] = [];
  for (;;) {
    const page = await readEntries(store, round, { after: found.at(-1)?.sk ?? '', until, limit: PAGE });
    found.push(...page);
    if (page.length === 0) return found;
  }
}

export async function readRound(store: Store, round: RoundRef): Promise<RoundState | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.round(round),
    ConsistentRead: true,
  });
  return Item ? RoundState.parse(z.object({ state: z.unknown() }).parse(Item).state) : undefined;
}

/** The round's row; `version` is the one it was read with, 0 where there is none yet. */
export function roundWrite(store: Store, state: RoundState, read: number): Write<'moved'> {
  const version = read + 1;
  const row = { ...rowKeys.round(refOf(state)), version, state: { ...state, version } };
  return read === 0
    ? putNew(store.names.cases, row, 'moved')
    : putIfVersion(store.names.cases, row, read, 'moved');
}

/** Writes a round with whatever belongs to it; `false` when somebody was first. */
export const changeRound = async (
  store: Store,
  state: RoundState,
  also: readonly Write<'moved' | 'repeated'>[] = [],
): Promise<boolean> => {
  const writes: Write<'moved' | 'repeated'>[] = [roundWrite(store, state, state.version), ...also];
  return (await transact(store, writes)).ok;
};

export const placeWrite = (
  store: Store,
  round: RoundRef,
  place: Omit<Place, 'version'>,
  read = 0,
): Write<'moved'> => {
  const row = { ...rowKeys.place(round, place.number), ...place, version: read + 1 };
  return read === 0
    ? putNew(store.names.cases, row, 'moved')
    : putIfVersion(store.names.cases, row, read, 'moved');
};

export async function readPlace(store: Store, round: RoundRef, number: number): Promise<Place | undefined> {
  const { Item } = await store.documents.get({
    TableName: store.names.cases,
    Key: rowKeys.place(round, number),
    ConsistentRead: true,
  });
  return Item ? Place.parse(Item) : undefined;
}

/** Numbers given, in order, after one of them. */
export async function readPlaces(
  store: Store,
  round: RoundRef,
  after: number,
  limit: number,
): Promise<Place[]> {
  const { pk, sk } = rowKeys.place(round, after);
  const { Items = [] } = await store.documents.query({
    TableName: store.names.cases,
    KeyConditionExpression: 'pk = :pk AND sk > :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    Limit: limit,
  });
  return Items.map((item) => Place.parse(item));
}
