import { hash, type KeyObject, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../rules/canonical-json.ts';
import { CaseCommand, type Command, LicenceCommand, PaymentCommand } from '../schemas/command.ts';
import { type EventRow, eventTypes } from '../schemas/event.ts';
import { type RecordKind, type RecordRef, nameOf, rowKeys } from './row-keys.ts';
import { placeOf, seal, unseal } from './sealing.ts';

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

const sha256 = (text: string): string => hash('sha256', text);

const commandOf = {
  case: CaseCommand,
  payment: PaymentCommand,
  licence: LicenceCommand,
} as const satisfies Record<RecordKind, z.ZodType<Command>>;

const Sealed = z.strictObject({ salt: z.string(), command: z.unknown() });

const placeOfEvent = (ref: RecordRef, n: number) => {
  const { pk, sk } = rowKeys.event(ref, n);
  return placeOf('cases', pk, sk);
};

/** What of a record's row is covered by its last event: everything that decides what the record is, as it is stored. */
export interface CoveredState {
  readonly owner: string;
  readonly release: { readonly service: string; readonly number: number };
  /** The sealed snapshot. */
  readonly sealed: string;
}

export const stateHash = ({ owner, release: { service, number }, sealed }: CoveredState): string =>
  sha256(canonicalJson({ owner, release: { service, number }, sealed }));

type Unhashed = Omit<EventRow, 'hash'>;

/** What the hash of an event is over, and all that is shown of one to prove it: no actor, no ciphertext. */
export const shownEvent = (ref: RecordRef, event: Unhashed) => {
  const { by, sealed, ...rest } = event;
  return { record: nameOf(ref), ...rest, closed: sha256(canonicalJson({ by, sealed })) };
};

const hashOf = (ref: RecordRef, event: Unhashed): string =>
  sha256(canonicalJson(event.schema === 1 ? { record: nameOf(ref), ...event } : shownEvent(ref, event)));

/** The next event of a chain: ciphertext and a salted commitment are hashed, never bare personal data. */
export function nextEvent(
  ref: RecordRef,
  key: KeyObject,
  after: { n: number; head: string },
  command: Command,
  state: CoveredState,
): EventRow {
  const n = after.n + 1;
  const salt = randomBytes(16).toString('base64url');
  const event = {
    n,
    schema: 2 as const,
    type: eventTypes[command.type],
    at: command.at,
    by: command.by,
    sealed: seal(key, placeOfEvent(ref, n), { salt, command }),
    commitment: sha256(salt + canonicalJson(command)),
    state: stateHash(state),
    prevHash: after.head,
  };
  return { ...event, hash: hashOf(ref, event) };
}

const open = (ref: RecordRef, key: KeyObject, { n, sealed }: EventRow) =>
  Sealed.parse(unseal(key, placeOfEvent(ref, n), sealed));

/** The command an event keeps, as accepted, with its facts. Both schemas keep it alike. */
export const openEvent = (ref: RecordRef, key: KeyObject, event: EventRow): Command =>
  commandOf[ref.kind].parse(open(ref, key, event).command);

/** The salt of an event's commitment, for whoever the command belongs to. */
export const openSalt = (ref: RecordRef, key: KeyObject, event: EventRow): string =>
  open(ref, key, event).salt;

/** `missing` = another number was to come; `unlinked` = it does not name the hash before it; `changed` = its hash is not its content's. */
export type ChainFault = 'missing' | 'unlinked' | 'changed';

/** What a chain has come to: the number and hash of the entry before. */
export interface ChainPoint {
  readonly n: number;
  readonly head: string;
}

/** Whether an entry of any chain follows from the one before; `computed` is the hash of its content. */
export function faultOf(
  entry: { readonly n: number; readonly prevHash: string; readonly hash: string },
  computed: string,
  before: ChainPoint,
): ChainFault | undefined {
  if (entry.n !== before.n + 1) return 'missing';
  if (entry.hash !== computed) return 'changed';
  return entry.prevHash === before.head ? undefined : 'unlinked';
}

export const eventFault = (ref: RecordRef, event: EventRow, before: ChainPoint): ChainFault | undefined => {
  const { hash: _, ...content } = event;
  return faultOf(event, hashOf(ref, content), before);
};

/** The first event that does not follow from the one before, or `undefined` when the whole chain holds. */
export function brokenAt(ref: RecordRef, events: readonly EventRow[]): number | undefined {
  const broken = events.findIndex((event, index) => {
    const before = events[index - 1];
    return eventFault(ref, event, { n: index, head: before?.hash ?? CHAIN_START }) !== undefined;
  });
  return broken === -1 ? undefined : broken + 1;
}
