import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { Actor } from '../../schemas/actor.ts';
import { Particulars } from '../../schemas/answers.ts';
import type { Audience } from '../../schemas/route-shape.ts';
import type { Row } from '../../store/attributes.ts';
import { heldKey, hold, newSecret, readHeld, release } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';

/** Applicants and staff come in by doors of their own, each with its cookie and its provider. */
export const Door = z.enum(['applicant', 'staff']);
export type Door = z.infer<typeof Door>;

const doors: Partial<Record<Audience, Door>> = {
  applicant: 'applicant',
  form: 'applicant',
  services: 'applicant',
  receipts: 'applicant',
  sending: 'applicant',
  paying: 'applicant',
  compliance: 'applicant',
  messages: 'applicant',
  caseworker: 'staff',
  bodies: 'staff',
  queues: 'staff',
  desk: 'staff',
  correspondence: 'staff',
  rounds: 'staff',
  department: 'staff',
  oversight: 'staff',
  comparison: 'staff',
};
export const doorOf = (audience: Audience): Door | undefined => doors[audience];

/** What is known of a signed-in person. Times are seconds of the wall clock. */
export const Session = z.strictObject({
  door: Door,
  actor: Actor,
  name: z.string(),
  particulars: Particulars,
  startedAt: z.int(),
  seenAt: z.int(),
});
export type Session = z.infer<typeof Session>;

export interface OpenSession extends Session {
  readonly secret: string;
  /** Bound to this session; every form carries it. */
  readonly csrf: string;
}

const IDLE_SECONDS = 30 * 60;
const ABSOLUTE_SECONDS = 8 * 60 * 60;
/** An ended session's row is kept so that a form posted too late can still be kept for its person. */
const LINGER_SECONDS = 24 * 60 * 60;
/** Not every request writes: the last use is noted once a minute. */
const NOTE_SECONDS = 60;

export const cookieOf = (door: Door): string => `__Host-${door}`;
export const cookie = (name: string, value: string): string =>
  `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`;
export const endCookie = (name: string): string => `${cookie(name, '')}; Max-Age=0`;

const csrfOf = (secret: string) => createHmac('sha256', secret).update('csrf').digest('base64url');

const purposeOf = (door: Door) => `session:${door}`;

/** Where the session of a cookie stands. */
export const sessionKey = (door: Door, secret: string) => heldKey(purposeOf(door), secret);

export type FoundSession =
  | { readonly state: 'open'; readonly session: OpenSession }
  | { readonly state: 'expired'; readonly session: Session }
  | { readonly state: 'none' };

/**
 * The session of a cookie. Too long idle or too old is `expired`: it opens nothing, but says whose it was. Being asked counts as use:
 * noted once a minute, at once, or, where only the time left is asked for, not at all. `row` brings its row, where it is read with others.
 */
export async function findSession(
  store: Store,
  door: Door,
  secret: string | undefined,
  wallSeconds: number,
  use: 'noted' | 'notedNow' | 'unnoted' = 'noted',
  row?: Promise<Row | undefined>,
): Promise<FoundSession> {
  if (secret === undefined || secret === '') return { state: 'none' };
  const reading = readHeld(store, purposeOf(door), secret, row);
  // Derived while the database looks.
  const csrf = csrfOf(secret);
  const held = await reading;
  if (!held) return { state: 'none' };
  const session = Session.parse(held.value);
  if (wallSeconds > session.seenAt + IDLE_SECONDS || wallSeconds > session.startedAt + ABSOLUTE_SECONDS) {
    return { state: 'expired', session };
  }
  const isLongAgo = wallSeconds > session.seenAt + NOTE_SECONDS;
  const isNoted = use === 'notedNow' || (use === 'noted' && isLongAgo);
  const seen = isNoted ? { ...session, seenAt: wallSeconds } : session;
  if (isNoted) await keep(store, secret, seen);
  return { state: 'open', session: { ...seen, secret, csrf } };
}

/** Seconds until a session ends: without use, and in any case. */
export const secondsLeft = ({ seenAt, startedAt }: Session, wallSeconds: number) => ({
  idle: Math.max(0, seenAt + IDLE_SECONDS - wallSeconds),
  absolute: Math.max(0, startedAt + ABSOLUTE_SECONDS - wallSeconds),
});

/** How long a session lasts, as people are told. */
export const sessionLengths = { idleMinutes: IDLE_SECONDS / 60, absoluteHours: ABSOLUTE_SECONDS / 3600 };

/** A new session under a new secret; the answer is the cookie to set. */
export async function startSession(store: Store, session: Session): Promise<string> {
  const secret = newSecret();
  await keep(store, secret, session);
  return cookie(cookieOf(session.door), secret);
}

/** Ends it at the server: the cookie opens nothing from now on, wherever a copy of it is. */
export const endSession = (store: Store, door: Door, secret: string): Promise<boolean> =>
  release(store, purposeOf(door), secret);

const keep = (store: Store, secret: string, session: Session) =>
  hold(store, purposeOf(session.door), secret, session, {
    expires: session.startedAt + ABSOLUTE_SECONDS + LINGER_SECONDS,
  });

/** Somebody who applies without signing in: a person for as long as the session lasts, known by nothing else. */
export const WITHOUT_SIGN_IN = 'anonymous';

export const isAnonymous = ({ actor }: Session): boolean =>
  actor.kind === 'applicant' && actor.person.provider === WITHOUT_SIGN_IN;

/** Whose lists, drafts and rescued forms these are. */
export function holderOf({ actor }: Session): string {
  if (actor.kind === 'system') throw new Error('A system has no session');
  return `${actor.person.provider}#${actor.person.sub}`;
}
export const personOwner = (session: Session): string => `person:${holderOf(session)}`;
