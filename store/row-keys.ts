import { hash } from 'node:crypto';
import * as z from 'zod';

/** The kinds of records that have a machine, a version and a chain of events. */
export const RecordKind = z.enum(['case', 'payment', 'licence']);
export type RecordKind = z.infer<typeof RecordKind>;

export const RecordRef = z.strictObject({ kind: RecordKind, id: z.string().min(1).max(60) });
export type RecordRef = z.infer<typeof RecordRef>;

export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** `case:K7…` as used in keys, request keys and associated data. */
export const nameOf = ({ kind, id }: RecordRef): string => `${kind}:${id}`;

/** Stands in a row instead of a record's kind while the case is still being filled in: its key is the case's own. */
export const DRAFT = 'draft';

/** Stands there when a draft was deleted or nobody came back to it, until its key is destroyed and its row expires. */
export const ENDED_DRAFT = 'endedDraft';

export interface RoundRef {
  readonly service: string;
  readonly stage: string;
  readonly round: string;
}

export const nameOfRound = ({ service, stage, round }: RoundRef): string => `${service}#${stage}#${round}`;

const padded = (n: number) => String(n).padStart(9, '0');

/**
 * Keys of the cases table. Events have partitions of their own, so that a policy can forbid touching them.
 */
export const rowKeys = {
  record: (ref: RecordRef): RowKey => ({ pk: `RECORD#${nameOf(ref)}`, sk: 'RECORD' }),
  event: (ref: RecordRef, n: number): RowKey => ({ pk: `EVENT#${nameOf(ref)}`, sk: padded(n) }),
  effect: (ref: RecordRef, n: number, index: number): RowKey => ({
    pk: `EFFECT#${nameOf(ref)}`,
    sk: `${padded(n)}#${index}`,
  }),
  file: (caseId: string, id: string): RowKey => ({ pk: `FILE#${caseId}`, sk: id }),
  /** What somebody is writing in a case and has not sent. */
  writing: (caseId: string, what: string, who: string): RowKey => ({
    pk: `WRITING#${caseId}`,
    sk: `${what}#${who}`,
  }),
  /** A case on the list of a body that is asked about it. */
  shared: (ref: RecordRef, stage: string, body: string): RowKey => ({
    pk: `SHARED#${nameOf(ref)}`,
    sk: `${stage}#${body}`,
  }),
  slot: (department: string, team: string, startsAt: string): RowKey => ({
    pk: `SLOTS#${department}#${team}`,
    sk: startsAt,
  }),
  /** A round of a service's stage; who takes part, in order of time; and the numbers given, in order. */
  round: (round: RoundRef): RowKey => ({ pk: `ROUND#${nameOfRound(round)}`, sk: 'ROUND' }),
  entry: (round: RoundRef, entry: string): RowKey => ({ pk: `ENTRIES#${nameOfRound(round)}`, sk: entry }),
  place: (round: RoundRef, number: number): RowKey => ({
    pk: `PLACES#${nameOfRound(round)}`,
    sk: padded(number),
  }),
  request: (digest: string): RowKey => ({ pk: `REQUEST#${digest}`, sk: 'REQUEST' }),
  /** By a keyed hash of the address. */
  codesSent: (mailbox: string): RowKey => ({ pk: `CODES#${mailbox}`, sk: 'CODES' }),
  /** That mail to an address came back; by the same hash. */
  mailReturn: (mailbox: string): RowKey => ({ pk: `RETURNED#${mailbox}`, sk: 'RETURNED' }),
  reference: (reference: string): RowKey => ({ pk: `REFERENCE#${reference}`, sk: 'REFERENCE' }),
  posting: (payment: string, id: string): RowKey => ({ pk: `LEDGER#${payment}`, sk: `POSTING#${id}` }),
  accessHead: (ref: RecordRef): RowKey => ({ pk: `ACCESS#${nameOf(ref)}`, sk: 'HEAD' }),
  access: (ref: RecordRef, n: number): RowKey => ({ pk: `ACCESS#${nameOf(ref)}`, sk: padded(n) }),
  release: (service: string, number: number): RowKey => ({ pk: `RELEASE#${service}`, sk: padded(number) }),
  decisionsOfDay: (day: string): RowKey => ({ pk: 'PERFORMANCE', sk: `DAY#${day}` }),
  performance: (service: string): RowKey => ({ pk: `PERFORMANCE#${service}`, sk: 'CURRENT' }),
  /** A case opened for a reason by an officer of another team. */
  glass: (caseId: string, officer: string): RowKey => ({ pk: `GLASS#${caseId}`, sk: officer }),
  /** What leads to a case or an officer, and the list of all that does. */
  finding: (hash: string, owner: string): RowKey => ({ pk: `FIND#${hash}`, sk: owner }),
  findings: (owner: string): RowKey => ({ pk: `FINDS#${owner}`, sk: 'FINDS' }),
  /** What a person was told of their applications, and up to when they have looked at it. */
  inbox: (holder: string, what: string): RowKey => ({ pk: `INBOX#${holder}`, sk: what }),
  /** What an officer asked of many cases at once, and what became of some of them. */
  bulkJob: (officer: string, job: string): RowKey => ({ pk: `BULK#${officer}`, sk: `JOB#${job}` }),
  bulkPart: (officer: string, job: string, part: number): RowKey => ({
    pk: `BULK#${officer}`,
    sk: `DONE#${job}#${padded(part)}`,
  }),
  /** Days declared to be no working days; how far cases were gone through for one, and what became of those it concerns. */
  declaredDay: (date: string): RowKey => ({ pk: 'CALENDAR', sk: `DAY#${date}` }),
  moveJob: (date: string): RowKey => ({ pk: `MOVES#${date}`, sk: 'JOB' }),
  moveOutcome: (date: string, caseId: string): RowKey => ({ pk: `MOVES#${date}`, sk: `CASE#${caseId}` }),
  moveToLookAt: (date: string, caseId: string): RowKey => ({ pk: `MOVES#${date}`, sk: `LOOK#${caseId}` }),
  /** Decisions of a department, counted one by one and naming no case. */
  outcome: (department: string, entry: string): RowKey => ({ pk: `OUTCOME#${department}`, sk: entry }),
  /** An officer's named views of queues. */
  views: (officer: string): RowKey => ({ pk: `VIEWS#${officer}`, sk: 'VIEWS' }),
  attempt: (caseId: string, item: string): RowKey => ({ pk: `ATTEMPT#${caseId}`, sk: item }),
} as const;

/** The two kinds of chains on the index of days: events, and readings of personal data. */
const chainLists = { events: 'CHAIN', readings: 'READ' } as const;
export type ChainList = keyof typeof chainLists;

/** The chain's name as hashed and signed: a record's events, or who read it. */
export const chainName = (list: ChainList, ref: RecordRef): string =>
  list === 'events' ? nameOf(ref) : `access:${nameOf(ref)}`;

/** Where the index of days finds an entry of a chain. */
export const chainPlace = (
  list: ChainList,
  ref: RecordRef,
  day: string,
  entry: { n: number; at: string },
) => ({
  chainShard: shardOf(`${chainLists[list]}#${day}`, nameOf(ref)),
  chainSort: `${entry.at}#${nameOf(ref)}#${entry.n}`,
});

export const chainShards = (list: ChainList, day: string): string[] => shardsOf(`${chainLists[list]}#${day}`);

const SHARDS = 4;

/** Hot index keys are spread over a few shards by what they are about; readers ask all shards and merge. */
export function shardOf(prefix: string, about: string): string {
  const [first = 0] = hash('sha256', about, 'buffer');
  return `${prefix}#${first % SHARDS}`;
}

export const shardsOf = (prefix: string): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `${prefix}#${shard}`);
