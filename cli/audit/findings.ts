import type { ChainFault } from '../../store/chain.ts';

/** What can be wrong with an entry of a chain, with the row a chain ends in, or with a day. */
export type Fault =
  | ChainFault
  | 'outOfPlace'
  | 'unreadable'
  | 'otherDay'
  | 'cut'
  | 'beyondRecord'
  | 'otherHead'
  | 'otherState'
  | 'noRecord'
  | 'unsigned'
  | 'gone'
  | 'changedSinceSigned'
  | 'noRoot'
  | 'badRoot'
  | 'unknownKey'
  | 'badSignature'
  | 'otherPrevious'
  | 'badTree'
  | 'otherCount';

export interface Finding {
  readonly fault: Fault;
  /** `case:K7…`, or `access:case:K7…` for who read it. */
  readonly chain?: string;
  readonly reference?: string | undefined;
  readonly n?: number;
  readonly day?: string;
}

const said: Readonly<Record<Fault, string>> = {
  missing: 'is missing',
  unlinked: 'does not name the hash of the entry before it',
  changed: 'is not what its hash says: its content was changed',
  outOfPlace: 'stands in another’s place',
  unreadable: 'cannot be read',
  otherDay: 'is listed under another day, moment or hash than its own',
  cut: 'is missing: the chain ends before what its record says was last',
  beyondRecord: 'goes beyond its record: the record’s row was put back',
  otherHead: 'is not the last event the record’s row names',
  otherState: 'is not what the record’s row holds now: snapshot, owner or release was changed',
  noRecord: 'belongs to no record: its row is gone',
  unsigned: 'is in the database, but not under the signed root of its day: it was added later',
  gone: 'is under the signed root of its day, but no longer in the database',
  changedSinceSigned: 'is not what was signed: it was changed after its day’s root was made',
  noRoot: 'has no root',
  badRoot: 'has a root that cannot be read',
  unknownKey: 'has a root signed by a key that is not known here',
  badSignature: 'has a root whose signature is wrong',
  otherPrevious: 'has a root that does not follow from that of the day before',
  badTree: 'has a tree that is incomplete or does not lead to its root',
  otherCount: 'has another number of leaves than its root says',
};

/** A finding as a line: case or chain, number, and what is wrong. */
export function sentenceOf({ fault, chain, reference, n, day }: Finding): string {
  const about = [
    ...(chain === undefined ? [] : [reference === undefined ? chain : `${chain} (${reference})`]),
    ...(n === undefined ? [] : [`entry ${n}`]),
    ...(day === undefined ? [] : [`day ${day}`]),
  ];
  return `${about.join(', ')} ${said[fault]}`;
}
