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

const hashOf = (ref: RecordRef, event: Omit<EventRow, 'hash'>): string =>
  sha256(canonicalJson({ record: nameOf(ref), ...event }));

/** The next event of a chain: ciphertext and a salted commitment are hashed, never bare personal data. */
export function nextEvent(
  ref: RecordRef,
  key: KeyObject,
  after: { n: number; head: string },
  command: Command,
): EventRow {
  const n = after.n + 1;
  const salt = randomBytes(16).toString('base64url');
  const event = {
    n,
    schema: 1 as const,
    type: eventTypes[command.type],
    at: command.at,
    by: command.by,
    sealed: seal(key, placeOfEvent(ref, n), { salt, command }),
    commitment: sha256(salt + canonicalJson(command)),
    prevHash: after.head,
  };
  return { ...event, hash: hashOf(ref, event) };
}

/** The command an event keeps, as accepted, with its facts. Upcasting by `schema` happens here when a second one exists. */
export function openEvent(ref: RecordRef, key: KeyObject, event: EventRow): Command {
  const { command } = Sealed.parse(unseal(key, placeOfEvent(ref, event.n), event.sealed));
  return commandOf[ref.kind].parse(command);
}

/** The first event that does not follow from the one before, or `undefined` when the whole chain holds. */
export function brokenAt(ref: RecordRef, events: readonly EventRow[]): number | undefined {
  const broken = events.findIndex(({ hash, ...event }, index) => {
    const before = events[index - 1];
    return (
      event.n !== index + 1 || event.prevHash !== (before?.hash ?? CHAIN_START) || hash !== hashOf(ref, event)
    );
  });
  return broken === -1 ? undefined : broken + 1;
}
