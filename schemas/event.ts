import * as z from 'zod';
import { Actor } from './actor.ts';
import type { CommandType } from './command.ts';
import { Instant } from './time.ts';

/** What a command is called once it has happened. */
export const eventTypes = {
  'application.submit': 'application.submitted',
  'fee.post': 'fee.posted',
  'register.report': 'register.reported',
  'vetting.complete': 'vetting.completed',
  'decision.grant': 'decision.granted',
  'decision.refuse': 'decision.refused',
  'decision.endorse': 'decision.endorsed',
  'decision.return': 'decision.returned',
  'correction.propose': 'correction.proposed',
  'correction.confirm': 'correction.confirmed',
  'correction.reject': 'correction.rejected',
  'panel.vote': 'panel.voted',
  'rule.apply': 'rule.applied',
  'case.reopen': 'case.reopened',
  'request.ask': 'request.asked',
  'request.answer': 'request.answered',
  'request.close': 'request.closed',
  'application.withdraw': 'application.withdrawn',
  'case.hold': 'case.held',
  'case.resume': 'case.resumed',
  'case.cancel': 'case.cancelled',
  'case.escalate': 'case.escalated',
  'case.claim': 'case.claimed',
  'case.unclaim': 'case.unclaimed',
  'case.assign': 'case.assigned',
  'case.move': 'case.moved',
  'case.flag': 'case.flagged',
  'case.unflag': 'case.unflagged',
  'case.recuse': 'case.recused',
  'case.match': 'case.matched',
  'duplicate.settle': 'duplicate.settled',
  'licence.pass': 'licence.passedOver',
  'licence.supersede': 'licence.superseded',
  'licence.confirm': 'licence.confirmed',
  'clock.ring': 'clock.rang',
  'referral.reply': 'referral.replied',
  'referral.add': 'referral.added',
  'referral.extend': 'referral.extended',
  'referral.passOver': 'referral.passedOver',
  'requirements.issue': 'requirements.issued',
  'requirements.meet': 'requirements.met',
  'requirements.confirm': 'requirements.confirmed',
  'requirements.return': 'requirements.returned',
  'requirements.waive': 'requirements.waived',
  'inspection.book': 'inspection.booked',
  'inspection.cancel': 'inspection.cancelled',
  'inspection.report': 'inspection.reported',
  'inspection.repeat': 'inspection.repeated',
  'inspection.passOver': 'inspection.passedOver',
  'interview.book': 'interview.booked',
  'interview.cancel': 'interview.cancelled',
  'interview.record': 'interview.recorded',
  'interview.repeat': 'interview.repeated',
  'interview.passOver': 'interview.passedOver',
  'objection.make': 'objection.made',
  'hearing.arrange': 'hearing.arranged',
  'hearing.record': 'hearing.held',
  'message.send': 'message.sent',
  'message.read': 'message.read',
  'mail.fail': 'mail.failed',
  'mail.correct': 'mail.corrected',
  'ballot.place': 'ballot.placed',
  'ballot.offer': 'ballot.offered',
  'deadlines.move': 'deadlines.moved',
  'payment.open': 'payment.opened',
  'payment.credit': 'payment.credited',
  'payment.reverse': 'payment.reversed',
  'licence.issue': 'licence.issued',
  'licence.suspend': 'licence.suspended',
  'licence.reinstate': 'licence.reinstated',
  'licence.revoke': 'licence.revoked',
  'licence.surrender': 'licence.surrendered',
} as const satisfies Record<CommandType, string>;

export const EventType = z.enum(Object.values(eventTypes));
export type EventType = z.infer<typeof EventType>;

/**
 * One step of a record, for ever. `sealed` holds the accepted command with its facts and the salt; `commitment` is
 * SHA-256 over salt and canonical command, so a receipt can prove the content after the key is destroyed.
 * `hash` covers every other field, `prevHash` the event before (64 zeros for the first). Since schema 2 the hash covers actor and
 * ciphertext through a hash of their own, so that an event can be shown without them, and `state`: what the record's row then held.
 */
export const EventRow = z.strictObject({
  n: z.int().min(1),
  schema: z.literal([1, 2]),
  type: EventType,
  at: Instant,
  by: Actor,
  sealed: z.string(),
  commitment: z.string(),
  state: z.string().optional(),
  prevHash: z.string(),
  hash: z.string(),
});
export type EventRow = z.infer<typeof EventRow>;
